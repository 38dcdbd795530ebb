package tincay.atom;

import java.util.ArrayList;
import java.util.List;

/// The atoms read so far.
final class Found {
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<Secret> secrets = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();

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

    Atoms atoms() {
        return new Atoms(quantities, days, names, identifiers, secrets, quotations);
    }
}
