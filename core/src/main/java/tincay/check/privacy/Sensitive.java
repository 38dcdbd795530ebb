package tincay.check.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.atom.Name;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Span;

/// A sensitive fact (health, ethnic origin, belief, crime …) told of a named person in one sentence.
///
/// Counts and rules name nobody, and stay silent (Decree 356/2025/NĐ-CP, article 4).
public record Sensitive() implements Check {
    private static final RuleId RULE = new RuleId("privacy.sensitive-data");
    private static final Pattern TITLE = Pattern.compile(
            "(?iu).*(?:^|[^\\p{L}])(?:ông|bà|anh|chị|cháu|em|cụ|bé|đồng chí|đ/c|bệnh nhân|họ và tên|họ tên|đối tượng|bị can|bị cáo|học sinh|sinh viên|thí sinh|công dân|người đề nghị|hộ)\\s*:?\\s*$");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        Set<Span> seen = new HashSet<>();
        for (Name name : draft.paper().atoms().names()) {
            if (isTitledPerson(draft, name)) {
                read(draft, Sentence.around(draft.paper(), name), seen, findings);
            }
        }
        return Outcome.of(findings);
    }

    private static void read(Draft draft, Sentence sentence, Set<Span> seen, List<Finding> findings) {
        String words = sentence.words(draft.paper());
        for (SensitiveFact fact : SensitiveFact.values()) {
            Matcher told = fact.words().matcher(words);
            while (told.find()) {
                int from = sentence.span().start();
                Span span = new Span(from + told.start(), from + told.end());
                if (!span.overlaps(sentence.person().span()) && seen.add(span)) {
                    findings.add(new Finding(
                            RULE,
                            span,
                            Map.of(
                                    "person",
                                            draft.text().quote(sentence.person().span()),
                                    "words", told.group(),
                                    "variant", fact.name().toLowerCase(Locale.ROOT)),
                            List.of(),
                            Optional.empty()));
                }
            }
        }
    }

    /// A person with a title before the name, or alone in a table cell of three syllables and more.
    static boolean isTitledPerson(Draft draft, Name name) {
        if (name.kind() != Name.Kind.PERSON) {
            return false;
        }
        String value = draft.text().value();
        int start = name.span().start();
        String before = value.substring(Math.max(0, start - 24), start);
        boolean cell = !before.isEmpty()
                && before.charAt(before.length() - 1) == '\t'
                && name.span().end() < value.length()
                && value.charAt(name.span().end()) == '\t';
        return cell
                || TITLE.matcher(before.substring(before.lastIndexOf('\n') + 1)).matches();
    }
}
