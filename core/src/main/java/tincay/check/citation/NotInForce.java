package tincay.check.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.law.Citation;
import tincay.law.DocumentNumber;
import tincay.law.register.Force;
import tincay.law.register.LawDocument;
import tincay.law.register.LawRegister;
import tincay.law.register.Relation;

/// A document that is not in force on the day on which the draft looks at the law: expired, or not yet in force.
///
/// Silent where the sentence itself speaks of the end (“thay thế Nghị định …”, “… hết hiệu lực”), where the end is
/// disputed or rests on conflicting facts, and, for a document still to come, where the sentence prepares for it.
public record NotInForce(Lookup lookup) implements Check {
    private static final RuleId RULE = new RuleId("citation.not-in-force");
    private static final int BEFORE = 120;
    private static final int AFTER = 700;
    private static final Pattern PREPARES = Pattern.compile(
            "(?iu)triển khai|thi hành|chuẩn bị|phổ biến|quán triệt|có hiệu lực|kể từ ngày|quy định chi tiết|hướng dẫn");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return Findings.ofEach(
                draft,
                citation -> namesDocument(citation)
                        ? known(lookup.resolve(citation, draft)).flatMap(document -> fault(draft, citation, document))
                        : Optional.empty());
    }

    /// A document known only by name still dies by the repeal clause that names it.
    private static Optional<LawDocument> known(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Registered(var document) -> Optional.of(document);
            case Resolution.KnownByName(var document) ->
                Optional.of(document)
                        .filter(each -> each.force().until().isPresent()
                                && each.number().year().isPresent());
            case Resolution.Generations(var inForce, var all) -> Optional.empty();
            case Resolution.Unheld() -> Optional.empty();
            case Resolution.OtherYears(var before, var behind) -> Optional.empty();
            case Resolution.Inside() -> Optional.empty();
        };
    }

    private static boolean namesDocument(Citation citation) {
        return !citation.inTitle()
                && (citation.number().isPresent() || citation.name().isPresent());
    }

    private Optional<Finding> fault(Draft draft, Citation citation, LawDocument document) {
        if (document.disputes(LawDocument.Fact.START)
                || (document.disputes(LawDocument.Fact.ISSUED)
                        && document.number().year().isEmpty())) {
            return Optional.empty();
        }
        return switch (document.force().on(draft.asOf().day())) {
            case EXPIRED ->
                Past.isTold(draft, citation)
                                || livesOnByName(citation, document)
                                || endedByThis(lookup.own(draft), document)
                        ? Optional.empty()
                        : Optional.of(expired(draft, citation, document));
            case NOT_YET -> prepares(draft, citation) ? Optional.empty() : notYet(draft, citation, document);
            case IN_FORCE, UNKNOWN -> Optional.empty();
        };
    }

    /// The draft is the very document that ends it.
    private static boolean endedByThis(Optional<DocumentNumber> own, LawDocument document) {
        return own.map(number -> document.relations().stream()
                        .filter(relation -> relation.kind() == Relation.Kind.REPLACED_BY
                                || relation.kind() == Relation.Kind.REPEALED_BY)
                        .anyMatch(relation -> relation.other().equals(number)))
                .orElse(false);
    }

    private static boolean prepares(Draft draft, Citation citation) {
        return PREPARES.matcher(Surroundings.before(draft, citation, BEFORE)).find()
                || PREPARES.matcher(Surroundings.after(draft, citation.span().end(), AFTER))
                        .find();
    }

    /// A bare name (“Luật An ninh mạng”) may mean the successor, when that bears the same name or its name is not held.
    private boolean livesOnByName(Citation citation, LawDocument document) {
        if (citation.document().isPresent()
                || citation.year().isPresent()
                || citation.date().isPresent()) {
            return false;
        }
        return document.force()
                .successor()
                .map(successor -> titleOf(lookup.register(), successor)
                        .map(title ->
                                Words.of(title).equals(Words.of(document.title().orElse(""))))
                        .orElse(true))
                .orElse(false);
    }

    private static Optional<String> titleOf(LawRegister register, DocumentNumber number) {
        return register.byNumber(number).stream()
                .flatMap(document -> document.title().stream())
                .findFirst();
    }

    private Finding expired(Draft draft, Citation citation, LawDocument document) {
        Force force = document.force();
        List<Evidence> evidence = new ArrayList<>(List.of(Findings.register(document)));
        force.evidence().ifPresent(words -> evidence.add(new Evidence("register", words)));
        Optional<String> successor = force.successor()
                .map(number -> lookup.register().byNumber(number).stream()
                        .findFirst()
                        .map(Findings::described)
                        .orElse(number.printed()));
        return Findings.of(
                RULE,
                draft,
                citation,
                Map.of(
                        "variant", "expired",
                        "date", force.until().map(Findings::day).orElse(""),
                        "asOf", Findings.day(draft.asOf().day()),
                        "successor", successor.orElse("–")),
                evidence,
                successor);
    }

    /// A document issued before the draft and in force after it; one issued after the draft is impossible instead.
    private static Optional<Finding> notYet(Draft draft, Citation citation, LawDocument document) {
        LocalDate day = draft.asOf().day();
        if (document.issued().map(issued -> issued.isAfter(day)).orElse(false)) {
            return Optional.empty();
        }
        String from = document.force().from().map(Findings::day).orElse("");
        return Optional.of(Findings.of(
                RULE,
                draft,
                citation,
                Map.of("variant", "not-yet", "date", from, "asOf", Findings.day(day), "successor", "–"),
                List.of(Findings.register(document)),
                Optional.empty()));
    }
}
