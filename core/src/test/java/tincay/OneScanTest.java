package tincay;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How often the words of a draft are gone through: once for the atoms, syllables, tables and citations that all
/// families share, and once more for each walk that is named here.
///
/// Calls in the compiled checks are counted, not time: a family that scans the draft anew, or walks through it once
/// more, has to be entered here. A pattern that is tried around an atom is no walk, and is not counted.
class OneScanTest {
    private static final JavaClasses CHECKS =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("tincay.check");

    private static final Set<String> SCANS = Set.of(
            "tincay.atom.Atoms.of",
            "tincay.atom.Atoms.figuresOf",
            "tincay.text.Syllables.of",
            "tincay.text.Table.all",
            "tincay.law.citation.CitationScanner.citations",
            "tincay.check.Paper.of",
            "tincay.check.Paper.source");

    private static final Set<String> WALKS = Set.of(
            "tincay.text.Phrases.in",
            "tincay.check.residue.Anchored.in",
            "tincay.check.residue.Invisible.in",
            "tincay.check.residue.Disguises.in",
            "tincay.check.copying.CommonPhrases.in",
            "tincay.check.form.Sheet.of");

    /// A paper is scanned where it is made, a draft in one way and a source in another; what else is scanned are words
    /// beside the running text (asides, a table's head, what a disguise hides) and documents of an index.
    @Test
    void noFamilyScansTheDraftAnew() {
        assertThat(calls(SCANS))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("Paper → Atoms.of", 1L),
                        entry("Paper → Atoms.figuresOf", 1L),
                        entry("Paper → Syllables.of", 2L),
                        entry("Paper → Table.all", 2L),
                        entry("copying.Attribution → Syllables.of", 2L),
                        entry("copying.PassageIndex → Syllables.of", 1L),
                        entry("copying.PassageIndexWriter → Syllables.of", 1L),
                        entry("disclosure.Declaration → Syllables.of", 1L),
                        entry("figure.HeadUnits → Atoms.figuresOf", 1L),
                        entry("figure.WordsDoNotMatchDigits → Atoms.of", 1L),
                        entry("grounding.Words → Syllables.of", 1L),
                        entry("privacy.PersonalId → Paper.of", 1L),
                        entry("residue.AddressedToAModel → Syllables.of", 2L),
                        entry("secrecy.Credential → Atoms.of", 1L)));
    }

    @Test
    void eachWalkOfAFamilyIsKnown() {
        assertThat(calls(WALKS))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("Orders → Phrases.in", 1L),
                        entry("copying.UnattributedPassage → CommonPhrases.in", 1L),
                        entry("disclosure.Declaration → Phrases.in", 2L),
                        entry("form.Sheets → Sheet.of", 1L),
                        entry("grounding.AbolishedBody → Phrases.in", 1L),
                        entry("grounding.AbolishedPlace → Phrases.in", 1L),
                        entry("residue.AddressedToAModel → Disguises.in", 2L),
                        entry("residue.AddressedToAModel → Phrases.in", 2L),
                        entry("residue.AssistantPhrase → Phrases.in", 1L),
                        entry("residue.Disguises → Invisible.in", 1L),
                        entry("residue.InvisibleCharacter → Invisible.in", 1L),
                        entry("residue.MarkdownLeft → Anchored.in", 1L),
                        entry("residue.Placeholder → Anchored.in", 1L),
                        entry("residue.ToolTrace → Anchored.in", 1L)));
    }

    private static Map<String, Long> calls(Set<String> named) {
        return CHECKS.stream()
                .flatMap(each -> Stream.concat(
                        each.getMethodCallsFromSelf().stream(), each.getMethodReferencesFromSelf().stream()))
                .filter(call -> named.contains(target(call)))
                .collect(Collectors.groupingBy(OneScanTest::origin, TreeMap::new, Collectors.counting()));
    }

    private static String origin(JavaAccess<?> call) {
        JavaClass owner = call.getOriginOwner();
        return owner.getName().substring("tincay.check.".length()) + " → "
                + call.getTargetOwner().getSimpleName() + "." + call.getName();
    }

    private static String target(JavaAccess<?> call) {
        return call.getTargetOwner().getName() + "." + call.getName();
    }
}
