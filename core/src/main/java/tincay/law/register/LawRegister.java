package tincay.law.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;
import tincay.text.Folding;
import tincay.text.Text;

/// The register of legal documents: immutable, memory-mapped, versioned and hashed.
///
/// A document found once is kept decoded, so that a warm look-up is one probe. Safe for any number of threads.
public final class LawRegister {
    private static final String BUNDLED = "/tincay/law/register.bin";
    private static final List<String> LAWS = List.of("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp");

    private final RegisterFile file;
    private final ByteBuffer bytes;
    private final ProvisionTexts texts;
    private final Map<String, List<LawDocument>> decoded = new ConcurrentHashMap<>();
    private final Map<String, CoverageClaim> claims = new HashMap<>();
    private final Lazy<List<LawDocument>> all = new Lazy<>(this::decodeAll);
    private final Lazy<TitleIndex> titles = new Lazy<>(this::indexTitles);
    private final Lazy<Map<String, List<LawDocument>>> laws = new Lazy<>(this::lawsByName);
    private final Lazy<String> hash;

    private LawRegister(ByteBuffer bytes, ProvisionTexts texts, Optional<String> known) {
        this.bytes = bytes;
        this.file = new RegisterFile(bytes);
        this.texts = texts;
        this.hash = new Lazy<>(() -> known.orElseGet(this::hashed));
        for (CoverageClaim claim : file.claims()) {
            claims.put(claim.type() + "-" + claim.issuer() + "/" + claim.year(), claim);
        }
    }

    /// The register that ships with the program.
    public static LawRegister bundled() {
        try (InputStream in = LawRegister.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("resource `" + BUNDLED + "` is missing: build again");
            }
            return new LawRegister(ByteBuffer.wrap(in.readAllBytes()), ProvisionTexts.NONE, shippedHash());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The user's own register in `home`, else the one that ships with the program.
    ///
    /// @throws IllegalArgumentException if the user's file is not a register
    public static LawRegister load(Path home) throws IOException {
        Path own = home.resolve("register.bin");
        return Files.exists(own) ? open(own) : bundled();
    }

    /// Where the user's own register lies.
    public static Path file(Path home) {
        return home.resolve("register.bin");
    }

    /// Where the user's own article texts lie.
    public static Path texts(Path home) {
        return home.resolve("texts.bin");
    }

    /// Every document held, by number.
    public List<LawDocument> all() {
        return all.get();
    }

    /// The register in `file`, with the provision texts beside it where the user has imported them.
    ///
    /// @throws IllegalArgumentException if the file is not a register
    public static LawRegister open(Path file) throws IOException {
        Path texts = file.resolveSibling("texts.bin");
        return new LawRegister(
                map(file), Files.exists(texts) ? ProvisionTexts.open(texts) : ProvisionTexts.NONE, Optional.empty());
    }

    /// A register of just these facts.
    public static LawRegister of(String version, List<LawDocument> documents, List<CoverageClaim> claims) {
        return new LawRegister(
                ByteBuffer.wrap(RegisterFile.bytes(version, documents, claims)), ProvisionTexts.NONE, Optional.empty());
    }

    /// Writes a register of these facts; the same facts give the same bytes.
    public static void write(Path file, String version, List<LawDocument> documents, List<CoverageClaim> claims)
            throws IOException {
        Files.write(file, RegisterFile.bytes(version, documents, claims));
    }

    private static ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    public String version() {
        return file.version();
    }

    /// SHA-256 of the register file, in lower-case hexadecimal.
    public String sha256() {
        return hash.get();
    }

    /// How many documents are registered with facts of their own.
    public int documents() {
        return file.registered();
    }

    /// Every document that bears this number: several when bodies or years share it, none when it is not held.
    public List<LawDocument> byNumber(DocumentNumber number) {
        return decoded.computeIfAbsent(number.key(), file::find);
    }

    /// What the register claims for a number's type, issuer and year.
    public Optional<CoverageClaim> claim(DocumentNumber number) {
        return number.year().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        claims.get(number.symbol() + "/" + number.year().getAsInt()));
    }

    public List<CoverageClaim> claims() {
        return file.claims();
    }

    /// Laws that go by this name, by official title or alias; `year` narrows them (“Luật Đất đai năm 2024”).
    public List<LawDocument> named(String type, String name, OptionalInt year) {
        List<LawDocument> found = laws.get()
                .getOrDefault(
                        Folding.line(type) + '\t' + Folding.line(Aliases.BUNDLED.official(type, name)), List.of());
        return found.stream()
                .filter(document -> year.isEmpty()
                        || document.issued()
                                .map(day -> day.getYear() == year.getAsInt())
                                .orElse(false)
                        || document.number().year().equals(year))
                .toList();
    }

    /// Documents whose number differs least from `number`: the likely intended ones, best first.
    public List<LawDocument> near(DocumentNumber number, int limit) {
        String wanted = number.key();
        return all.get().stream()
                .filter(document -> document.standing() == LawDocument.Standing.REGISTERED)
                .filter(document -> Math.abs(document.number().key().length() - wanted.length()) <= 2)
                .map(document ->
                        Map.entry(Edits.between(wanted, document.number().key()), document))
                .filter(entry -> entry.getKey() <= 2)
                .sorted(Map.Entry.<Integer, LawDocument>comparingByKey()
                        .thenComparing(Map.Entry::getValue, RegisterFile.ORDER))
                .limit(limit)
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Documents whose title shares most words with `title`, best first; none when nothing is similar.
    public List<LawDocument> titled(String title, int limit) {
        return titles.get().like(title, limit).stream().map(this::document).toList();
    }

    /// The words of one provision, where the user has imported texts.
    public Optional<String> words(DocumentNumber number, Pinpoint provision) {
        return texts.words(number, provision);
    }

    private List<LawDocument> decodeAll() {
        return List.copyOf(file.all());
    }

    private TitleIndex indexTitles() {
        return new TitleIndex(file.titles());
    }

    private LawDocument document(RegisterFile.Titled titled) {
        return decoded.computeIfAbsent(titled.key(), file::find).get(titled.index());
    }

    private Map<String, List<LawDocument>> lawsByName() {
        Map<String, List<LawDocument>> byName = new HashMap<>();
        for (RegisterFile.Titled titled : file.titles()) {
            if (LAWS.contains(titled.type())) {
                byName.computeIfAbsent(
                                Folding.line(titled.type()) + '\t' + Folding.line(titled.title()),
                                key -> new ArrayList<>())
                        .add(document(titled));
            }
        }
        byName.values()
                .forEach(list -> list.sort(Comparator.comparing(
                        document -> document.issued().map(Object::toString).orElse(""))));
        return byName;
    }

    private String hashed() {
        byte[] copy = new byte[bytes.capacity()];
        bytes.get(0, copy);
        return Text.sha256(copy);
    }

    /// The hash that the build wrote beside the shipped register; the file itself is part of the program.
    private static Optional<String> shippedHash() throws IOException {
        try (InputStream in = LawRegister.class.getResourceAsStream(BUNDLED + ".sha256")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip());
        }
    }
}
