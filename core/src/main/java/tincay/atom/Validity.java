package tincay.atom;

import java.util.BitSet;
import java.util.Set;

/// What the givers of numbers promise of them: provinces, check digits, ranges.
final class Validity {
    /// Provinces of birth registration before 1 July 2025 (Decree 137/2015/NĐ-CP, Circular 59/2021/TT-BCA, Annex).
    private static final BitSet PROVINCES = provinces();
    private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    private static final Set<String> SHAPES_OF_PHONE = Set.of(
            "10",
            "4-3-3",
            "3-3-4",
            "3-4-3",
            "4-6",
            "3-7",
            "4-2-2-2",
            "2-4-4",
            "5-5",
            "4-4-2",
            "2-3-5",
            "2-2-3-3",
            "3-2-2-3",
            "3-3-2-2",
            "2-2-2-2-2",
            "6-4",
            "7-3",
            "4-3-1-2",
            "5-3-2",
            "5-2-3",
            "2-4-2-2",
            "3-2-3-2");
    private static final Set<String> SHAPES_OF_CITIZEN_ID = Set.of(
            "12", "3-3-3-3", "3-3-6", "3-1-2-6", "4-4-4", "3-9", "6-6", "3-3-2-4", "4-8", "3-4-5", "5-7", "4-2-6");
    private static final Set<String> PLATE_LETTERS = Set.of("LD", "DA", "NG", "NN", "QT", "KT", "CD", "MK", "TD", "HC");

    private Validity() {}

    /// Twelve digits: province, sex and century, year of birth, six more (article 13 of Decree 137/2015/NĐ-CP).
    static boolean isCitizenId(String digits) {
        return digits.length() == 12
                && PROVINCES.get(Integer.parseInt(digits.substring(0, 3)))
                && digits.charAt(3) <= '3'
                && (digits.charAt(3) <= '1' || Integer.parseInt(digits.substring(4, 6)) <= 40)
                && !digits.endsWith("000000");
    }

    static boolean isPrintedAsCitizenId(String shape) {
        return SHAPES_OF_CITIZEN_ID.contains(shape);
    }

    static boolean isPrintedAsPhone(String shape) {
        return SHAPES_OF_PHONE.contains(shape);
    }

    /// A mobile number of today's ranges (Circular 22/2014/TT-BTTTT as amended): 03x, 05x, 07x, 08x, 09x.
    static boolean isMobile(String digits) {
        if (digits.length() != 10 || digits.charAt(0) != '0') {
            return false;
        }
        char third = digits.charAt(2);
        return switch (digits.charAt(1)) {
            case '3' -> third >= '2';
            case '5' -> third == '2' || third == '5' || third == '6' || third == '8' || third == '9';
            case '7' -> third == '0' || third >= '6';
            case '8' -> third >= '1';
            case '9' -> third != '5';
            default -> false;
        };
    }

    /// A landline: area code 02x, eleven digits.
    static boolean isLandline(String digits) {
        return digits.length() == 11 && digits.startsWith("02");
    }

    /// Ten digits with their check digit, or thirteen of a branch: 10 minus the weighted sum modulo 11.
    static boolean isTaxCode(String digits) {
        if (digits.length() != 10 && digits.length() != 13) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < TAX_WEIGHTS.length; i++) {
            sum += TAX_WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return 10 - sum % 11 == digits.charAt(9) - '0';
    }

    /// The check of ISO/IEC 7812-1, annex B.
    static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int each = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = each * 2;
            sum += i % 2 == 0 ? each : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    /// A payment card: an issuer that exists, its length, its check digit.
    static boolean isCard(String digits) {
        int n = digits.length();
        boolean issuer = switch (digits.charAt(0)) {
            case '4' -> n == 16 || n == 13 || n == 19;
            case '5' -> n == 16 && digits.charAt(1) >= '1' && digits.charAt(1) <= '5';
            case '2' -> n == 16 && digits.charAt(1) >= '2' && digits.charAt(1) <= '7';
            case '3' ->
                (n == 15 && (digits.charAt(1) == '4' || digits.charAt(1) == '7'))
                        || (n == 16 && digits.startsWith("35"));
            case '6' -> n == 16 && (digits.startsWith("62") || digits.startsWith("65") || digits.startsWith("60"));
            case '9' -> (n == 16 || n == 19) && digits.startsWith("9704");
            default -> false;
        };
        return issuer && isLuhn(digits);
    }

    /// Provinces and letters of number plates (Circular 79/2024/TT-BCA, annexes).
    static boolean isPlate(int province, String letters) {
        boolean given = province >= 11
                && province != 13
                && province != 42
                && province != 44
                && province != 45
                && province != 46
                && province != 87
                && province != 91
                && province != 96;
        String only = letters.replaceAll("\\d", "");
        return given
                && (PLATE_LETTERS.contains(only)
                        || only.chars().allMatch(c -> "ABCDEFGHKLMNPRSTUVXYZ".indexOf(c) >= 0));
    }

    private static BitSet provinces() {
        BitSet provinces = new BitSet(100);
        int[] given = {
            1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42,
            44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86,
            87, 89, 91, 92, 93, 94, 95, 96
        };
        for (int each : given) {
            provinces.set(each);
        }
        return provinces;
    }
}
