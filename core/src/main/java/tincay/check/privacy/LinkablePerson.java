package tincay.check.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.atom.Name;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Span;

/// A named person with several facts that together point at one: year of birth and hamlet, or three of birth, hamlet,
/// work, kin, marks (Law 91/2025/QH15, article 2: data that help to identify a person).
public record LinkablePerson() implements Check {
    private static final RuleId RULE = new RuleId("privacy.linkable-person");
    private static final Pattern BIRTH =
            Pattern.compile("(?iu)(?<!\\p{L})(?:sinh năm|sinh ngày|sn|năm sinh|\\d{1,2} tuổi)(?!\\p{L})[ :]*\\d{0,4}");
    private static final Pattern HAMLET = Pattern.compile(
            "(?u)(?<!\\p{L})(?:[Xx]óm|[Tt]hôn|[Bb]ản|[Ấấ]p|[Tt]ổ(?: dân phố)?|[Kk]hu phố|TDP|[Nn]gõ|[Bb]uôn|[Ll]àng) (?:\\p{Lu}\\p{L}*|\\d+)");
    private static final Pattern WORK = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:nghề nghiệp|giáo viên|bác sĩ|y tá|công nhân|nông dân|làm ruộng|kế toán|thợ \\p{L}+|lái xe|tiểu thương|buôn bán|cán bộ|công chức|trưởng xóm|trưởng thôn|bí thư chi bộ|chủ tịch|giám đốc|nhân viên|sinh viên|học sinh lớp|hiệu trưởng|chuyên viên)(?!\\p{L})");
    private static final Pattern KIN = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:vợ|chồng|con trai|con gái|con|mẹ|bố|cha|cháu) (?:của |là )?(?:ông|bà|anh|chị)(?!\\p{L})");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        Set<Span> seen = new HashSet<>();
        for (Name name : draft.paper().atoms().names()) {
            if (!Sensitive.isTitledPerson(draft, name)) {
                continue;
            }
            Sentence sentence = Sentence.around(draft.paper(), name);
            String words = draft.text()
                    .quote(new Span(name.span().start(), sentence.span().end()));
            Optional<String> birth = first(BIRTH, words);
            Optional<String> hamlet = first(HAMLET, words);
            List<Optional<String>> facts = List.of(birth, hamlet, first(WORK, words), first(KIN, words));
            long told = facts.stream().filter(Optional::isPresent).count();
            if (((birth.isPresent() && hamlet.isPresent()) || told >= 3) && seen.add(sentence.span())) {
                StringJoiner list = new StringJoiner(", ");
                facts.forEach(fact -> fact.ifPresent(list::add));
                findings.add(new Finding(
                        RULE,
                        name.span(),
                        Map.of("person", draft.text().quote(name.span()), "facts", list.toString()),
                        List.of(),
                        Optional.empty()));
            }
        }
        return Outcome.of(findings);
    }

    private static Optional<String> first(Pattern fact, String words) {
        Matcher matcher = fact.matcher(words);
        return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
    }
}
