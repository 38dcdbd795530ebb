package tincay.trace;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/// Prints of a failure what it is and where, never what it says: messages of exceptions quote what people typed.
public final class Place implements StackTracePrinter {
    private static final int CAUSES = 8;
    private static final int FRAMES = 40;

    /// On one line: the failure, its causes, and the first place of ours in each.
    public static String of(Throwable failure) {
        StringBuilder line = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            line.append(depth == 0 ? "" : " caused by ").append(name(cause));
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("tincay.")) {
                    line.append(" at ").append(frame);
                    break;
                }
            }
            cause = cause.getCause();
        }
        return line.toString();
    }

    private static String name(Throwable failure) {
        return failure.getClass().getName()
                + (failure instanceof java.sql.SQLException sql ? " SQLSTATE " + sql.getSQLState() : "");
    }

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            out.append(depth == 0 ? "" : "caused by ").append(name(cause)).append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int at = 0; at < Math.min(FRAMES, frames.length); at++) {
                out.append("\tat ").append(frames[at].toString()).append('\n');
            }
            cause = cause.getCause();
        }
    }
}
