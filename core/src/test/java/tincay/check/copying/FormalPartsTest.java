package tincay.check.copying;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tincay.text.Text;

class FormalPartsTest {
    @Test
    void basesAndRecipientsAreFoundWhereverTheyStand() {
        assertThat(parts("Căn cứ Luật A; Theo đề nghị của Sở B;\nGiao Sở C căn cứ kết quả.\n\n  Căn cứ Nghị định D;"))
                .containsExactly("Căn cứ Luật A", "; Theo đề nghị của Sở B", "\n  Căn cứ Nghị định D");
        assertThat(parts("KT. CHỦ TỊCH\tNơi nhận: \n- Như trên;\n- Lưu: VT.\nPhụ lục"))
                .containsExactly("Nơi nhận: \n- Như trên;\n- Lưu: VT.");
        assertThat(parts("Việc này căn cứ vào Luật A, Nơi nhận hồ sơ là Sở B.")).isEmpty();
    }

    private static java.util.List<String> parts(String words) {
        Text text = Text.of(words);
        return FormalParts.of(words).stream().map(text::quote).toList();
    }
}
