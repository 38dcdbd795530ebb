package tincay;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The walls of the house: which package may know which, and what no pure package may touch.
class HouseTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("tincay");

    /// Each package and the packages of the project that it may use; every other one is forbidden.
    ///
    /// A report prints what a finding names: citations (`law`) and the documents held (`law.register`). It looks
    /// nothing up: of the register it may use only the shape of a document, which a test of its own holds.
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            entry("text", Set.of()),
            entry("evidence", Set.of()),
            entry("document", Set.of("text")),
            entry("law", Set.of("text")),
            entry("law.citation", Set.of("law", "text")),
            entry("law.register", Set.of("law", "text")),
            entry("law.importing", Set.of("law", "law.citation", "law.register", "text")),
            entry("atom", Set.of("text")),
            entry("check", Set.of("atom", "text", "law", "law.register")),
            entry("check.citation", Set.of("check", "law", "law.citation", "law.register", "text")),
            entry("check.copying", Set.of("atom", "check", "law", "text")),
            entry("check.disclosure", Set.of("check", "text")),
            entry("check.figure", Set.of("atom", "check", "law", "text")),
            entry("check.form", Set.of("check", "text")),
            entry("check.grounding", Set.of("atom", "check", "law", "text")),
            entry("check.privacy", Set.of("atom", "check", "law", "text")),
            entry("check.residue", Set.of("check", "text")),
            entry("check.secrecy", Set.of("atom", "check", "law", "text")),
            entry(
                    "suite",
                    Set.of(
                            "check",
                            "check.citation",
                            "check.copying",
                            "check.disclosure",
                            "check.figure",
                            "check.form",
                            "check.grounding",
                            "check.privacy",
                            "check.residue",
                            "check.secrecy",
                            "law",
                            "law.citation",
                            "law.register",
                            "text")),
            entry("judge", Set.of("check", "law", "law.register", "text")),
            entry("rewrite", Set.of("atom", "check", "document", "text")),
            entry("report", Set.of("check", "law", "law.register", "text")),
            entry("sheet", Set.of("report")),
            entry(
                    "cli",
                    Set.of(
                            "check",
                            "check.copying",
                            "document",
                            "evidence",
                            "judge",
                            "law",
                            "law.importing",
                            "law.register",
                            "rewrite",
                            "report",
                            "sheet",
                            "suite",
                            "text"))));

    private static final String[] PURE = {
        "tincay.check..", "tincay.evidence..", "tincay.law..", "tincay.text..", "tincay.suite.."
    };
    private static final String[] STEADY = {
        "tincay.check..",
        "tincay.evidence..",
        "tincay.law..",
        "tincay.text..",
        "tincay.suite..",
        "tincay.report..",
        "tincay.sheet.."
    };

    @Test
    void everyPackageUsesOnlyWhatItsRowNames() {
        Map<String, Set<String>> used = new TreeMap<>();
        CLASSES.forEach(each -> used.computeIfAbsent(row(each), row -> new TreeSet<>())
                .addAll(each.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(HouseTest::isOurs)
                        .map(HouseTest::row)
                        .filter(other -> !other.equals(row(each)))
                        .collect(Collectors.toSet())));

        assertThat(used.keySet()).as("packages with a row").isEqualTo(MAY_USE.keySet());
        assertThat(used)
                .allSatisfy((row, others) ->
                        assertThat(MAY_USE.get(row)).as("row of `%s`", row).containsAll(others));
    }

    @Test
    void noTwoPackagesKnowEachOther() {
        slices().matching("tincay.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void aReportReadsADocumentAndAsksNoRegister() {
        Set<String> used = CLASSES.stream()
                .filter(each -> row(each).equals("report"))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .filter(HouseTest::isOurs)
                .filter(target -> row(target).equals("law.register"))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).containsExactly("LawDocument");
    }

    /// `SharedData` is the data of the folder `shared/data`, and is called after it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Util",
                "Utils",
                "Helper",
                "Manager",
                "Impl",
                "DTO",
                "Data",
                "Info",
                "Base",
                "Abstract",
                "Service"
            })
    void noNameEndsInAWordThatSaysNothing(String ending) {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.endsWith(ending))
                        .filter(name -> !name.equals("SharedData")))
                .isEmpty();
    }

    @Test
    void whatJudgesNeitherCallsOutNorKeepsATable() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "java.sql..", "javax.net..", "javax.sql.."))
                .check(CLASSES);
    }

    @Test
    void whatJudgesOrPrintsKnowsNoClockAndNoPlace() {
        Set<String> calls = CLASSES.that(resideInAnyPackage(STEADY)).stream()
                .flatMap(each -> each.getMethodCallsFromSelf().stream())
                .filter(HouseTest::asksTheMachine)
                .map(call -> call.getOriginOwner().getName() + " calls "
                        + call.getTarget().getFullName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(calls).isEmpty();
    }

    @Test
    void theClockAndPlaceRuleKnowsThem() {
        List<String> asked = new ClassFileImporter()
                .importClasses(Asking.class).stream()
                        .flatMap(each -> each.getMethodCallsFromSelf().stream())
                        .filter(HouseTest::asksTheMachine)
                        .map(call -> call.getTarget().getName())
                        .sorted()
                        .toList();

        assertThat(asked)
                .containsExactly(
                        "currentTimeMillis",
                        "format",
                        "formatted",
                        "getDefault",
                        "getDefault",
                        "nanoTime",
                        "now",
                        "now",
                        "systemDefault",
                        "systemUTC",
                        "toLowerCase",
                        "toUpperCase");
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        List<String> taken =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        boolean withPlace = taken.contains(Locale.class.getName());
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.");
            case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
            case "getDefault" ->
                Set.of("java.util.Locale", "java.util.TimeZone").contains(owner);
            case "systemDefault" -> owner.equals("java.time.ZoneId");
            case "toLowerCase", "toUpperCase" -> owner.equals("java.lang.String") && taken.isEmpty();
            case "format" -> owner.equals("java.lang.String") && !withPlace;
            case "formatted" -> owner.equals("java.lang.String");
            case String other -> owner.equals("java.time.Clock");
        };
    }

    private static boolean isOurs(JavaClass each) {
        return each.getPackageName().startsWith("tincay");
    }

    private static String row(JavaClass each) {
        String name = each.getPackageName();
        return name.equals("tincay") ? "" : name.substring("tincay.".length());
    }

    /// One call of each forbidden kind.
    @SuppressWarnings("StringCaseLocaleUsage")
    private static final class Asking {
        @SuppressWarnings("UnusedMethod")
        static String all() {
            return Stream.of(
                            java.time.LocalDate.now(java.time.Clock.systemUTC()),
                            java.time.Instant.now(),
                            System.currentTimeMillis(),
                            System.nanoTime(),
                            Locale.getDefault(),
                            java.util.TimeZone.getDefault(),
                            java.time.ZoneId.systemDefault(),
                            String.format("%s", "a"),
                            "%s".formatted("a"),
                            "a".toUpperCase(),
                            "a".toLowerCase())
                    .map(Object::toString)
                    .collect(Collectors.joining());
        }
    }
}
