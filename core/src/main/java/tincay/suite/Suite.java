package tincay.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tincay.check.Answer;
import tincay.check.Check;
import tincay.check.Coverage;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.Paper;
import tincay.check.Report;
import tincay.check.RuleId;
import tincay.check.Severity;
import tincay.check.citation.Ambiguous;
import tincay.check.citation.BelongsToAnother;
import tincay.check.citation.FormError;
import tincay.check.citation.Impossible;
import tincay.check.citation.Lookup;
import tincay.check.citation.MisquotedProvision;
import tincay.check.citation.MisquotedTitle;
import tincay.check.citation.NoSuchProvision;
import tincay.check.citation.NotInForce;
import tincay.check.citation.UnknownDocument;
import tincay.check.citation.Unverifiable;
import tincay.check.citation.WrongDate;
import tincay.check.citation.WrongTypeOrIssuer;
import tincay.check.copying.PassageIndex;
import tincay.check.copying.UnattributedPassage;
import tincay.check.disclosure.MissingInternalDisclosure;
import tincay.check.disclosure.MissingPublicLabel;
import tincay.check.disclosure.UndeclaredAiSpan;
import tincay.check.figure.ContradictsSource;
import tincay.check.figure.ImpossibleDate;
import tincay.check.figure.NotInSources;
import tincay.check.figure.PercentageDoesNotFollow;
import tincay.check.figure.Sourced;
import tincay.check.figure.SumDoesNotAdd;
import tincay.check.figure.TwoValuesForOneMeasure;
import tincay.check.figure.UnitMismatch;
import tincay.check.figure.WordsDoNotMatchDigits;
import tincay.check.form.LegacyEncoding;
import tincay.check.form.MissingComponent;
import tincay.check.form.Numbering;
import tincay.check.form.Recipients;
import tincay.check.form.Sheets;
import tincay.check.form.SignatureBlock;
import tincay.check.form.Typography;
import tincay.check.grounding.AbolishedBody;
import tincay.check.grounding.AbolishedPlace;
import tincay.check.grounding.ContradictedClaim;
import tincay.check.grounding.Grounds;
import tincay.check.grounding.UnknownName;
import tincay.check.grounding.UnsupportedClaim;
import tincay.check.privacy.LinkablePerson;
import tincay.check.privacy.PersonalId;
import tincay.check.privacy.Sensitive;
import tincay.check.residue.AddressedToAModel;
import tincay.check.residue.AssistantPhrase;
import tincay.check.residue.HiddenText;
import tincay.check.residue.Homoglyph;
import tincay.check.residue.InvisibleCharacter;
import tincay.check.residue.MarkdownLeft;
import tincay.check.residue.Placeholder;
import tincay.check.residue.ToolTrace;
import tincay.check.secrecy.Credential;
import tincay.check.secrecy.SecretMarking;
import tincay.law.Citation;
import tincay.law.DocumentNumber;
import tincay.law.Pinpoint;
import tincay.law.register.LawRegister;
import tincay.text.Span;

/// All checks, run together over one draft.
public final class Suite {
    /// The version of the set of checks.
    public static final String VERSION = "2026.11";

    /// A citation's verdict is the name of its first fault in this order.
    private static final List<String> PRECEDENCE = List.of(
            "unknown-document",
            "impossible",
            "belongs-to-another",
            "wrong-type-or-issuer",
            "wrong-date",
            "misquoted-title",
            "no-such-provision",
            "not-in-force",
            "misquoted-provision",
            "ambiguous",
            "unverifiable",
            "form-error");

    private final LawRegister register;
    private final Lookup lookup;
    private final Policy policy;
    private final List<Check> checks;

    private Suite(
            LawRegister register,
            Policy policy,
            BiFunction<DocumentNumber, Pinpoint, Optional<String>> texts,
            Optional<PassageIndex> own) {
        this.register = register;
        this.lookup = new Lookup(register);
        this.policy = policy;
        this.checks = all(texts, own);
    }

    private Suite(Suite whole, List<Check> checks) {
        this.register = whole.register;
        this.lookup = whole.lookup;
        this.policy = whole.policy;
        this.checks = List.copyOf(checks);
    }

    private List<Check> all(BiFunction<DocumentNumber, Pinpoint, Optional<String>> texts, Optional<PassageIndex> own) {
        return Stream.of(
                        citation(texts),
                        figure(),
                        grounding(),
                        copying(own),
                        privacy(),
                        secrecy(),
                        residue(),
                        disclosure(),
                        form())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Check::rule))
                .toList();
    }

    private List<Check> citation(BiFunction<DocumentNumber, Pinpoint, Optional<String>> texts) {
        return List.of(
                new Ambiguous(lookup),
                new BelongsToAnother(lookup),
                new FormError(lookup),
                new Impossible(lookup),
                new MisquotedProvision(lookup, texts),
                new MisquotedTitle(lookup),
                new NoSuchProvision(lookup),
                new NotInForce(lookup),
                new UnknownDocument(lookup),
                new Unverifiable(lookup),
                new WrongDate(lookup),
                new WrongTypeOrIssuer(lookup));
    }

    /// The marking of a state secret that a draft or a source carries, whatever a policy says of it.
    public static Optional<Finding> secretMarking(Paper paper) {
        return SecretMarking.markings(paper).stream().findFirst();
    }

    private static List<Check> figure() {
        Sourced sourced = new Sourced();
        return List.of(
                new ContradictsSource(sourced),
                new ImpossibleDate(),
                new NotInSources(sourced),
                new PercentageDoesNotFollow(),
                new SumDoesNotAdd(),
                new TwoValuesForOneMeasure(),
                new UnitMismatch(),
                new WordsDoNotMatchDigits());
    }

    private static List<Check> grounding() {
        Grounds grounds = new Grounds();
        return List.of(
                new AbolishedBody(),
                new AbolishedPlace(),
                new ContradictedClaim(grounds),
                new UnknownName(grounds),
                new UnsupportedClaim(grounds));
    }

    private static List<Check> copying(Optional<PassageIndex> own) {
        return List.of(new UnattributedPassage(own));
    }

    private static List<Check> privacy() {
        return List.of(new LinkablePerson(), new PersonalId(), new Sensitive());
    }

    private static List<Check> secrecy() {
        return List.of(new Credential(), new SecretMarking());
    }

    private static List<Check> residue() {
        return List.of(
                new AddressedToAModel(),
                new AssistantPhrase(),
                new HiddenText(),
                new Homoglyph(),
                new InvisibleCharacter(),
                new MarkdownLeft(),
                new Placeholder(),
                new ToolTrace());
    }

    private static List<Check> disclosure() {
        return List.of(new MissingInternalDisclosure(), new MissingPublicLabel(), new UndeclaredAiSpan());
    }

    private static List<Check> form() {
        Sheets sheets = new Sheets();
        return List.of(
                new LegacyEncoding(),
                new MissingComponent(sheets),
                new Numbering(sheets),
                new Recipients(sheets),
                new SignatureBlock(sheets),
                new Typography(sheets));
    }

    /// The suite over `register`, with the severities that ship with it.
    public static Suite standard(LawRegister register) {
        return standard(register, Policy.standard());
    }

    /// The suite over `register`, with the severities of `policy`.
    public static Suite standard(LawRegister register, Policy policy) {
        return standard(register, policy, Optional.empty());
    }

    /// The suite over `register` and the agency's `own` documents, with the severities of `policy`.
    public static Suite standard(LawRegister register, Policy policy, Optional<PassageIndex> own) {
        return new Suite(register, policy, register::words, own);
    }

    /// The same suite with the words of provisions from elsewhere.
    static Suite over(LawRegister register, BiFunction<DocumentNumber, Pinpoint, Optional<String>> texts) {
        return new Suite(register, Policy.standard(), texts, Optional.empty());
    }

    /// The same suite without the checks of `family`: what is left is measured beside the whole.
    ///
    /// @throws IllegalArgumentException if no rule is of this family
    public Suite without(String family) {
        List<Check> left = checks.stream()
                .filter(check -> !check.rule().family().equals(family))
                .toList();
        if (left.size() == checks.size()) {
            throw new IllegalArgumentException("no rule is of the family `" + family + "`; take one of rules()");
        }
        return new Suite(this, left);
    }

    /// Every rule, sorted.
    public List<RuleId> rules() {
        return checks.stream().map(Check::rule).toList();
    }

    /// What all checks say of `draft`.
    public Report examine(Draft draft) {
        List<Coverage> coverage = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            Outcome outcome = check.examine(draft);
            findings.addAll(outcome.findings());
            coverage.add(covered(draft, check.rule(), outcome));
        }
        dropDoubled(findings);
        Optional<DocumentNumber> ownNumber = Drafting.ownNumber(draft.text());
        return new Report(
                VERSION,
                new Report.RegisterVersion(register.version(), register.sha256(), register.documents()),
                new Report.PolicyVersion(policy.id(), policy.version(), policy.sha256()),
                draft,
                coverage,
                judged(draft, findings),
                findings.stream()
                        .sorted()
                        .map(finding -> new Report.JudgedFinding(finding, severity(draft, finding, ownNumber)))
                        .toList());
    }

    /// A citation with a fault is not also said to be outside what can be checked.
    private static void dropDoubled(List<Finding> findings) {
        Set<Span> faulty = findings.stream()
                .filter(finding -> !finding.rule().equals(Unverifiable.RULE))
                .map(Finding::span)
                .collect(Collectors.toSet());
        findings.removeIf(finding -> finding.rule().equals(Unverifiable.RULE) && faulty.contains(finding.span()));
    }

    /// Text read from pictures misreads tones and digits: no finding on it counts as more than a note.
    private Severity severity(Draft draft, Finding finding, Optional<DocumentNumber> ownNumber) {
        return draft.fromOcr() ? Severity.NOTE : policy.of(finding, ownNumber);
    }

    private static Coverage covered(Draft draft, RuleId rule, Outcome outcome) {
        return draft.fromOcr()
                ? new Coverage(rule, Answer.COULD_NOT_CHECK, Optional.of("from-ocr"))
                : new Coverage(rule, outcome.answer(), outcome.gap());
    }

    private List<Report.JudgedCitation> judged(Draft draft, List<Finding> findings) {
        Map<Span, Set<String>> faults = findings.stream()
                .filter(finding -> finding.rule().family().equals("citation"))
                .collect(Collectors.groupingBy(
                        Finding::span,
                        Collectors.mapping(finding -> finding.rule().fault(), Collectors.toSet())));
        return draft.citations().stream()
                .map(citation -> judged(draft, citation, faults.getOrDefault(citation.span(), Set.of())))
                .toList();
    }

    private Report.JudgedCitation judged(Draft draft, Citation citation, Set<String> faults) {
        String verdict =
                PRECEDENCE.stream().filter(faults::contains).findFirst().orElse("exact");
        return new Report.JudgedCitation(
                citation, lookup.resolve(citation, draft).meant(), verdict);
    }
}
