package tincay.check.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;

/// One of the components that every administrative document has (Decree 30/2020/NĐ-CP, article 8.2) is not there.
public record MissingComponent(Sheets sheets) implements Check {
    private static final RuleId RULE = new RuleId("form.missing-component");
    private static final Pattern AGENCY = Pattern.compile(
            "(?U)(?<!\\p{L})(?:ỦY BAN|UỶ BAN|UBND|SỞ|BỘ|HỘI ĐỒNG|BAN|VĂN PHÒNG|CHI CỤC|CỤC|TỔNG CỤC|TRUNG TÂM|THANH TRA|CÔNG AN|TỈNH|XÃ|PHƯỜNG|CHÍNH PHỦ|THỦ TƯỚNG|HỌC VIỆN|TRƯỜNG|BỆNH VIỆN|PHÒNG|CÔNG TY|VIỆN)(?!\\p{L})");
    private static final Pattern TYPE = Pattern.compile(
            "(?U)(?<!\\p{L})(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|QUY CHẾ|QUY ĐỊNH|THÔNG CÁO|THÔNG BÁO|HƯỚNG DẪN|CHƯƠNG TRÌNH|KẾ HOẠCH|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN|BÁO CÁO|BIÊN BẢN|TỜ TRÌNH|HỢP ĐỒNG|CÔNG ĐIỆN|BẢN GHI NHỚ|BẢN THỎA THUẬN|GIẤY|PHIẾU|THƯ CÔNG|KẾT LUẬN)(?!\\p{L})|[Vv]/v(?!\\p{L})|(?:^|\\t)[\\s*]*[Vv]ề việc");
    private static final Pattern SIGNER = Pattern.compile(
            "(?U)(?=[TKQPCGHVB])(?<!\\p{L})(?:(?:TM|KT|TL|TUQ|Q)\\s*\\.|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|BỘ TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CHÁNH THANH TRA|THỨ TRƯỞNG|THỦ TƯỚNG|VỤ TRƯỞNG))(?!\\p{Ll})");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return sheets.examine(draft, MissingComponent::look);
    }

    private static Outcome look(Sheet sheet) {
        List<String> missing = new ArrayList<>();
        note(missing, sheet.hasMotto(), "motto");
        note(missing, sheet.headHas(AGENCY), "agency");
        note(missing, sheet.hasNumber(), "number");
        note(missing, sheet.hasDate(), "date");
        note(missing, sheet.headHas(TYPE) || has(sheet, TYPE, 24), "type");
        note(missing, signed(sheet), "signer");
        note(missing, sheet.recipients().isPresent(), "recipients");
        return Outcome.of(missing.stream()
                .map(part -> new Finding(
                        RULE, sheet.lines().getFirst().span(), Map.of("variant", part), List.of(), Optional.empty()))
                .toList());
    }

    private static void note(List<String> missing, boolean there, String part) {
        if (!there) {
            missing.add(part);
        }
    }

    private static boolean has(Sheet sheet, Pattern pattern, int lines) {
        return sheet.lines().stream()
                .limit(lines)
                .anyMatch(line -> pattern.matcher(line.words()).find());
    }

    private static boolean signed(Sheet sheet) {
        List<Sheet.Line> lines = sheet.lines();
        return lines.subList(Math.min(lines.size(), 6), lines.size()).stream()
                .anyMatch(line -> SIGNER.matcher(line.words()).find());
    }
}
