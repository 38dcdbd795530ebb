package tincay.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The JSON form of an entry; docs/spec/evidence.md lists the members of each event.
final class EntryForm {
    private static final String FORMAT = "tincay.entry/1";

    private EntryForm() {}

    static Json write(Entry entry) {
        Out out = new Out().text("format", FORMAT).text("time", entry.time().toString());
        Out all = switch (entry.event()) {
            case Event.RegisterChange it ->
                out.event("register-change")
                        .token("register", it.register())
                        .token("version", it.version())
                        .hash("content", it.content())
                        .signatory("by", it.by());
            case Event.Confirmation it ->
                out.event("confirmation")
                        .token("agency", it.agency())
                        .commitment("document", it.document())
                        .commitment("report", it.report())
                        .versions(it.versions())
                        .signatory("reviewer", it.reviewer());
            case Event.Decision it ->
                out.event("decision")
                        .token("agency", it.agency())
                        .commitment("document", it.document())
                        .commitment("report", it.report())
                        .token("outcome", it.outcome())
                        .signatory("head", it.head());
            case Event.Issuance it -> issuance(out.event("issuance"), it);
            case Event.Withdrawal it ->
                out.event("withdrawal")
                        .token("agency", it.agency())
                        .token("number", it.number())
                        .text("date", it.date().toString())
                        .commitment("document", it.document())
                        .token("reason", it.reason())
                        .signatory("head", it.head());
            case Event.Overriding it ->
                out.event("override")
                        .token("agency", it.agency())
                        .commitment("document", it.document())
                        .token("rule", it.rule())
                        .token("reason", it.reason())
                        .signatory("first", it.first())
                        .signatory("second", it.second());
            case Event.EmergencyPath it ->
                out.event("emergency-path")
                        .token("agency", it.agency())
                        .commitment("document", it.document())
                        .token("reason", it.reason())
                        .text("until", it.until().toString())
                        .signatory("first", it.first())
                        .signatory("second", it.second());
            case Event.ConfigurationChange it ->
                out.event("configuration-change")
                        .token("setting", it.setting())
                        .hash("before", it.before())
                        .hash("after", it.after())
                        .signatory("by", it.by());
            case Event.CertificateIssue it ->
                out.event("certificate-issue")
                        .commitment("certificate", it.certificate())
                        .token("scope", it.scope())
                        .text("from", it.from().toString())
                        .text("to", it.to().toString())
                        .signatory("by", it.by());
            case Event.CertificateRevocation it ->
                out.event("certificate-revocation")
                        .commitment("certificate", it.certificate())
                        .token("reason", it.reason())
                        .signatory("by", it.by());
        };
        return all.json();
    }

    private static Out issuance(Out out, Event.Issuance it) {
        it.previous().ifPresent(previous -> out.commitment("previous", previous));
        return out.token("agency", it.agency())
                .token("type", it.type())
                .token("number", it.number())
                .text("date", it.date().toString())
                .commitment("document", it.document())
                .commitment("report", it.report())
                .versions(it.versions())
                .tokens("systems", it.systems())
                .signatory("reviewer", it.reviewer())
                .signatory("head", it.head());
    }

    static Entry read(Json json) throws Malformed {
        In in = In.of(json);
        if (!in.text("format").equals(FORMAT)) {
            throw new Malformed("unknown format of an entry: `" + Malformed.shown(in.text("format")) + "`");
        }
        return new Entry(in.time("time"), event(in));
    }

    private static Event event(In in) throws Malformed {
        return switch (in.text("event")) {
            case "register-change" ->
                new Event.RegisterChange(
                        in.token("register"), in.token("version"), in.hash("content"), in.signatory("by"));
            case "confirmation" ->
                new Event.Confirmation(
                        in.token("agency"),
                        in.commitment("document"),
                        in.commitment("report"),
                        in.versions(),
                        in.signatory("reviewer"));
            case "decision" ->
                new Event.Decision(
                        in.token("agency"),
                        in.commitment("document"),
                        in.commitment("report"),
                        in.token("outcome"),
                        in.signatory("head"));
            case "issuance" ->
                new Event.Issuance(
                        in.token("agency"),
                        in.token("type"),
                        in.token("number"),
                        in.date("date"),
                        in.commitment("document"),
                        in.has("previous") ? Optional.of(in.commitment("previous")) : Optional.empty(),
                        in.commitment("report"),
                        in.versions(),
                        in.tokens("systems"),
                        in.signatory("reviewer"),
                        in.signatory("head"));
            case "withdrawal" ->
                new Event.Withdrawal(
                        in.token("agency"),
                        in.token("number"),
                        in.date("date"),
                        in.commitment("document"),
                        in.token("reason"),
                        in.signatory("head"));
            case "override" ->
                new Event.Overriding(
                        in.token("agency"),
                        in.commitment("document"),
                        in.token("rule"),
                        in.token("reason"),
                        in.signatory("first"),
                        in.signatory("second"));
            case "emergency-path" ->
                new Event.EmergencyPath(
                        in.token("agency"),
                        in.commitment("document"),
                        in.token("reason"),
                        in.time("until"),
                        in.signatory("first"),
                        in.signatory("second"));
            case "configuration-change" ->
                new Event.ConfigurationChange(
                        in.token("setting"), in.hash("before"), in.hash("after"), in.signatory("by"));
            case "certificate-issue" ->
                new Event.CertificateIssue(
                        in.commitment("certificate"),
                        in.token("scope"),
                        in.date("from"),
                        in.date("to"),
                        in.signatory("by"));
            case "certificate-revocation" ->
                new Event.CertificateRevocation(in.commitment("certificate"), in.token("reason"), in.signatory("by"));
            case String other -> throw new Malformed("unknown event: `" + Malformed.shown(other) + "`");
        };
    }

    /// Members being gathered.
    private static final class Out {
        private final SortedMap<String, Json> members = new TreeMap<>();

        Json json() {
            return new Json.Members(members);
        }

        Out event(String name) {
            return text("event", name);
        }

        Out text(String name, String value) {
            members.put(name, new Json.Text(value));
            return this;
        }

        Out token(String name, Token token) {
            return text(name, token.value());
        }

        Out hash(String name, Hash hash) {
            return text(name, hash.hex());
        }

        Out commitment(String name, Commitment commitment) {
            return hash(name, commitment.value());
        }

        Out tokens(String name, List<Token> tokens) {
            members.put(
                    name,
                    new Json.Items(tokens.stream()
                            .<Json>map(token -> new Json.Text(token.value()))
                            .toList()));
            return this;
        }

        Out signatory(String name, Signatory signatory) {
            members.put(
                    name,
                    new Out()
                            .token("role", signatory.role())
                            .commitment("certificate", signatory.certificate())
                            .json());
            return this;
        }

        Out versions(Versions versions) {
            members.put(
                    "versions",
                    new Out()
                            .token("suite", versions.suite())
                            .token("register", versions.register())
                            .token("policy", versions.policy())
                            .json());
            return this;
        }
    }

    /// Members being read; each is asked for by the type it must have.
    private record In(SortedMap<String, Json> members) {
        static In of(Json json) throws Malformed {
            if (json instanceof Json.Members object) {
                return new In(object.values());
            }
            throw new Malformed("an entry that is not a JSON object");
        }

        boolean has(String name) {
            return members.containsKey(name);
        }

        Json member(String name) throws Malformed {
            return Optional.ofNullable(members.get(name))
                    .orElseThrow(() -> new Malformed("an entry without `" + name + "`"));
        }

        String text(String name) throws Malformed {
            return text(member(name), name);
        }

        Token token(String name) throws Malformed {
            return token(text(name), name);
        }

        List<Token> tokens(String name) throws Malformed {
            if (!(member(name) instanceof Json.Items items)) {
                throw new Malformed("not a list: `" + name + "`");
            }
            List<Token> tokens = new ArrayList<>();
            for (Json each : items.values()) {
                tokens.add(token(text(each, name), name));
            }
            return tokens;
        }

        Hash hash(String name) throws Malformed {
            return Hash.parseHex(text(name));
        }

        Commitment commitment(String name) throws Malformed {
            return new Commitment(hash(name));
        }

        Signatory signatory(String name) throws Malformed {
            In in = In.of(member(name));
            return new Signatory(in.token("role"), in.commitment("certificate"));
        }

        Versions versions() throws Malformed {
            In in = In.of(member("versions"));
            return new Versions(in.token("suite"), in.token("register"), in.token("policy"));
        }

        LocalDate date(String name) throws Malformed {
            String text = text(name);
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException wrong) {
                throw new Malformed("not a date: `" + Malformed.shown(text) + "`; it reads YYYY-MM-DD");
            }
        }

        Instant time(String name) throws Malformed {
            String text = text(name);
            if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")) {
                throw new Malformed("not a time: `" + Malformed.shown(text) + "`; it reads YYYY-MM-DDThh:mm:ssZ");
            }
            try {
                return Instant.parse(text);
            } catch (DateTimeException wrong) {
                throw new Malformed("no such time: `" + Malformed.shown(text) + "`");
            }
        }

        private static String text(Json json, String name) throws Malformed {
            if (json instanceof Json.Text text) {
                return text.value();
            }
            throw new Malformed("not a text: `" + name + "`");
        }

        private static Token token(String text, String name) throws Malformed {
            if (!Token.isToken(text)) {
                throw new Malformed("not a code: `" + name + "` is `" + Malformed.shown(text) + "`");
            }
            return new Token(text);
        }
    }
}
