package tincay.check.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;

/// Articles, clauses or points whose numbers leave a gap or come twice (Decree 30/2020/NĐ-CP, Appendix I, part I,
/// II.5).
///
/// A draft that writes articles into another document quotes their numbers, so it is not judged.
public record Numbering(Sheets sheets) implements Check {
    private static final RuleId RULE = new RuleId("form.numbering");
    private static final Pattern ARTICLE = Pattern.compile("(?U)^\\s*\\**Điều (\\d{1,3})\\s*[.:]");
    private static final Pattern CLAUSE = Pattern.compile("(?U)^\\s*\\**(\\d{1,2})\\.(?!\\d)\\s*\\S");
    private static final Pattern POINT = Pattern.compile("(?U)^\\s*([a-zđ])\\)\\s*\\S");
    private static final Pattern AMENDS = Pattern.compile("(?iu)sửa đổi, bổ sung|bổ sung điều|bãi bỏ điều");
    private static final String POINTS = "abcdđeghiklmnopqrstuvxy";

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return sheets.examine(draft, Numbering::look);
    }

    private static Outcome look(Sheet sheet) {
        if (AMENDS.matcher(sheet.text()).find()) {
            return Outcome.couldNotCheck("amends");
        }
        List<Finding> findings = new ArrayList<>();
        int article = 0;
        int clause = 0;
        int point = -1;
        for (Sheet.Line line : sheet.body()) {
            Matcher articles = ARTICLE.matcher(line.words());
            Matcher clauses = CLAUSE.matcher(line.words());
            Matcher points = POINT.matcher(line.words());
            if (articles.find()) {
                int number = Integer.parseInt(articles.group(1));
                if (number != article + 1) {
                    findings.add(finding(line, articles, "Điều " + (article + 1)));
                }
                article = number;
                clause = 0;
                point = -1;
            } else if (clauses.find()) {
                int number = Integer.parseInt(clauses.group(1));
                if (number != clause + 1 && number != 1 && article > 0) {
                    findings.add(finding(line, clauses, (clause + 1) + "."));
                }
                clause = number;
                point = -1;
            } else if (points.find()) {
                int number = POINTS.indexOf(points.group(1));
                if (number != point + 1 && number > 0 && article > 0) {
                    findings.add(finding(line, points, POINTS.charAt(Math.min(point + 1, POINTS.length() - 1)) + ")"));
                }
                point = number;
            }
        }
        return Outcome.of(findings);
    }

    private static Finding finding(Sheet.Line line, Matcher matcher, String expected) {
        String words = matcher.group().strip();
        return new Finding(
                RULE,
                Sheet.place(line, matcher),
                Map.of("words", words, "expected", expected),
                List.of(),
                Optional.of(expected));
    }
}
