package tincay.atom;

import java.util.List;
import tincay.text.Text;

/// The atoms of one text, each kind in order of place.
///
/// One pass reads them all: at each character a table tells which recognisers may start there, so that one more kind
/// costs no more passes.
public record Atoms(
        List<Quantity> quantities,
        List<Day> days,
        List<Name> names,
        List<Identifier> identifiers,
        List<Secret> secrets,
        List<Quotation> quotations) {

    /// Figures first: of sources only they are read.
    private static final List<Recogniser> RECOGNISERS = List.of(
            new FigureRecogniser(),
            new NameRecogniser(),
            new QuotationRecogniser(),
            new NumberRecogniser(),
            new AddressRecogniser(),
            new SecretRecogniser());
    private static final int FIGURES = 1;
    private static final int ALL = (1 << RECOGNISERS.size()) - 1;
    private static final byte[] ASKED = asked();

    public Atoms {
        quantities = List.copyOf(quantities);
        days = List.copyOf(days);
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        secrets = List.copyOf(secrets);
        quotations = List.copyOf(quotations);
    }

    /// The atoms of `text`.
    public static Atoms of(Text text) {
        return of(text, ALL);
    }

    /// The quantities and days of `text`, and nothing else: what a source is asked for.
    public static Atoms figuresOf(Text text) {
        return of(text, FIGURES);
    }

    private static Atoms of(Text text, int wanted) {
        String value = text.value();
        int[] busyUntil = new int[RECOGNISERS.size()];
        Found found = new Found();
        for (int at = 0; at < value.length(); at++) {
            for (int asked = ASKED[value.charAt(at)] & wanted; asked != 0; asked &= asked - 1) {
                int which = Integer.numberOfTrailingZeros(asked);
                if (at >= busyUntil[which]) {
                    busyUntil[which] = RECOGNISERS.get(which).read(value, at, found);
                }
            }
        }
        return found.atoms(value);
    }

    /// For each character the recognisers that may start there, one bit each.
    private static byte[] asked() {
        byte[] asked = new byte[Character.MAX_VALUE + 1];
        for (int which = 0; which < RECOGNISERS.size(); which++) {
            int bit = 1 << which;
            RECOGNISERS.get(which).anchors().chars().forEach(anchor -> asked[anchor] |= (byte) bit);
        }
        return asked;
    }
}
