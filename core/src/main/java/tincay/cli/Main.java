package tincay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tincay.document.Reading;
import tincay.report.Language;
import tincay.report.Messages;
import tincay.report.Product;

/// The command line of tincay. Whatever is typed ends in a report, or in one clear line and exit status 2.
@Command(name = "tincay")
public final class Main {
    private static final int WRONG = 2;

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(arguments, System.in, out, errors, System.getenv());
        out.flush();
        System.exit(status);
    }

    /// Runs one command and returns its exit status.
    static int run(
            String[] arguments,
            InputStream input,
            PrintStream out,
            PrintStream errors,
            Map<String, String> environment) {
        List<String> typed = List.of(arguments);
        Messages messages = Messages.in(wanted(typed));
        if (typed.contains("--help") || typed.contains("-h") || typed.isEmpty()) {
            (typed.isEmpty() ? errors : out).println(messages.text("cli.help"));
            return typed.isEmpty() ? WRONG : 0;
        }
        if (typed.contains("--version")) {
            out.println("tincay " + Product.VERSION);
            return 0;
        }
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new CheckCommand(messages, input, out, errors, environment))
                .addSubcommand(new ExamineCommand(messages, input, out, errors, environment))
                .addSubcommand(new KeysCommand(messages, out))
                .addSubcommand(new WitnessCommand(messages, out, Clock.systemUTC()))
                .addSubcommand(new IndexCommand(messages, input, out, errors, environment))
                .addSubcommand(new LawCommand(messages, out, errors, environment))
                .addSubcommand(new TextCommand(messages, input, out, errors))
                .addSubcommand(new VerifyCommand(messages, out));
        line.setParameterExceptionHandler((wrong, given) -> {
            errors.println(said(messages, wrong));
            return WRONG;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            errors.println(
                    failure instanceof WrongArgument wrong
                            ? messages.text(wrong.key(), wrong.arguments())
                            : messages.text(
                                    "cli.unexpected",
                                    Map.of("what", failure.getClass().getSimpleName())));
            return WRONG;
        });
        try {
            return line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            errors.println(messages.text(
                    "cli.unexpected", Map.of("what", exhausted.getClass().getSimpleName())));
            return WRONG;
        }
    }

    /// Refuses a language there is no text in.
    static Language language(String tag) {
        return Language.tagged(tag).orElseThrow(() -> new WrongArgument("cli.lang", Map.of("value", tag)));
    }

    static String refusal(Messages messages, Reading.Refused refused) {
        String words = messages.find(refused.refusal().messageKey(), Map.of())
                .orElseGet(() -> messages.text("cli.unreadable"));
        return messages.text(
                "cli.refused",
                Map.of(
                        "file", shown(refused.name()),
                        "words", words,
                        "code", refused.refusal().name(),
                        "detail", refused.detail()));
    }

    /// An argument on one line, without characters that drive a terminal.
    static String shown(String argument) {
        return argument.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }

    private static String said(Messages messages, ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unknown ->
                messages.text("cli.unknown", Map.of("value", shown(String.join(" ", unknown.getUnmatched()))));
            case MissingParameterException missing ->
                messages.text(
                        "cli.missing",
                        Map.of(
                                "value",
                                missing.getMissing().isEmpty()
                                        ? ""
                                        : missing.getMissing().getFirst().paramLabel()));
            default -> messages.text("cli.wrong");
        };
    }

    /// The language asked for anywhere on the line, so that even a wrong line is answered in it.
    private static Language wanted(List<String> typed) {
        int at = typed.indexOf("--lang");
        boolean english = typed.contains("--lang=en")
                || (at >= 0 && at + 1 < typed.size() && typed.get(at + 1).equals("en"));
        return english ? Language.EN : Language.VI;
    }
}
