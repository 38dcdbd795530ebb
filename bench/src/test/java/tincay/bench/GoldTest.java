package tincay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GoldTest {
    private static final String WINDOW = """
            {"id":"t","host":"1/2020/TT-BYT","text":"theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP. Điều 9.","citations":[
            {"start":5,"end":46,"kind":"both","type":"Nghị định","number":"30/2020/NĐ-CP","name":null,"date":null,
            "issuer":null,"pinpoints":[{"article":"5","clause":"%s","point":null}],"refersTo":null},
            {"start":0,"end":4,"kind":"document","type":null,"number":null,"name":null,"date":null,"issuer":null,
            "pinpoints":[],"refersTo":null}]}
            """;

    @Test
    void countsMatchesMissesAndComponents() {
        Gold.Score score = Gold.score(List.of(new JsonMapper().readTree(WINDOW.formatted("2"))));
        assertThat(score.matched()).isEqualTo(1);
        assertThat(score.missed()).isEqualTo(1);
        assertThat(score.components().get("pinpoints")).isEqualTo(new Rate(1, 1));
    }

    @Test
    void seesAWrongComponent() {
        Gold.Score score = Gold.score(List.of(new JsonMapper().readTree(WINDOW.formatted("3"))));
        assertThat(score.components().get("pinpoints")).isEqualTo(new Rate(0, 1));
        assertThat(score.components().get("all components")).isEqualTo(new Rate(0, 1));
    }
}
