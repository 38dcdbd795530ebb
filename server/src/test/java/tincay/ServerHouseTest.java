package tincay;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

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

/// The walls of the platform: which package may know which.
class ServerHouseTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("tincay");

    /// Each package and the packages of the project that it may use; every other one is forbidden.
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("database", Set.of()),
            Map.entry("people", Set.of()),
            Map.entry("account", Set.of("people")),
            Map.entry("oidc", Set.of("people", "trace")),
            Map.entry("staff", Set.of("account", "people", "ledger", "evidence")),
            Map.entry("trace", Set.of()),
            Map.entry("ledger", Set.of("evidence", "trace")),
            Map.entry("notice", Set.of("people", "trace")),
            Map.entry("dossier", Set.of("people", "notice", "ledger", "evidence", "trace")),
            Map.entry("verification", Set.of("dossier")),
            Map.entry("retention", Set.of("dossier", "people")),
            Map.entry("demo", Set.of("dossier", "people", "evidence")),
            Map.entry("api", Set.of("dossier", "people", "ledger", "evidence", "trace")),
            Map.entry("inspection", Set.of("dossier", "people", "ledger", "evidence", "trace")),
            Map.entry(
                    "web",
                    Set.of(
                            "inspection",
                            "staff",
                            "account",
                            "oidc",
                            "retention",
                            "api",
                            "dossier",
                            "notice",
                            "people",
                            "ledger",
                            "evidence",
                            "trace"))));

    @Test
    void everyPackageHasItsWalls() {
        Set<String> found = CLASSES.stream()
                .filter(ServerHouseTest::isOfTheServer)
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("tincay."))
                .map(name -> name.substring("tincay.".length()))
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(MAY_USE.keySet());
    }

    private static boolean isOfTheServer(JavaClass each) {
        return each.getSource()
                .filter(source -> source.getUri().toString().contains("/server/"))
                .isPresent();
    }

    @Test
    void noPackageUsesWhatItMayNot() {
        MAY_USE.forEach((name, allowed) -> {
            String[] forbidden = Stream.concat(
                            MAY_USE.keySet().stream().filter(each -> !each.equals(name) && !allowed.contains(each)),
                            Stream.of("cli", "evidence").filter(each -> !allowed.contains(each)))
                    .map(each -> "tincay." + each + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that(resideInAPackage("tincay." + name + ".."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(forbidden))
                    .check(CLASSES);
        });
    }

    /// What is logged goes through one class, which takes no words.
    @Test
    void onlyTheTraceWritesToTheLog() {
        noClasses()
                .that(resideOutsideOfPackages("tincay.trace..", "tincay.document..", "tincay.report.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.slf4j..", "ch.qos.logback..", "java.util.logging..", "org.apache.commons.logging.."))
                .check(CLASSES);
    }
}
