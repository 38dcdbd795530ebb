package tincay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import tincay.check.Paper;
import tincay.document.DocumentReader;
import tincay.document.Limits;
import tincay.document.Reading;
import tincay.law.register.LawRegister;
import tincay.report.JsonReport;
import tincay.report.Language;
import tincay.report.Messages;
import tincay.suite.Drafting;
import tincay.suite.Suite;
import tincay.text.Text;

/// `bench determinism`: 1,000 reports of every example under other default locales and time zones, byte for byte.
final class Determinism {
    private static final int RUNS = 1000;
    private static final List<String> LOCALES =
            List.of("vi-VN", "en-US", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist");
    private static final List<String> ZONES = List.of("Asia/Ho_Chi_Minh", "UTC", "Pacific/Apia", "America/St_Johns");

    private Determinism() {}

    static void run(Path root) throws IOException {
        List<Path> drafts;
        try (Stream<Path> files = Files.walk(root.resolve("examples"))) {
            drafts = files.filter(file -> file.endsWith("draft.docx") || file.endsWith("draft.pdf"))
                    .sorted()
                    .toList();
        }
        int different = 0;
        for (Path draft : drafts) {
            Set<String> hashes = new TreeSet<>();
            for (int run = 0; run < RUNS; run++) {
                Locale.setDefault(Locale.forLanguageTag(LOCALES.get(run % LOCALES.size())));
                TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(run % ZONES.size())));
                hashes.add(Text.sha256(report(draft).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            }
            different += hashes.size() == 1 ? 0 : 1;
            System.out.println(
                    root.relativize(draft) + ": " + hashes.size() + " distinct report(s) in " + RUNS + " runs");
        }
        System.out.println(different == 0 ? "identical" : different + " drafts differ");
    }

    private static String report(Path file) {
        return switch (DocumentReader.read(file, Limits.DEFAULT)) {
            case Reading.Read read ->
                JsonReport.of(
                        Suite.standard(Held.REGISTER)
                                .examine(Drafting.draft(
                                        Paper.of(
                                                read.document().name(),
                                                read.document().sha256(),
                                                read.document().text(),
                                                read.document().map(),
                                                read.document().asides()),
                                        read.document().pages(),
                                        read.document().fromOcr(),
                                        Optional.empty(),
                                        LocalDate.of(2026, 11, 23),
                                        List.of())),
                        Messages.in(Language.VI));
            case Reading.Refused refused -> refused.toString();
        };
    }

    private static final class Held {
        static final LawRegister REGISTER = LawRegister.bundled();
    }
}
