package tincay.atom;

import java.util.List;
import tincay.text.Text;

/// The atoms of one text, each kind in order of place.
///
/// One pass reads them all: at each byte a table tells which recognisers may start there, so that one more kind costs
/// no more passes.
public record Atoms(
        List<Quantity> quantities,
        List<Day> days,
        List<Name> names,
        List<Identifier> identifiers,
        List<Secret> secrets,
        List<Quotation> quotations) {

    private static final List<Recogniser> RECOGNISERS = List.of(
            new FigureRecogniser(),
            new NameRecogniser(),
            new QuotationRecogniser(),
            new NumberRecogniser(),
            new AddressRecogniser(),
            new SecretRecogniser());
    private static final int[] ASKED = asked();

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
        byte[] utf8 = text.utf8();
        int[] busyUntil = new int[RECOGNISERS.size()];
        Found found = new Found();
        for (int at = 0; at < utf8.length; at++) {
            for (int asked = ASKED[utf8[at] & 0xFF]; asked != 0; asked &= asked - 1) {
                int which = Integer.numberOfTrailingZeros(asked);
                if (at >= busyUntil[which]) {
                    busyUntil[which] = RECOGNISERS.get(which).read(text, at, found);
                }
            }
        }
        return found.atoms(text);
    }

    /// For each byte the recognisers that may start there, one bit each.
    private static int[] asked() {
        int[] asked = new int[256];
        for (int which = 0; which < RECOGNISERS.size(); which++) {
            int bit = 1 << which;
            RECOGNISERS.get(which).anchors().chars().forEach(octet -> asked[octet] |= bit);
        }
        return asked;
    }
}
