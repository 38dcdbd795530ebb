package tincay.law.register;

/// How complete the register is for one (type, issuer, year), as the importer computed it.
///
/// @param type the type's symbol (`NĐ`)
/// @param issuer the issuer's symbol (`CP`)
/// @param year the year in the number
/// @param highest the highest running number known
/// @param known how many of 1..highest are registered or cited by two independent sources
/// @param claimed whether the register claims the row (share at least 0.6 and the year over for six months)
public record CoverageClaim(String type, String issuer, int year, int highest, int known, boolean claimed) {
    /// Whether the claim is complete (share at least 0.98): then a gap below the highest is a missing document.
    public boolean complete() {
        return claimed && known >= 0.98 * highest;
    }

    /// Whether `ordinal` lies far above the highest: more than a third, and at least 25.
    public boolean farAbove(int ordinal) {
        return claimed && ordinal - highest >= 25 && ordinal > highest + highest / 3;
    }
}
