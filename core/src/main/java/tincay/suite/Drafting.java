package tincay.suite;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.check.AsOf;
import tincay.check.Draft;
import tincay.check.Paper;
import tincay.law.DocumentNumber;
import tincay.law.citation.CitationScanner;
import tincay.text.Text;

/// Makes a {@link Draft} of a text that was read: finds its own date and number, and reads its citations.
///
/// The date line and the number stand at the head of a document (Decree 30/2020/NĐ-CP, article 8 and Appendix I).
public final class Drafting {
    private static final int HEAD = 4000;
    private static final Pattern DATE_LINE = Pattern.compile(
            "(?mU)(?:^|\\t|(?<! ) {2,}+|/[\\p{L}\\d-]++ )[\\s*_]*+\\p{Lu}[\\p{L}\\p{M} .-]{1,40},\\s*ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})[\\s*_.]*(?=$|\\t)");
    private static final Pattern OWN_NUMBER = Pattern.compile(
            "(?mU)(?:^|\\t)[\\s*_]*+(?:\\p{L}+\\s+)?[Ss]ố\\s*:\\s*(\\d[\\p{L}\\d.]*(?:/\\d{4})?[/-][\\p{L}\\d][\\p{L}\\d./&-]*)");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private Drafting() {}

    /// The draft that `paper` holds.
    ///
    /// @param given the day asked for; else the draft's own date line decides, else `today`
    /// @param sources what it is to rest on
    public static Draft draft(
            Paper paper,
            OptionalInt pages,
            boolean fromOcr,
            Optional<LocalDate> given,
            LocalDate today,
            List<Paper> sources) {
        Text text = paper.text();
        AsOf asOf = given.map(day -> new AsOf(day, AsOf.Reason.GIVEN))
                .or(() -> dateLine(text).map(day -> new AsOf(day, AsOf.Reason.DRAFT)))
                .orElseGet(() -> new AsOf(today, AsOf.Reason.TODAY));
        return new Draft(paper, asOf, pages, fromOcr, CitationScanner.citations(text, ownNumber(text)), sources);
    }

    /// The day in “Cao Bằng, ngày 23 tháng 11 năm 2026”, absent while day, month or year is left open.
    ///
    /// On a page it may stand behind the number of the left column: “Số: 12/TTr-SKHCN Cao Bằng, ngày …”.
    public static Optional<LocalDate> dateLine(Text text) {
        return DATE_LINE
                .matcher(head(text))
                .results()
                .map(Drafting::day)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> day(MatchResult line) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(line.group(3)), Integer.parseInt(line.group(2)), Integer.parseInt(line.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// The draft's own number (“Số: 12/TTr-SKHCN”), absent while it is left open.
    public static Optional<DocumentNumber> ownNumber(Text text) {
        Matcher number = OWN_NUMBER.matcher(head(text));
        return number.find() ? Optional.of(DocumentNumber.of(number.group(1))) : Optional.empty();
    }

    private static String head(Text text) {
        String head = text.value().substring(0, Math.min(HEAD, text.length()));
        return INVISIBLE.matcher(head).replaceAll("");
    }
}
