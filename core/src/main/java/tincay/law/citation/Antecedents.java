package tincay.law.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tincay.law.Citation;
import tincay.law.Citation.Kind;
import tincay.law.Cited;
import tincay.law.DocumentNumber;

/// Resolves what a text leaves unsaid: “Luật này”, bare provisions, laws named without number.
///
/// Default is the host; inside quoted replacement text and amendment clauses the amended document. Never a guess.
final class Antecedents {
    private final Reading reading;
    private final Optional<DocumentNumber> host;
    private final Map<String, DocumentNumber> byName = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    Antecedents(String text, Optional<DocumentNumber> host) {
        this.reading = new Reading(text);
        this.host = host;
    }

    List<Citation> resolve(List<Citation> citations) {
        citations.forEach(this::learn);
        List<Citation> resolved = new ArrayList<>(citations.size());
        Optional<DocumentNumber> amended = Optional.empty();
        Optional<DocumentNumber> last = Optional.empty();
        int lastEnd = 0;
        Map<String, DocumentNumber> lastOfType = new HashMap<>();
        Quotation quotation = new Quotation(reading.text);
        for (Citation citation : citations) {
            Citation done = citation;
            int start = citation.span().start();
            if (startsOwnArticle(lastEnd, start)) {
                last = Optional.empty();
            }
            switch (citation.kind()) {
                case DOCUMENT, BOTH -> {
                    if (citation.number().isEmpty()) {
                        done = named(citation).map(citation::referringTo).orElse(citation);
                    }
                    Optional<DocumentNumber> document = done.document();
                    if (!citation.inTitle() && document.isPresent()) {
                        last = document;
                        if (isAmended(citation)) {
                            amended = document;
                        }
                    }
                }
                case PINPOINT -> {
                    Optional<DocumentNumber> meant = meant(citation, amended, last, lastEnd);
                    done = meant.map(citation::referringTo).orElse(citation);
                }
                case INTERNAL -> {
                    boolean quoted = quotation.holds(start);
                    Optional<DocumentNumber> own = quoted && amended.isPresent() ? amended : host;
                    boolean recalled =
                            reading.text.substring(start, citation.span().end()).endsWith("trên");
                    Optional<DocumentNumber> meant =
                            recalled ? citation.type().flatMap(type -> Optional.ofNullable(lastOfType.get(type))) : own;
                    if (meant.isPresent() && (recalled || fits(citation, meant.get()))) {
                        done = citation.referringTo(meant.get());
                    }
                }
            }
            if (citation.number().isPresent() && citation.type().isPresent()) {
                lastOfType.put(citation.type().get(), citation.number().get().value());
            }
            resolved.add(done);
            lastEnd = citation.span().end();
        }
        lookAhead(resolved);
        return List.copyOf(resolved);
    }

    /// “tội A (Điều 133), tội B (Điều 157) Bộ luật hình sự số …”: provisions in parentheses mean the document right
    /// behind them.
    private void lookAhead(List<Citation> resolved) {
        Optional<DocumentNumber> ahead = Optional.empty();
        int next = -1;
        for (int i = resolved.size() - 1; i >= 0; i--) {
            Citation citation = resolved.get(i);
            boolean bracketed = citation.kind() == Kind.PINPOINT
                    && reading.at(citation.span().start() - 1) == '('
                    && reading.at(citation.span().end()) == ')';
            boolean directly = bracketed && reading.blanks(citation.span().end() + 1) == next;
            if (bracketed && ((directly && resolved.get(i + 1).document().isPresent()) || ahead.isPresent())) {
                ahead = directly ? resolved.get(i + 1).document() : ahead;
                resolved.set(i, citation.referringTo(ahead.orElseThrow()));
            } else {
                ahead = Optional.empty();
            }
            next = citation.span().start();
        }
    }

    private void learn(Citation citation) {
        if (citation.number().isEmpty() || citation.name().isEmpty() || !isLaw(citation)) {
            return;
        }
        String key = key(citation);
        DocumentNumber number = citation.number().get().value();
        DocumentNumber known = byName.putIfAbsent(key, number);
        if (known != null && !known.equals(number)) {
            ambiguous.add(key);
        }
    }

    private Optional<DocumentNumber> named(Citation citation) {
        if (citation.name().isEmpty()
                || !isLaw(citation)
                || citation.year().isPresent()
                || (citation.date().isPresent() && !byName.containsKey(key(citation)))) {
            return Optional.empty();
        }
        String key = key(citation);
        return ambiguous.contains(key) ? Optional.empty() : Optional.ofNullable(byName.get(key));
    }

    private static boolean isLaw(Citation citation) {
        return citation.type()
                .filter(type -> Set.of("Luật", "Bộ luật", "Pháp lệnh").contains(type))
                .isPresent();
    }

    private static String key(Citation citation) {
        return citation.type().orElse("")
                + '\t'
                + LawNames.fold(citation.name().map(Cited::value).orElse("")).replace(",", " ");
    }

    /// The amended document of “Sửa đổi, bổ sung một số điều của Nghị định số …”, “Bãi bỏ Thông tư số …, trừ …”.
    private boolean isAmended(Citation citation) {
        int start = citation.span().start();
        int from = Math.max(0, start - 160);
        String before = reading.text.substring(from, start).toLowerCase(Locale.ROOT);
        int line = before.lastIndexOf('\n');
        String sentence = before.substring(line + 1);
        boolean changes = sentence.contains("sửa đổi")
                || sentence.contains("bổ sung")
                || sentence.contains("thay thế")
                || sentence.contains("bãi bỏ");
        boolean passive = sentence.contains("được sửa đổi")
                || sentence.contains("được bổ sung")
                || sentence.contains("đã được")
                || sentence.contains("căn cứ");
        boolean into = citation.kind() == Kind.BOTH
                || sentence.endsWith("điều của ")
                || sentence.endsWith("tại ")
                || sentence.endsWith("của ")
                || sentence.endsWith("bãi bỏ ");
        boolean exceptFor = !sentence.endsWith("bãi bỏ ")
                || reading.any(skipComma(citation.span().end()), "trừ") >= 0;
        return changes && !passive && into && exceptFor;
    }

    private int skipComma(int p) {
        int next = reading.blanks(p);
        return reading.at(next) == ',' ? reading.blanks(next + 1) : next;
    }

    private Optional<DocumentNumber> meant(
            Citation citation, Optional<DocumentNumber> amended, Optional<DocumentNumber> last, int lastEnd) {
        if (amended.isPresent()) {
            return amended;
        }
        if (host.isPresent() && hasArticles(host.get())) {
            return host;
        }
        boolean samePassage = last.isPresent()
                && reading.text
                                .substring(
                                        lastEnd,
                                        Math.max(lastEnd, citation.span().start()))
                                .indexOf("\n\n")
                        < 0;
        return samePassage ? last : host;
    }

    private static boolean hasArticles(DocumentNumber number) {
        String symbol = number.symbol();
        return number.year().isPresent()
                || symbol.startsWith("QĐ")
                || symbol.startsWith("NQ")
                || symbol.startsWith("NĐ")
                || symbol.equals("CP");
    }

    private boolean startsOwnArticle(int from, int to) {
        for (int line = from; line < to; line++) {
            if (reading.text.charAt(line) == '\n' && reading.word(line + 1, "điều") >= 0) {
                return true;
            }
        }
        return false;
    }

    /// “Nghị định này” inside a resolution is a slip of the drafter: nothing is meant for sure.
    private static boolean fits(Citation citation, DocumentNumber document) {
        if (citation.type().isEmpty()) {
            return true;
        }
        String symbol = document.symbol().toUpperCase(Locale.ROOT);
        return switch (citation.type().get()) {
            case "Nghị định" -> symbol.startsWith("NĐ") || symbol.equals("CP") || symbol.startsWith("HĐBT");
            case "Thông tư" -> symbol.startsWith("TT") || symbol.contains("TT");
            case "Luật", "Bộ luật" ->
                symbol.startsWith("QH") || symbol.contains("CTN") || symbol.contains("HĐNN") || symbol.startsWith("L");
            default -> true;
        };
    }
}
