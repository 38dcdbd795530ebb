package tincay.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tincay.evidence.Checkpoint;
import tincay.evidence.Hash;
import tincay.evidence.KeyKind;
import tincay.evidence.Malformed;
import tincay.evidence.SignedNote;
import tincay.evidence.StoredNodes;
import tincay.evidence.Tree;
import tincay.evidence.VerifierKey;
import tincay.evidence.Witness;
import tincay.trace.Occurrence;
import tincay.trace.Trace;

/// Sends the newest checkpoint to the witnesses that the operator named and keeps their cosignatures (C2SP
/// tlog-witness). Nothing waits for them; one that was away is caught up with by its next answer.
///
/// Each has a thread of its own, so that none waits for another; over all nodes one at a time asks a witness.
@Component
public final class Witnesses {
    private static final int LONGEST_PAUSE = 300;

    private final List<Named> named;
    private final JdbcClient sql;
    private final Pieces pieces;
    private final Trace trace;
    private final WitnessCall call;
    private final Duration patience;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /// @param witnesses `KEY ADDRESS` each, with a comma in between
    /// @throws IllegalArgumentException if one is no key of a witness with an http(s) address
    Witnesses(
            @Value("${tincay.witnesses:}") String witnesses,
            @Value("${tincay.witness.patience:10s}") Duration patience,
            JdbcClient sql,
            Pieces pieces,
            Keeper keeper,
            Trace trace,
            MeterRegistry meters) {
        this.named = named(witnesses, keeper);
        this.sql = sql;
        this.pieces = pieces;
        this.trace = trace;
        this.patience = patience;
        this.call = new WitnessCall(patience);
        for (Named each : named) {
            sql.sql("INSERT INTO witness_standing (witness) VALUES (?) ON CONFLICT DO NOTHING")
                    .param(each.key().toString())
                    .update();
        }
        Gauge.builder("tincay.witnesses", named::size)
                .description("witnesses that are set up")
                .register(meters);
        Gauge.builder("tincay.witnessed", this::standing)
                .description("witnesses that cosigned the newest checkpoint they were asked about")
                .register(meters);
    }

    private record Named(VerifierKey key, URI address) {}

    private record Standing(long size, String state, int failures) {}

    private record Newest(long size, SignedNote note, Hash root) {}

    /// Those that are set up.
    public int count() {
        return named.size();
    }

    /// How many of them cosigned the newest checkpoint they were asked about.
    public int standing() {
        return (int)
                named.stream().filter(each -> state(each).equals("COSIGNED")).count();
    }

    private String state(Named witness) {
        return sql.sql("SELECT state FROM witness_standing WHERE witness = ?")
                .param(witness.key().toString())
                .query(String.class)
                .single();
    }

    @Scheduled(fixedDelayString = "${tincay.witness.every:1s}")
    void run() {
        for (Named each : named) {
            if (busy.add(each.key().toString())) {
                Thread.ofVirtual().name("witness").start(() -> {
                    try {
                        ask(each);
                    } catch (RuntimeException failed) {
                        trace.failed(Occurrence.WITNESS_FAILED, failed);
                    } finally {
                        busy.remove(each.key().toString());
                    }
                });
            }
        }
    }

    private void ask(Named witness) {
        Optional<Newest> newest = newest();
        if (newest.isEmpty() || isCosigned(witness, newest.get())) {
            return;
        }
        Optional<Standing> claimed = claimed(witness);
        if (claimed.isEmpty()) {
            return;
        }
        Standing before = claimed.get();
        WitnessCall.Answer answer =
                send(witness, newest.get(), Math.min(before.size(), newest.get().size()));
        if (answer instanceof WitnessCall.Answer.StandsAt(var size)
                && size <= newest.get().size()) {
            answer = send(witness, newest.get(), size);
        }
        switch (answer) {
            case WitnessCall.Answer.Cosigned(var line) -> {
                keep(witness, newest.get(), line);
                settle(witness, newest.get().size(), "COSIGNED", 0);
            }
            case WitnessCall.Answer.StandsAt(var size) ->
                failed(witness, before, size > newest.get().size() ? "AHEAD" : "CONFLICT");
            case WitnessCall.Answer.Refused(var status) -> failed(witness, before, "REFUSED_" + status);
            case WitnessCall.Answer.Garbage() -> failed(witness, before, "GARBAGE");
            case WitnessCall.Answer.Down() -> failed(witness, before, "DOWN");
        }
    }

    private WitnessCall.Answer send(Named witness, Newest newest, long old) {
        List<Hash> proof = old == 0 || old == newest.size()
                ? List.of()
                : Tree.consistency(new StoredNodes(pieces, newest.size()), old, newest.size());
        Checkpoint checkpoint = checkpoint(newest.note());
        return call.send(witness.address(), witness.key(), new Witness.Request(old, proof, checkpoint, newest.note()));
    }

    private boolean isCosigned(Named witness, Newest newest) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM cosignature WHERE size = ? AND witness = ?)")
                .params(newest.size(), witness.key().name())
                .query(Boolean.class)
                .single();
    }

    /// A claim lapses, should its node stop.
    private Optional<Standing> claimed(Named witness) {
        return sql.sql("""
                        UPDATE witness_standing SET next_try = now() + make_interval(secs => ?)
                         WHERE witness = ? AND next_try <= now() RETURNING size, state, failures""")
                .params(patience.toMillis() / 400.0, witness.key().toString())
                .query(Standing.class)
                .optional();
    }

    private void keep(Named witness, Newest newest, String line) {
        sql.sql("INSERT INTO cosignature (size, witness, line) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(newest.size(), witness.key().name(), line)
                .update();
    }

    private void failed(Named witness, Standing before, String state) {
        settle(witness, before.size(), state, before.failures() + 1);
        if (!before.state().equals(state)) {
            trace.happened(Occurrence.WITNESS_FAILED);
        }
    }

    /// Pauses double after each failure, from one second to five minutes.
    private void settle(Named witness, long size, String state, int failures) {
        long pause = failures == 0 ? 0 : Math.min(LONGEST_PAUSE, 1L << Math.min(failures - 1, 20));
        sql.sql("""
                        UPDATE witness_standing SET size = ?, state = ?, failures = ?,
                               next_try = now() + make_interval(secs => ?) WHERE witness = ?""")
                .params(size, state, failures, (double) pause, witness.key().toString())
                .update();
    }

    private Optional<Newest> newest() {
        return sql.sql("SELECT size, note, root FROM checkpoint JOIN log_size USING (size) ORDER BY size DESC LIMIT 1")
                .query((row, count) ->
                        new Newest(row.getLong("size"), note(row.getBytes("note")), Hash.wrap(row.getBytes("root"))))
                .optional();
    }

    private static SignedNote note(byte[] bytes) {
        try {
            return SignedNote.parse(bytes);
        } catch (Malformed damaged) {
            throw new IllegalStateException("the stored log is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private static Checkpoint checkpoint(SignedNote note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (Malformed damaged) {
            throw new IllegalStateException("the stored log is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private static List<Named> named(String witnesses, Keeper keeper) {
        List<Named> all = new ArrayList<>();
        for (String each : witnesses.isBlank() ? new String[0] : witnesses.split(",", -1)) {
            String[] parts = each.strip().split("\\s+", -1);
            if (parts.length != 2) {
                throw wrong(each, "write KEY ADDRESS, and a comma before the next");
            }
            Named one = new Named(key(parts[0]), address(parts[1]));
            if (one.key().name().equals(keeper.verifier().name())
                    || all.stream()
                            .anyMatch(
                                    other -> other.key().name().equals(one.key().name()))) {
                throw wrong(each, "each witness has a name of its own");
            }
            all.add(one);
        }
        return List.copyOf(all);
    }

    private static VerifierKey key(String given) {
        try {
            VerifierKey key = VerifierKey.parse(given);
            if (key.kind() == KeyKind.COSIGNATURE) {
                return key;
            }
        } catch (Malformed notOne) {
            throw wrong(given, "it reads name+id+Base64, as `./tincay keys new witness` prints it");
        }
        throw wrong(given, "it is the key of a log, not of a witness");
    }

    private static URI address(String given) {
        try {
            URI address = URI.create(given);
            if (Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null) {
                return URI.create(given.replaceAll("/+$", "") + "/add-checkpoint");
            }
        } catch (IllegalArgumentException notOne) {
            throw wrong(given, "give an address of http or https");
        }
        throw wrong(given, "give an address of http or https, without a name, a query or a fragment");
    }

    private static IllegalArgumentException wrong(String value, String how) {
        return new IllegalArgumentException("`tincay.witnesses` has `" + value.strip() + "`; " + how);
    }
}
