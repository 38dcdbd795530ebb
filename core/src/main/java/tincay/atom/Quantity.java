package tincay.atom;

import java.util.List;
import java.util.Optional;
import tincay.text.Span;

/// A number with its unit and the time it speaks of.
///
/// `1.234` may mean one thousand two hundred thirty-four or one and a bit: both stand in `readings`, the Vietnamese one
/// first, unless the unit or the other numbers of the document decide. Numbers that only name something (articles,
/// document numbers, dates, headings, forms, telephones) are no quantities.
///
/// @param span the number and its unit
/// @param number the digits alone, with a sign
/// @param readings what the number may mean, in the base of its unit (`1,2 tỷ đồng` is 1,200,000,000 đồng); never empty
/// @param unit the base unit (`đồng`, `%`, `người`, `m2`), folded; absent for a bare number
/// @param period the time beside it (`quý 1/2026`, `6 tháng đầu năm/2026`, `2021-2025`)
public record Quantity(Span span, Span number, List<Reading> readings, Optional<String> unit, Optional<String> period)
        implements Atom {
    public Quantity {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("a quantity has at least one reading");
        }
    }

    /// A printed value and half of its last printed place: the true value lies within `value` ± `half`.
    public record Reading(Rational value, Rational half) {
        /// Whether one true value could have been printed as both.
        public boolean meets(Reading other) {
            return value.equals(other.value) || value.minus(other.value).abs().compareTo(half.plus(other.half)) < 0;
        }
    }

    /// The reading by the Vietnamese convention, or by the document's own where that is another.
    public Reading first() {
        return readings.getFirst();
    }

    /// Whether some reading of both could be the same true value; units are not compared.
    public boolean meets(Quantity other) {
        return readings.stream().anyMatch(mine -> other.readings.stream().anyMatch(mine::meets));
    }

    /// What is measured: the unit, or nothing for things that are counted (`người`, `hồ sơ`) and bare numbers.
    public Optional<String> dimension() {
        return unit.filter(name -> !Units.isCounted(name));
    }

    Quantity with(List<Reading> decided, Optional<String> beside) {
        return new Quantity(span, number, decided, unit, beside);
    }
}
