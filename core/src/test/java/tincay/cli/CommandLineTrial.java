package tincay.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// One run of the command line in a home of its own, with all that it said.
record CommandLineTrial(int status, ByteArrayOutputStream written, String errors) {
    static CommandLineTrial of(Path home, String... arguments) {
        return of(home, new byte[0], arguments);
    }

    static CommandLineTrial of(Path home, byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status;
        try (PrintStream said = new PrintStream(out, false, StandardCharsets.UTF_8);
                PrintStream wrong = new PrintStream(errors, true, StandardCharsets.UTF_8)) {
            status = Main.run(
                    arguments, new ByteArrayInputStream(input), said, wrong, Map.of("TINCAY_HOME", home.toString()));
        }
        return new CommandLineTrial(status, out, errors.toString(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return written.toByteArray();
    }

    String out() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
