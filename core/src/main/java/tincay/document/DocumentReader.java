package tincay.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tincay.text.Text;

/// Turns the bytes of a file nobody vouches for into a {@link Document} or a {@link Refusal}.
///
/// No exception leaves it, nothing outside the given bytes is fetched, and every cost is bounded by {@link Limits}.
public final class DocumentReader {
    private static final long STACK_BYTES = 8L << 20;

    private DocumentReader() {}

    public static Reading read(Path file, Limits limits) {
        Path last = file.getFileName();
        String name = DisplayName.of(last == null ? "" : last.toString());
        try {
            if (!Files.isRegularFile(file)) {
                return new Reading.Refused(name, Refusal.FILE_NOT_READABLE, "not a regular file, or not there");
            }
            if (Files.size(file) > limits.fileBytes()) {
                return tooLarge(name, Files.size(file), limits);
            }
            return read(name, Files.readAllBytes(file), limits);
        } catch (IOException | SecurityException unreadable) {
            return new Reading.Refused(name, Refusal.FILE_NOT_READABLE, "the file could not be opened");
        }
    }

    public static Reading read(String name, byte[] bytes, Limits limits) {
        String shown = DisplayName.of(name);
        if (bytes.length > limits.fileBytes()) {
            return tooLarge(shown, bytes.length, limits);
        }
        FutureTask<Reading> task = new FutureTask<>(() -> readGuarded(shown, bytes, limits));
        Thread worker = new Thread(null, task, "document-reader", STACK_BYTES);
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            task.cancel(true);
            return new Reading.Refused(
                    shown,
                    Refusal.TIME_LIMIT,
                    "not read within " + limits.time().toSeconds() + " s");
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Reading.Refused(shown, Refusal.TIME_LIMIT, "reading was interrupted");
        } catch (ExecutionException failed) {
            return new Reading.Refused(shown, Refusal.MALFORMED, cause(failed));
        }
    }

    private static Reading readGuarded(String name, byte[] bytes, Limits limits) {
        try {
            return new Reading.Read(open(name, bytes, limits));
        } catch (Unreadable known) {
            return new Reading.Refused(name, known.refusal(), known.detail());
        } catch (StackOverflowError deep) {
            return new Reading.Refused(name, Refusal.MALFORMED, "nested too deeply");
        } catch (OutOfMemoryError large) {
            return new Reading.Refused(name, Refusal.MEMORY_LIMIT, "needs more memory than there is");
        }
    }

    private static Document open(String name, byte[] bytes, Limits limits) throws Unreadable {
        Content content = Content.of(name, bytes);
        Found found = switch (content) {
            case TEXT -> PlainReader.read(bytes, limits);
            case MARKDOWN -> PlainReader.read(bytes, limits);
            case CSV -> CsvReader.read(bytes, limits);
            case HTML -> HtmlReader.read(bytes, limits);
            case PACKAGE -> PackageReader.read(bytes, limits);
            case PDF -> PdfReader.read(bytes, limits);
        };
        if (found.text().value().isBlank() && found.asides().isEmpty()) {
            throw new Unreadable(Refusal.EMPTY, "the file holds no words");
        }
        return new Document(
                name,
                content == Content.MARKDOWN ? Format.MARKDOWN : found.format(),
                Text.sha256(bytes),
                found.text(),
                found.map(),
                found.pages(),
                found.fromOcr(),
                found.asides(),
                found.notices());
    }

    private static Reading tooLarge(String name, long size, Limits limits) {
        return new Reading.Refused(
                name, Refusal.FILE_TOO_LARGE, size + " bytes, at most " + limits.fileBytes() + " are read");
    }

    private static String cause(ExecutionException failed) {
        Throwable cause = failed.getCause();
        return "the content breaks its format ("
                + (cause == null ? failed : cause).getClass().getSimpleName() + ")";
    }
}
