package tincay.law.register;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tincay.law.DocumentNumber;

/// The register's one file: header, hash table, records. Big-endian; offsets count bytes from the start.
///
/// ```
/// "TCLR0001" · version (string) · registered (int) · claims (int, then each) · slots (int) · slots × int offset ·
/// groups · "TCLR0001"
/// group  = key (string) · next group in the chain (int, 0 for none) · count (int) · count × record
/// string = length in bytes (int) · UTF-8
/// ```
final class RegisterFile {
    static final byte[] MAGIC = "TCLR0001".getBytes(StandardCharsets.US_ASCII);

    private static final String NONE = "";

    private final ByteBuffer file;
    private final String version;
    private final int registered;
    private final List<CoverageClaim> claims;
    private final int table;
    private final int slots;

    RegisterFile(ByteBuffer file) {
        this.file = file.asReadOnlyBuffer();
        byte[] magic = new byte[MAGIC.length];
        if (file.capacity() < 64) {
            throw new IllegalArgumentException("not a register file: only " + file.capacity() + " bytes");
        }
        this.file.get(0, magic);
        if (!java.util.Arrays.equals(magic, MAGIC)) {
            throw new IllegalArgumentException("not a register file: it does not start with `TCLR0001`");
        }
        byte[] end = new byte[MAGIC.length];
        this.file.get(file.capacity() - end.length, end);
        if (!java.util.Arrays.equals(end, MAGIC)) {
            throw new IllegalArgumentException("the register file is cut short");
        }
        Reader reader = new Reader(MAGIC.length);
        this.version = reader.string();
        this.registered = reader.number();
        int count = reader.number();
        List<CoverageClaim> read = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            read.add(new CoverageClaim(
                    reader.string(),
                    reader.string(),
                    reader.number(),
                    reader.number(),
                    reader.number(),
                    reader.number() == 1));
        }
        this.claims = List.copyOf(read);
        this.slots = reader.number();
        this.table = reader.at;
    }

    String version() {
        return version;
    }

    int registered() {
        return registered;
    }

    List<CoverageClaim> claims() {
        return claims;
    }

    /// Every document whose number has this key.
    List<LawDocument> find(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        int group = file.getInt(table + 4 * Math.floorMod(hash(wanted), slots));
        while (group != 0) {
            Reader reader = new Reader(group);
            boolean same = reader.same(wanted);
            int next = reader.number();
            if (same) {
                return documents(reader);
            }
            group = next;
        }
        return List.of();
    }

    /// Every document, by slot order of its key.
    List<LawDocument> all() {
        List<LawDocument> all = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            int group = file.getInt(table + 4 * slot);
            while (group != 0) {
                Reader reader = new Reader(group);
                reader.string();
                int next = reader.number();
                all.addAll(documents(reader));
                group = next;
            }
        }
        all.sort(ORDER);
        return all;
    }

    /// Number, type and title of every document with a title, without decoding the rest.
    List<Titled> titles() {
        List<Titled> titles = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            int group = file.getInt(table + 4 * slot);
            while (group != 0) {
                Reader reader = new Reader(group);
                String key = reader.string();
                group = reader.number();
                int count = reader.number();
                for (int i = 0; i < count; i++) {
                    reader.skipString();
                    String type = reader.string();
                    reader.skipString();
                    String title = reader.string();
                    if (!title.isEmpty()) {
                        titles.add(new Titled(key, i, type, title));
                    }
                    if (i + 1 < count) {
                        reader.skipAfterTitle();
                    }
                }
            }
        }
        titles.sort(Comparator.comparing(Titled::key).thenComparingInt(Titled::index));
        return titles;
    }

    /// A document by its place: the `index`-th with this key.
    record Titled(String key, int index, String type, String title) {}

    private static List<LawDocument> documents(Reader reader) {
        int count = reader.number();
        List<LawDocument> documents = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            documents.add(reader.document());
        }
        return List.copyOf(documents);
    }

    static final Comparator<LawDocument> ORDER = Comparator.comparing(
                    (LawDocument document) -> document.number().key())
            .thenComparing(
                    document -> document.issued().map(LocalDate::toString).orElse(NONE))
            .thenComparing(document -> document.issuer().orElse(NONE))
            .thenComparing(document -> document.title().orElse(NONE));

    private static int hash(byte[] key) {
        int hash = 0x811C9DC5;
        for (byte octet : key) {
            hash = (hash ^ (octet & 0xFF)) * 0x01000193;
        }
        return hash;
    }

    /// The file of these facts. The same facts give the same bytes.
    static byte[] bytes(String version, List<LawDocument> documents, List<CoverageClaim> claims) {
        Map<String, List<LawDocument>> byKey = new TreeMap<>();
        documents.stream()
                .sorted(ORDER)
                .forEach(document -> byKey.computeIfAbsent(document.number().key(), key -> new ArrayList<>())
                        .add(document));
        Writer head = new Writer();
        head.raw(MAGIC);
        head.string(version);
        head.number((int) documents.stream()
                .filter(document -> document.standing() == LawDocument.Standing.REGISTERED)
                .count());
        head.number(claims.size());
        claims.forEach(head::claim);
        int slots = Math.max(1, Integer.highestOneBit(byKey.size()) * 2);
        head.number(slots);
        int base = head.size() + 4 * slots;
        int[] table = new int[slots];
        Writer body = new Writer();
        byKey.forEach((key, group) -> {
            int slot = Math.floorMod(hash(key.getBytes(StandardCharsets.UTF_8)), slots);
            int offset = base + body.size();
            body.string(key);
            body.number(table[slot]);
            table[slot] = offset;
            body.number(group.size());
            group.forEach(body::document);
        });
        for (int offset : table) {
            head.number(offset);
        }
        head.raw(body.bytes());
        head.raw(MAGIC);
        return head.bytes();
    }

    private static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        int size() {
            return bytes.size();
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        void raw(byte[] octets) {
            bytes.writeBytes(octets);
        }

        void number(int value) {
            try {
                out.writeInt(value);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        void string(String value) {
            byte[] octets = value.getBytes(StandardCharsets.UTF_8);
            number(octets.length);
            raw(octets);
        }

        void strings(List<String> values) {
            number(values.size());
            values.forEach(this::string);
        }

        void claim(CoverageClaim claim) {
            string(claim.type());
            string(claim.issuer());
            number(claim.year());
            number(claim.highest());
            number(claim.known());
            number(claim.claimed() ? 1 : 0);
        }

        void document(LawDocument document) {
            string(document.number().printed());
            string(document.type());
            string(document.standing().name());
            string(document.title().orElse(NONE));
            string(document.issuer().orElse(NONE));
            day(document.issued());
            Force force = document.force();
            day(force.from());
            day(force.until());
            string(force.successor().map(DocumentNumber::printed).orElse(NONE));
            string(force.evidence().orElse(NONE));
            number(force.disputed() ? 1 : 0);
            string(document.provisions().print());
            number(document.provisions().complete() ? 1 : 0);
            number(document.relations().size());
            for (Relation relation : document.relations()) {
                string(relation.kind().name());
                string(relation.other().printed());
                string(relation.provisions());
            }
            strings(document.conflicts());
            strings(document.sources());
        }

        private void day(Optional<LocalDate> day) {
            string(day.map(LocalDate::toString).orElse(NONE));
        }
    }

    private final class Reader {
        private int at;

        Reader(int at) {
            this.at = at;
        }

        int number() {
            int value = file.getInt(at);
            at += 4;
            return value;
        }

        String string() {
            int length = number();
            byte[] octets = new byte[length];
            file.get(at, octets);
            at += length;
            return new String(octets, StandardCharsets.UTF_8);
        }

        void skipString() {
            at += 4 + file.getInt(at);
        }

        /// Past the rest of a record whose title has just been read.
        void skipAfterTitle() {
            for (int strings = 0; strings < 6; strings++) {
                skipString();
            }
            at += 4;
            skipString();
            at += 4;
            int relations = number();
            for (int i = 0; i < 3 * relations; i++) {
                skipString();
            }
            for (int lists = 0; lists < 2; lists++) {
                int values = number();
                for (int i = 0; i < values; i++) {
                    skipString();
                }
            }
        }

        boolean same(byte[] wanted) {
            int length = number();
            boolean same = length == wanted.length;
            for (int i = 0; same && i < length; i++) {
                same = file.get(at + i) == wanted[i];
            }
            at += length;
            return same;
        }

        LawDocument document() {
            DocumentNumber number = DocumentNumber.of(string());
            String type = string();
            LawDocument.Standing standing = LawDocument.Standing.valueOf(string());
            Optional<String> title = optional();
            Optional<String> issuer = optional();
            Optional<LocalDate> issued = day();
            Force force = new Force(day(), day(), optional().map(DocumentNumber::of), optional(), number() == 1);
            String tree = string();
            Provisions provisions = Provisions.parse(tree, number() == 1);
            List<Relation> relations = new ArrayList<>();
            int count = number();
            for (int i = 0; i < count; i++) {
                Relation.Kind kind = Relation.Kind.valueOf(string());
                relations.add(new Relation(kind, DocumentNumber.of(string()), string()));
            }
            return new LawDocument(
                    number, type, standing, title, issuer, issued, force, provisions, relations, strings(), strings());
        }

        private List<String> strings() {
            int count = number();
            List<String> values = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                values.add(string());
            }
            return values;
        }

        private Optional<String> optional() {
            String value = string();
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }

        private Optional<LocalDate> day() {
            return optional().map(LocalDate::parse);
        }
    }
}
