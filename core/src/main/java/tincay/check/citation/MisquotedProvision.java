package tincay.check.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.law.Citation;
import tincay.law.Cited;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;
import tincay.law.register.LawDocument;

/// Words in quotation marks beside a provision that do not stand in it.
///
/// The texts come from the user's import; without them the rule could not check, and says so.
///
/// @param texts the words of one provision, where they were imported
public record MisquotedProvision(Lookup lookup, BiFunction<DocumentNumber, Pinpoint, Optional<String>> texts)
        implements Check {
    private static final RuleId RULE = new RuleId("citation.misquoted-provision");
    /// Fewer syllables are a term, not a quotation.
    private static final int LEAST = 6;
    /// The same behind a mere comma, where a long term stands more often: “Theo Điều 3 …, “cơ sở dữ liệu …” là …”.
    private static final int LEAST_BEHIND = 10;
    private static final int REACH = 1200;
    private static final Pattern QUOTED_AFTER = Pattern.compile(
            "(?su)^[^“\"”.;]{0,120}?(?:quy định|nêu|ghi|viết|khẳng định|nhấn mạnh|theo đó|rằng|như sau|là|:)[ ,:]*[“\"]([^“”\"]{15,1000})[”\"]");
    private static final Pattern QUOTED_BEFORE =
            Pattern.compile("(?su)[“\"]([^“”\"]{15,1000})[”\"][ ,]*(?:\\(|theo |quy định tại |tại |trích )$");

    /// “Theo khoản 1 Điều 12 …, “…””: the comma alone leads to the quotation.
    private static final Pattern FOLLOWED = Pattern.compile("(?iu)(?:theo|căn cứ)(?: quy định)?(?: tại| của)? $");
    private static final Pattern QUOTED_BEHIND =
            Pattern.compile("(?su)^[^“\"”.;]{0,80}?, ?[“\"]([^“”\"]{15,1000})[”\"]");

    private static final Pattern QUOTE = Pattern.compile("[“”\"]");
    private static final Pattern ELLIPSIS = Pattern.compile("…|\\.{3}|\\[[^\\]]*\\]|\\([.…]+\\)");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        boolean gap = false;
        for (Citation citation : draft.citations()) {
            Optional<LawDocument> document = lookup.resolve(citation, draft).meant();
            Optional<String> quoted =
                    citation.pinpoints().isEmpty() || document.isEmpty() ? Optional.empty() : quoted(draft, citation);
            if (quoted.isPresent() && document.isPresent()) {
                List<String> words = words(citation, document.get());
                gap |= words.isEmpty();
                if (!words.isEmpty() && words.stream().noneMatch(text -> holds(text, quoted.get()))) {
                    findings.add(finding(draft, citation, document.get(), quoted.get(), words));
                }
            }
        }
        return new Outcome(findings, gap ? Optional.of("no-texts") : Optional.empty());
    }

    private List<String> words(Citation citation, LawDocument document) {
        return citation.pinpoints().stream()
                .map(pinpoint -> texts.apply(document.number(), pinpoint))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> quoted(Draft draft, Citation citation) {
        int end = citation.date().map(Cited::span).map(span -> span.end()).orElse(0);
        int from = Math.max(citation.span().end(), end);
        if (!QUOTE.matcher(Surroundings.after(draft, from, 140)).find()
                && !QUOTE.matcher(Surroundings.before(draft, citation, 24)).find()) {
            return Optional.empty();
        }
        Matcher after = QUOTED_AFTER.matcher(Surroundings.after(draft, from, REACH));
        Matcher before = QUOTED_BEFORE.matcher(Surroundings.before(draft, citation, REACH));
        Matcher behind = QUOTED_BEHIND.matcher(Surroundings.after(draft, from, REACH));
        boolean followed =
                FOLLOWED.matcher(Surroundings.before(draft, citation, 24)).find();
        Optional<String> led = Stream.of(after, before)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .filter(words -> Words.of(words).size() >= LEAST);
        return led.isPresent() || !followed || !behind.find()
                ? led
                : Optional.of(behind.group(1)).filter(words -> Words.of(words).size() >= LEAST_BEHIND);
    }

    /// Whether every part of the quotation, cut at its ellipses, stands in `text`, in order.
    private static boolean holds(String text, String quotation) {
        String line = Words.line(text);
        int at = 0;
        for (String part : ELLIPSIS.splitAsStream(quotation).toList()) {
            String words = Words.line(part);
            if (!words.isBlank()) {
                int found = line.indexOf(words, at);
                if (found < 0) {
                    return false;
                }
                at = found + words.length() - 1;
            }
        }
        return true;
    }

    private static Finding finding(
            Draft draft, Citation citation, LawDocument document, String quoted, List<String> words) {
        String provision = citation.pinpoints().stream()
                .map(Pinpoint::toString)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        List<Evidence> evidence = words.stream()
                .map(text -> new Evidence(document.number().printed(), Findings.oneLine(text)))
                .toList();
        return Findings.of(
                RULE,
                draft,
                citation,
                Map.of("provision", provision, "quoted", quoted, "document", Findings.described(document)),
                evidence,
                Optional.empty());
    }
}
