package tincay.check.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;

/// Recipients without the line that says where the document is kept: “Lưu: VT, …” (Decree 30/2020/NĐ-CP, Appendix I,
/// part I, II.9).
public record Recipients(Sheets sheets) implements Check {
    private static final RuleId RULE = new RuleId("form.recipients");
    private static final int REACH = 1_500;
    private static final Pattern KEPT =
            Pattern.compile("(?iuU)lưu\\s*:?\\s*[^\\n]{0,40}(?:VT|văn thư|HC|hồ sơ|HS)(?!\\p{L})");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        return sheets.examine(draft, Recipients::look);
    }

    private static Outcome look(Sheet sheet) {
        Optional<Sheet.Line> line = sheet.recipients();
        if (line.isEmpty()) {
            return Outcome.of(List.of());
        }
        String text = sheet.text();
        String after = text.substring(
                line.get().start(), Math.min(text.length(), line.get().start() + REACH));
        return KEPT.matcher(after).find()
                ? Outcome.of(List.of())
                : Outcome.of(
                        List.of(new Finding(RULE, line.get().span(), Map.of(), List.of(), Optional.of("- Lưu: VT."))));
    }
}
