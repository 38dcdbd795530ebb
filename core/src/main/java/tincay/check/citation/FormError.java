package tincay.check.citation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.register.LawDocument;

/// A number and symbol not written as Decree 30/2020/NĐ-CP (Appendix I) wants it: a letter O for a zero, a missing
/// hyphen, `ND-CP`
/// for `NĐ-CP`, a look-alike letter of another alphabet, a blank inside a word of the number.
///
/// Line breaks, invisible characters, case, leading zeros, `Ð` for `Đ` and blanks beside `/` and `-` come from layout
/// and
/// from readers of pages; they are no fault of the drafter.
public record FormError(Lookup lookup) implements Check {
    private static final RuleId RULE = new RuleId("citation.form-error");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return Findings.ofEach(draft, citation -> citation.number().flatMap(number -> fault(draft, citation, number)));
    }

    private Optional<Finding> fault(Draft draft, Citation citation, Cited<DocumentNumber> number) {
        String written = draft.text().quote(number.span());
        String right = official(citation, draft).orElse(number.value().printed());
        if (withoutLayout(written).equals(withoutLayout(right))) {
            return Optional.empty();
        }
        String shown = Findings.oneLine(written);
        return Optional.of(Findings.of(
                        RULE, draft, citation, Map.of("written", shown, "right", right), List.of(), Optional.of(right))
                .mendedBy(number.span(), right));
    }

    private Optional<String> official(Citation citation, Draft draft) {
        return lookup.resolve(citation, draft)
                .meant()
                .map(LawDocument::number)
                .filter(number -> citation.document().map(number::equals).orElse(false))
                .map(DocumentNumber::printed);
    }

    private static String withoutLayout(String number) {
        return number.replaceAll("\\p{Cf}", "")
                .replaceAll("(?U)\\s*\\R\\s*", "")
                .replaceAll("(?U)\\s*([/\\u002D\\u2010-\\u2015.])\\s*", "$1")
                .replaceAll("[\\u2010-\\u2015]", "-")
                .replace('Ð', 'Đ')
                .strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("^0+(?=\\d)", "");
    }
}
