package tincay.document;

import java.util.List;
import java.util.OptionalInt;
import tincay.text.Aside;
import tincay.text.SourceMap;
import tincay.text.Text;

/// A file that was read: its visible words, where each stands, and what the file keeps out of sight.
///
/// @param name the file name made safe to display
/// @param sha256 of the original bytes, lower-case hexadecimal
/// @param pages the number of pages where the file states it
/// @param fromOcr the words were recognised in an image: they may misread tones
/// @param notices message keys (`notice.legacy-encoding`) of what the reader had to do, in order
public record Document(
        String name,
        Format format,
        String sha256,
        Text text,
        SourceMap map,
        OptionalInt pages,
        boolean fromOcr,
        List<Aside> asides,
        List<String> notices) {
    public Document {
        asides = List.copyOf(asides);
        notices = List.copyOf(notices);
    }
}
