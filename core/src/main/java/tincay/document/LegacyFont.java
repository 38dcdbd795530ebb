package tincay.document;

import java.util.Locale;

/// What the font of a run says about its encoding: fonts of the years before Unicode carry their own.
enum LegacyFont {
    NONE,
    TCVN3,
    /// A font such as `.VnTimeH`, which draws small letters as capitals.
    TCVN3_CAPITALS,
    VNI;

    static LegacyFont of(String font) {
        String lower = font.toLowerCase(Locale.ROOT);
        int subset = lower.indexOf('+');
        String name = subset == 6 ? lower.substring(7) : lower;
        if (name.startsWith(".vn")) {
            return name.endsWith("h") && !name.endsWith("tech") ? TCVN3_CAPITALS : TCVN3;
        }
        return name.startsWith("vni-") || name.startsWith("vni ") ? VNI : NONE;
    }
}
