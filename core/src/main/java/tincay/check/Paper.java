package tincay.check;

import java.util.List;
import tincay.atom.Atoms;
import tincay.text.Aside;
import tincay.text.SourceMap;
import tincay.text.Syllables;
import tincay.text.Table;
import tincay.text.Text;

/// A file as the checks see it, a draft or a source: its words, and what one pass over them read.
///
/// @param name the file's name, for people
/// @param sha256 of the original bytes
/// @param asides words of the file that are out of sight
/// @param tables in order
public record Paper(
        String name,
        String sha256,
        Text text,
        SourceMap map,
        List<Aside> asides,
        List<Table> tables,
        Syllables syllables,
        Atoms atoms) {

    public Paper {
        asides = List.copyOf(asides);
        tables = List.copyOf(tables);
    }

    /// A file that figures and sentences are looked up in: of its atoms only quantities and days are read.
    public static Paper source(String name, String sha256, Text text, SourceMap map, List<Aside> asides) {
        return new Paper(
                name, sha256, text, map, asides, Table.all(text, map), Syllables.of(text), Atoms.figuresOf(text));
    }

    /// The file `name` with these words.
    public static Paper of(String name, String sha256, Text text, SourceMap map, List<Aside> asides) {
        return new Paper(name, sha256, text, map, asides, Table.all(text, map), Syllables.of(text), Atoms.of(text));
    }
}
