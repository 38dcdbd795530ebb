package tincay.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tincay.check.Finding;
import tincay.check.RuleId;
import tincay.check.Severity;
import tincay.law.DocumentNumber;
import tincay.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Which severity a rule's findings have, for each document type and agency.
///
/// @param sha256 of the policy file's bytes
/// @param types for drafts whose own number bears the type symbol (`QĐ`)
/// @param agencies for drafts whose own number bears the agency's symbol (`SKHCN`); stronger than `types`
public record Policy(
        String id,
        String version,
        String sha256,
        Map<String, Severity> rules,
        Map<String, Map<String, Severity>> types,
        Map<String, Map<String, Severity>> agencies) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final int LIMIT = 1 << 20;
    /// What an agency cannot make lighter.
    private static final Set<String> FIRM = Set.of(
            "secrecy.secret-marking",
            "secrecy.credential",
            "citation.unknown-document",
            "citation.impossible",
            "citation.no-such-provision");

    public Policy {
        rules = Map.copyOf(rules);
        types = Map.copyOf(types);
        agencies = Map.copyOf(agencies);
    }

    /// The policy that ships with the suite (`policy.yaml`).
    public static Policy standard() {
        return Shipped.POLICY;
    }

    /// The policy file `yaml`; what it does not name is as in the shipped one.
    ///
    /// @throws IllegalArgumentException if it is no policy, names no known rule or severity, or makes a firm rule
    ///     lighter
    public static Policy of(byte[] yaml) {
        Policy own = read(yaml);
        Policy standard = standard();
        Map<String, Severity> rules = new HashMap<>(standard.rules);
        rules.putAll(own.rules);
        refuseUnknown(own, standard.rules.keySet());
        own.layers().forEach(Policy::refuseLighter);
        return new Policy(own.id, own.version, own.sha256, rules, own.types, own.agencies);
    }

    /// The severity of `finding` in a draft with this number of its own: of its variant
    /// (`citation.not-in-force.not-yet`) where the policy names it, else of its rule.
    Severity of(Finding finding, Optional<DocumentNumber> ownNumber) {
        String variant = finding.rule() + "." + finding.arguments().getOrDefault("variant", "");
        List<Map<String, Severity>> layers = layers(ownNumber);
        return layers.stream()
                .flatMap(layer -> Optional.ofNullable(layer.get(variant)).stream())
                .findFirst()
                .or(() -> layers.stream()
                        .flatMap(layer ->
                                Optional.ofNullable(layer.get(finding.rule().value())).stream())
                        .findFirst())
                .orElseGet(() -> of(finding.rule()));
    }

    /// The severity of `rule` where nothing overrides it.
    ///
    /// @throws IllegalStateException if the policy does not name the rule
    Severity of(RuleId rule) {
        Severity severity = rules.get(rule.value());
        if (severity == null) {
            throw new IllegalStateException(
                    "the policy names no severity for `" + rule + "`; add a line to policy.yaml");
        }
        return severity;
    }

    /// The layers that hold for such a draft, the strongest first.
    private List<Map<String, Severity>> layers(Optional<DocumentNumber> ownNumber) {
        List<String> symbols = ownNumber
                .map(DocumentNumber::printed)
                .map(printed -> printed.substring(printed.lastIndexOf('/') + 1).split("-", 2))
                .map(Arrays::asList)
                .orElse(List.of());
        Map<String, Severity> agency =
                symbols.size() == 2 ? agencies.getOrDefault(symbols.getLast(), Map.of()) : Map.of();
        Map<String, Severity> type = symbols.isEmpty() ? Map.of() : types.getOrDefault(symbols.getFirst(), Map.of());
        return List.of(agency, type, rules);
    }

    private List<Map<String, Severity>> layers() {
        return java.util.stream.Stream.of(List.of(rules), types.values(), agencies.values())
                .flatMap(java.util.Collection::stream)
                .toList();
    }

    private static void refuseLighter(Map<String, Severity> layer) {
        layer.forEach((rule, severity) -> {
            boolean firm = FIRM.stream().anyMatch(name -> rule.equals(name) || rule.startsWith(name + "."));
            if (firm && severity != Severity.BLOCK) {
                throw new IllegalArgumentException("`" + rule + "` cannot be made lighter than block");
            }
        });
    }

    private static void refuseUnknown(Policy own, Set<String> known) {
        for (Map<String, Severity> layer : own.layers()) {
            for (String rule : new TreeMap<>(layer).keySet()) {
                if (!known.contains(rule)) {
                    throw new IllegalArgumentException("there is no rule `" + rule + "`");
                }
            }
        }
    }

    private static Policy read(byte[] yaml) {
        if (yaml.length > LIMIT) {
            throw new IllegalArgumentException("a policy has at most 1 MiB");
        }
        try {
            JsonNode root = YAML.readTree(yaml);
            return new Policy(
                    word(root, "id"),
                    word(root, "version"),
                    Text.sha256(yaml),
                    severities(root.path("rules")),
                    layers(root.path("types")),
                    layers(root.path("agencies")));
        } catch (JacksonException noYaml) {
            throw new IllegalArgumentException("the policy is no YAML: " + noYaml.getOriginalMessage(), noYaml);
        }
    }

    private static String word(JsonNode root, String name) {
        String word = root.path(name).asString("");
        if (word.isBlank()) {
            throw new IllegalArgumentException("the policy has no `" + name + "`");
        }
        return word;
    }

    private static Map<String, Map<String, Severity>> layers(JsonNode node) {
        return node.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, layer -> severities(layer.getValue())));
    }

    private static Map<String, Severity> severities(JsonNode node) {
        return node.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        line -> severity(line.getKey(), line.getValue().asString(""))));
    }

    private static Severity severity(String rule, String word) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("`" + rule + "` wants block, warn or note, not `" + word + "`"));
    }

    private static final class Shipped {
        static final Policy POLICY = shipped();

        private static Policy shipped() {
            try (InputStream in = Policy.class.getResourceAsStream("policy.yaml")) {
                if (in == null) {
                    throw new IllegalStateException("resource `policy.yaml` is missing");
                }
                return read(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
