package tincay.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tincay.check.Answer;
import tincay.check.AsOf;
import tincay.check.Coverage;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Report;
import tincay.check.RuleId;
import tincay.check.Severity;
import tincay.text.Place;

/// What a report says in words: plain text, the same for every format.
record Wording(Messages messages) {

    String label(String key) {
        return messages.text("label." + key);
    }

    /// The text of the rule, or of its variant where the finding names one.
    String message(Finding finding) {
        String key = finding.rule() + ".message";
        String variant = key + "." + finding.arguments().getOrDefault("variant", "");
        return messages.find(variant, finding.arguments()).orElseGet(() -> messages.text(key, finding.arguments()));
    }

    String advice(Finding finding) {
        return messages.text(finding.rule() + ".advice", finding.arguments());
    }

    String summary(RuleId rule) {
        return messages.text(rule + ".summary");
    }

    String advice(RuleId rule) {
        return messages.text(rule + ".advice");
    }

    String basis(RuleId rule) {
        return messages.text(rule + ".basis");
    }

    String severity(Severity severity) {
        return messages.text("severity." + name(severity));
    }

    String answer(Answer answer) {
        return messages.text("answer." + name(answer));
    }

    String verdict(String verdict) {
        return messages.text("verdict." + verdict);
    }

    Optional<String> reason(Coverage coverage) {
        return coverage.reason().map(key -> messages.text("gap." + key));
    }

    /// `register` and `draft` have names of their own; a source is called by its file name.
    String origin(Evidence evidence) {
        return switch (evidence.from()) {
            case "register" -> label("register");
            case "draft" -> label("draft");
            case String source -> source;
        };
    }

    String day(LocalDate day) {
        return messages.language() == Language.VI
                ? String.format(Locale.ROOT, "%02d/%02d/%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear())
                : day.toString();
    }

    String asOf(AsOf asOf) {
        return messages.text("asOf." + name(asOf.reason()), Map.of("day", day(asOf.day())));
    }

    String register(Report.RegisterVersion register) {
        return messages.text(
                "register.version",
                Map.of("version", register.version(), "documents", messages.number(register.documents())));
    }

    /// “page 1, line 7”; the page only where the format has pages.
    String place(Optional<Place> place, int line) {
        String number = messages.number(line);
        if (place.isPresent() && place.get().page().isPresent()) {
            String page = messages.number(place.get().page().getAsInt());
            return messages.text("place.page", Map.of("page", page, "line", number));
        }
        return messages.text("place.line", Map.of("line", number));
    }

    /// The answer to “may it be confirmed?” in one sentence.
    String conclusion(Report report) {
        int blocking = Tally.of(report).blocking();
        if (blocking > 0) {
            return messages.count("conclusion.block", blocking);
        }
        if (!report.findings().isEmpty()) {
            return messages.count("conclusion.warn", report.findings().size());
        }
        return messages.text(Tally.of(report).couldNotCheck() > 0 ? "conclusion.clear-with-gaps" : "conclusion.clear");
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
