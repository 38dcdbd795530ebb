package tincay.check.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tincay.check.Draft;
import tincay.text.Aside;
import tincay.text.Phrases;
import tincay.text.Span;
import tincay.text.Syllables;
import tincay.text.Text;

/// What a draft says of the use of AI on it.
///
/// @param visible the words in the text, where it says so there
/// @param unseen the words in a comment, in the properties or elsewhere out of sight
/// @param sentence the sentence that says so
record Declaration(Optional<Span> visible, Optional<String> unseen, String sentence) {
    private static final Phrases SAYS = Phrases.of(lines("declarations.txt"));
    /// “Không sử dụng AI”.
    private static final Pattern NONE = Pattern.compile("(?iu)không (?:có )?(?:sử dụng|dùng)");
    /// What decree 142/2026/NĐ-CP, article 18.4, exempts: correcting, summarising, rephrasing, translating; internal
    /// use;
    /// research.
    private static final Pattern EXEMPT = Pattern.compile(
            "(?iu)chính tả|ngữ pháp|tóm tắt|diễn giải|dịch|nội bộ|nghiên cứu|thử nghiệm|biên tập|rà soát lỗi");
    private static final Pattern MADE = Pattern.compile(
            "(?iu)tạo ra|tạo bởi|do (?:AI|trí tuệ nhân tạo|hệ thống)|soạn thảo|dự thảo|sinh ra|viết|generated|created");
    private static final int SENTENCE = 300;

    /// What `draft` says, in the text first.
    static Optional<Declaration> of(Draft draft) {
        List<Phrases.Match> matches = SAYS.in(draft.paper().syllables());
        if (!matches.isEmpty()) {
            Span span = matches.getFirst().span();
            return Optional.of(new Declaration(Optional.of(span), Optional.empty(), sentence(draft, span)));
        }
        return draft.asides().stream()
                .map(Aside::words)
                .filter(words -> !SAYS.in(Syllables.of(Text.of(words))).isEmpty())
                .findFirst()
                .map(words -> new Declaration(Optional.empty(), Optional.of(words), words));
    }

    /// Whether it says that parts were made by AI, and names no use that is exempt from labels.
    boolean tellsOfMadeContent() {
        return MADE.matcher(sentence).find()
                && !EXEMPT.matcher(sentence).find()
                && !NONE.matcher(sentence).find();
    }

    private static String sentence(Draft draft, Span span) {
        String text = draft.text().value();
        int from = Math.max(text.lastIndexOf('\n', span.start()) + 1, Math.max(0, span.start() - SENTENCE));
        int stop = text.indexOf('\n', span.end());
        return text.substring(from, Math.min(stop < 0 ? text.length() : stop, span.end() + SENTENCE));
    }

    static List<String> lines(String name) {
        try (InputStream in = Declaration.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource `" + name + "` is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
