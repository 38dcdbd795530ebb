package tincay.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tincay.dossier.Changes.Fate;
import tincay.dossier.Changes.Piece;
import tincay.dossier.Changes.Run;

class ChangesTest {
    @Test
    void namesTheWordsThatChanged() {
        Changes changes = Changes.between(
                "Kính gửi: Sở.\nGiao 12 người trong quý I.\nTrân trọng.\n",
                "Kính gửi: Sở.\nGiao 21 người trong quý I.\nTrân trọng.\nNơi nhận: như trên.\n");
        assertThat(changes.runs())
                .containsExactly(
                        new Run.Same(1),
                        new Run.Different(List.of(
                                new Piece(Fate.KEPT, "Giao "),
                                new Piece(Fate.REMOVED, "12 "),
                                new Piece(Fate.ADDED, "21 "),
                                new Piece(Fate.KEPT, "người trong quý I."))),
                        new Run.Same(1),
                        new Run.Different(List.of(new Piece(Fate.ADDED, "Nơi nhận: như trên."))));
        assertThat(changes.cut()).isFalse();
    }

    @Test
    void saysNothingOfEqualVersions() {
        assertThat(Changes.between("a\nb\n", "a\nb\n").runs()).containsExactly(new Run.Same(2));
        assertThat(Changes.between("", "").runs()).isEmpty();
    }

    @Test
    void saysWhenItComparedLessThanAll() {
        String old = lines("cũ ");
        String fresh = lines("mới ");
        assertThat(Changes.between(old, fresh).cut()).isTrue();
    }

    @Test
    void showsLongParagraphsWholeOnceTooManyWordsWereCompared() {
        String old = ("cũ ".repeat(1_500) + "\n").repeat(20);
        Changes changes = Changes.between(old, old.replace("cũ", "mới"));
        assertThat(changes.runs()).hasSize(20);
        String mended = old.replace("cũ \n", "cũ hơn\n");
        assertThat(((Run.Different) Changes.between(old, mended).runs().getFirst())
                        .pieces()
                        .getFirst()
                        .fate())
                .isEqualTo(Fate.KEPT);
        assertThat(((Run.Different) Changes.between(old, mended).runs().getLast()).pieces())
                .extracting(Piece::fate)
                .containsExactly(Fate.REMOVED, Fate.ADDED);
    }

    private static String lines(String words) {
        return IntStream.range(0, 5_001).mapToObj(line -> words + line).collect(Collectors.joining("\n"));
    }
}
