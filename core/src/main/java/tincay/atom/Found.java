package tincay.atom;

import java.util.ArrayList;
import java.util.List;
import tincay.text.Span;

/// The atoms read so far.
final class Found {
    /// A document's convention counts when it is proved this many times as often as the other.
    private static final int CLEAR = 4;

    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Period> periods = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<Secret> secrets = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();
    private int commaDecimals;
    private int pointDecimals;

    /// A time that numbers near it speak of.
    record Period(Span span, String name) {}

    void add(Atom atom) {
        switch (atom) {
            case Quantity quantity -> quantities.add(quantity);
            case Day day -> days.add(day);
            case Name name -> names.add(name);
            case Identifier identifier -> identifiers.add(identifier);
            case Secret secret -> secrets.add(secret);
            case Quotation quotation -> quotations.add(quotation);
        }
    }

    void add(Period period) {
        periods.add(period);
    }

    void count(Numeral.Style style) {
        switch (style) {
            case OPEN -> {}
            case COMMA_DECIMAL -> commaDecimals++;
            case POINT_DECIMAL -> pointDecimals++;
        }
    }

    Atoms atoms(String value) {
        Timing timing = new Timing(value, periods);
        List<Quantity> decided = quantities.stream()
                .map(quantity -> quantity.with(decided(quantity), timing.beside(quantity.span())))
                .toList();
        return new Atoms(decided, days, names, identifiers, secrets, quotations);
    }

    /// The readings that the rest of the document leaves, most likely first.
    private List<Quantity.Reading> decided(Quantity quantity) {
        List<Quantity.Reading> readings = quantity.readings();
        if (readings.size() < 2) {
            return readings;
        }
        if (commaDecimals > CLEAR * pointDecimals) {
            return readings.subList(0, 1);
        }
        return pointDecimals > CLEAR * commaDecimals ? readings.subList(1, 2) : readings;
    }
}
