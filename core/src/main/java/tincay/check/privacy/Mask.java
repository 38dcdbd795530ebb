package tincay.check.privacy;

import tincay.atom.Identifier;

/// What may stand in a draft instead of a number that names a person.
final class Mask {
    private Mask() {}

    static String of(Identifier.Kind kind) {
        return switch (kind) {
            case CITIZEN_ID -> "[SỐ CĂN CƯỚC]";
            case OLD_ID -> "[SỐ CHỨNG MINH NHÂN DÂN]";
            case PASSPORT -> "[SỐ HỘ CHIẾU]";
            case SOCIAL_INSURANCE -> "[MÃ SỐ BẢO HIỂM XÃ HỘI]";
            case HEALTH_INSURANCE -> "[MÃ THẺ BẢO HIỂM Y TẾ]";
            case TAX_CODE -> "[MÃ SỐ THUẾ]";
            case PHONE -> "[SỐ ĐIỆN THOẠI]";
            case BANK_ACCOUNT -> "[SỐ TÀI KHOẢN]";
            case BANK_CARD -> "[SỐ THẺ]";
            case PLATE -> "[BIỂN SỐ XE]";
            case EMAIL -> "[THƯ ĐIỆN TỬ]";
            case BIRTH_DATE -> "[NGÀY SINH]";
            case ADDRESS -> "[ĐỊA CHỈ]";
        };
    }
}
