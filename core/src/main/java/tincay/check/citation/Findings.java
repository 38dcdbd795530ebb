package tincay.check.citation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.law.Citation;
import tincay.law.DocumentNumber;
import tincay.law.register.LawDocument;

/// How the checks of this family word their findings.
final class Findings {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Findings() {}

    /// One question asked of every citation of a draft.
    static Outcome ofEach(Draft draft, Function<Citation, Optional<Finding>> question) {
        return Outcome.of(draft.citations().stream()
                .map(question)
                .flatMap(Optional::stream)
                .toList());
    }

    /// A finding on a whole citation; `citation` and `number` are always among its arguments.
    static Finding of(
            RuleId rule,
            Draft draft,
            Citation citation,
            Map<String, String> arguments,
            List<Evidence> evidence,
            Optional<String> suggestion) {
        Map<String, String> all = new HashMap<>(arguments);
        String quote = oneLine(draft.text().quote(citation.span()));
        all.put("citation", quote);
        all.putIfAbsent(
                "number", citation.document().map(DocumentNumber::printed).orElse(quote));
        return new Finding(rule, citation.span(), all, evidence, suggestion);
    }

    /// `05/03/2020`.
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// Type, number, date and title as the register has them.
    static Evidence register(LawDocument document) {
        return new Evidence("register", described(document));
    }

    /// “Nghị định số 30/2020/NĐ-CP ngày 05/03/2020 về công tác văn thư”.
    static String described(LawDocument document) {
        return document.type() + " số " + document.number().printed()
                + document.issued().map(day -> " ngày " + day(day)).orElse("")
                + Titles.official(document)
                        .map(title -> " “" + oneLine(title) + "”")
                        .orElse("");
    }

    /// The words without invisible characters, white space collapsed.
    static String oneLine(String words) {
        return words.replaceAll("\\p{Cf}", "").replaceAll("(?U)\\s+", " ").strip();
    }
}
