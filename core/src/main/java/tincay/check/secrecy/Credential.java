package tincay.check.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tincay.atom.Atoms;
import tincay.atom.Secret;
import tincay.check.Beside;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Aside;
import tincay.text.Folding;
import tincay.text.Span;
import tincay.text.Table;
import tincay.text.Text;

/// A password, key or token left in a draft, in sight or out of it.
public record Credential() implements Check {
    private static final RuleId RULE = new RuleId("secrecy.credential");
    private static final String MASK = "[THÔNG TIN TRUY CẬP]";
    private static final Pattern HEAD = Pattern.compile("(?:mật khẩu|password|pass|pwd|matkhau)(?: .*)?|.* mật khẩu");
    private static final Pattern PASSWORD = Pattern.compile("(?=.*\\d)[!-~]{5,64}|(?=.*[^\\p{L}\\d])[!-~]{6,64}");
    private static final int SHOWN = 3;

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        for (Secret secret : draft.paper().atoms().secrets()) {
            findings.add(finding(secret.span(), draft.text().quote(secret.span()), secret.shape(), List.of()));
        }
        for (Table table : draft.paper().tables()) {
            inColumn(draft, table, findings);
        }
        for (Aside aside : draft.asides()) {
            Text words = Text.of(aside.words());
            Beside.of(draft.paper(), aside)
                    .ifPresent(span -> Atoms.of(words)
                            .secrets()
                            .forEach(secret -> findings.add(finding(
                                    span,
                                    words.quote(secret.span()),
                                    secret.shape(),
                                    List.of(new Evidence("draft", aside.words()))))));
        }
        return Outcome.of(findings);
    }

    /// Passwords under a head of their own.
    private static void inColumn(Draft draft, Table table, List<Finding> findings) {
        if (table.rows().isEmpty()) {
            return;
        }
        for (Table.Cell head : table.rows().getFirst().cells()) {
            if (head.span().length() > 40
                    || !HEAD.matcher(Folding.line(draft.text().quote(head.span())))
                            .matches()) {
                continue;
            }
            for (Table.Row row : table.rows().subList(1, table.rows().size())) {
                row.cell(head.column()).ifPresent(cell -> {
                    String words = draft.text().quote(cell.span());
                    boolean known =
                            findings.stream().anyMatch(finding -> finding.span().overlaps(cell.span()));
                    if (!known && PASSWORD.matcher(words).matches() && !words.contains("**")) {
                        findings.add(finding(cell.span(), words, "password", List.of()));
                    }
                });
            }
        }
    }

    private static Finding finding(Span span, String secret, String shape, List<Evidence> evidence) {
        String shown = secret.substring(0, Math.min(SHOWN, secret.length() / 2)) + "…";
        return new Finding(RULE, span, Map.of("shown", shown, "shape", shape), evidence, Optional.of(MASK));
    }
}
