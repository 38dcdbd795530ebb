package tincay.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tincay.dossier.Stage;
import tincay.dossier.Upload;
import tincay.dossier.Verifies.Outcome;

/// The process that waits for a draft: used once, replaced, and never a reason for a draft to fail.
class SpareTest {
    private static final Upload DRAFT = new Upload(
            "cong-van.txt",
            "Kính gửi: Ủy ban nhân dân tỉnh.\n\nĐơn vị đề nghị bổ sung ba ghế.\n".getBytes(StandardCharsets.UTF_8));

    private Worker worker;

    @BeforeAll
    static void path() {
        System.setProperty(
                "tincay.worker.path",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    }

    @BeforeEach
    void start() {
        worker = new Worker(true);
        worker.look();
    }

    @AfterEach
    void end() {
        worker.close();
    }

    private long waiting() {
        return worker.waiting().orElseThrow();
    }

    private Outcome verify() {
        return worker.verify(DRAFT, List.of(), Stage.UNWATCHED);
    }

    private static Set<Long> children() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static boolean lives(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void signal(String signal, long process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", signal, Long.toString(process))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void eachDraftHasAProcessOfItsOwn() {
        long first = waiting();
        assertThat(verify()).isInstanceOf(Outcome.Report.class);
        assertThat(lives(first)).isFalse();
        long second = waiting();
        assertThat(second).isNotEqualTo(first);
        assertThat(verify()).isInstanceOf(Outcome.Report.class);
        assertThat(lives(second)).isFalse();
    }

    /// The same report, whether the process waited or was started for it.
    @Test
    void whatWaitedSaysWhatAFreshOneSays() {
        Outcome.Report waited = (Outcome.Report) verify();
        try (Worker without = new Worker(false)) {
            Outcome.Report fresh = (Outcome.Report) without.verify(DRAFT, List.of(), Stage.UNWATCHED);
            assertThat(new String(waited.report(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(fresh.report(), StandardCharsets.UTF_8));
            assertThat(without.waiting()).isEmpty();
        }
    }

    @Test
    void aKilledOneIsReplaced() throws Exception {
        long killed = waiting();
        signal("-KILL", killed);
        ProcessHandle.of(killed).ifPresent(each -> each.onExit().join());
        assertThat(verify()).isInstanceOf(Outcome.Report.class);
        long next = waiting();
        signal("-KILL", next);
        ProcessHandle.of(next).ifPresent(each -> each.onExit().join());
        worker.look();
        assertThat(waiting()).isNotEqualTo(next);
        assertThat(lives(waiting())).isTrue();
    }

    @Test
    void oneThatHangsCostsTimeAndNoDraft() throws Exception {
        long hangs = waiting();
        signal("-STOP", hangs);
        assertThat(verify()).isInstanceOf(Outcome.Report.class);
        assertThat(lives(hangs)).isFalse();
    }

    @Test
    void ofTwoAtOnceEachIsVerified() throws Exception {
        List<Future<Outcome>> both = new ArrayList<>();
        try (ExecutorService at = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int count = 0; count < 4; count++) {
                both.add(at.submit(this::verify));
            }
        }
        for (Future<Outcome> each : both) {
            assertThat(each.get()).isInstanceOf(Outcome.Report.class);
        }
    }

    @Test
    void theEndOfTheServerLeavesNoProcess() {
        Set<Long> before = children();
        try (Worker another = new Worker(true)) {
            another.verify(DRAFT, List.of(), Stage.UNWATCHED);
            assertThat(children()).contains(another.waiting().orElseThrow());
        }
        assertThat(before).containsAll(children());
    }

    /// What waits ends by itself when a server was killed: its standard input does.
    @Test
    void aKilledServerLeavesNoProcess() throws Exception {
        Process waiting = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("tincay.worker.path"),
                        "tincay.cli.Waiting")
                .start();
        waiting.getOutputStream().close();
        assertThat(waiting.waitFor()).isEqualTo(3);
    }

    /// The limits are those of the process, whenever it was started.
    @Test
    void aHugeDraftEndsTheProcessAlone() {
        byte[] huge = new byte[40 << 20];
        java.util.Arrays.fill(huge, (byte) '[');
        assertThat(worker.verify(new Upload("to-trinh.md", huge), List.of(), Stage.UNWATCHED))
                .isInstanceOf(Outcome.Unreadable.class);
        assertThat(verify()).isInstanceOf(Outcome.Report.class);
    }
}
