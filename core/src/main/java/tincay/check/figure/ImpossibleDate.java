package tincay.check.figure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tincay.atom.Day;
import tincay.check.AsOf;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;

/// A date that the calendar does not have, a weekday that is not its own, a deadline before the day of issue.
///
/// A day of the lunar calendar is named too: without its solar day nobody can keep it.
public record ImpossibleDate() implements Check {
    private static final RuleId RULE = new RuleId("figure.impossible-date");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<String> WEEKDAYS =
            List.of("", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");
    private static final Pattern ASKED = Pattern.compile("(?iuU)(?:đề nghị|yêu cầu|giao|gửi)[^\\n;]*"
            + "(?:trước|chậm nhất|muộn nhất|đến hết|hạn)(?:\\s+(?:là|vào|trước|cuối))*\\s*(?:ngày\\s*)?$");
    private static final int SENTENCE = 300;
    private static final int LEAP = 2028;

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : draft.paper().atoms().days()) {
            judged(draft, day).ifPresent(findings::add);
        }
        return Outcome.of(findings);
    }

    private static Optional<Finding> judged(Draft draft, Day day) {
        if (day.lunar()) {
            return Optional.of(finding(draft, day, "lunar", ""));
        }
        if (day.in(day.year().orElse(LEAP)).isEmpty()) {
            return Optional.of(finding(draft, day, "calendar", ""));
        }
        int year = day.year().orElse(draft.asOf().day().getYear());
        Optional<LocalDate> date = day.in(year);
        if (date.isPresent() && day.weekday().isPresent() && !fits(day, date.get())) {
            return Optional.of(finding(
                    draft,
                    day,
                    "weekday",
                    WEEKDAYS.get(date.get().getDayOfWeek().getValue())));
        }
        return day.date()
                .filter(due -> draft.asOf().reason() == AsOf.Reason.DRAFT
                        && due.isBefore(draft.asOf().day()))
                .filter(due -> isDeadline(draft, day))
                .map(due ->
                        finding(draft, day, "deadline", DAY.format(draft.asOf().day())));
    }

    /// A weekday without a year may also be meant in the year that follows.
    private static boolean fits(Day day, LocalDate date) {
        int weekday = day.weekday().orElseThrow();
        return date.getDayOfWeek().getValue() == weekday
                || (day.year().isEmpty()
                        && day.in(date.getYear() + 1)
                                .filter(next -> next.getDayOfWeek().getValue() == weekday)
                                .isPresent());
    }

    private static boolean isDeadline(Draft draft, Day day) {
        int start = day.span().start();
        String before = draft.text().value().substring(Math.max(0, start - SENTENCE), start);
        String sentence = before.substring(Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n')) + 1);
        return !sentence.toLowerCase(Locale.ROOT).contains("đã")
                && ASKED.matcher(sentence).find();
    }

    private static Finding finding(Draft draft, Day day, String variant, String right) {
        String written = draft.text().quote(day.span());
        return new Finding(
                RULE,
                day.span(),
                Map.of("variant", variant, "date", written, "right", right),
                List.of(new Evidence("draft", written)),
                Optional.empty());
    }
}
