package tincay.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tincay.law.Pinpoint.Level;

class PinpointTest {
    @ParameterizedTest
    @EnumSource(Level.class)
    void eachLevelHoldsItsOwnValue(Level level) {
        Pinpoint pinpoint = Pinpoint.NONE.with(level, "x");
        for (Level other : Level.values()) {
            assertThat(pinpoint.at(other).isPresent())
                    .as("%s in %s", other, level)
                    .isEqualTo(other == level);
        }
        Pinpoint full = Pinpoint.NONE;
        for (Level each : Level.values()) {
            full = full.with(each, each.name());
        }
        assertThat(full.with(level, "changed").at(level)).contains("changed");
        for (Level other : Level.values()) {
            if (other != level) {
                assertThat(full.with(level, "changed").at(other)).contains(other.name());
            }
        }
    }

    @Test
    void itPrintsFromTheSmallestToTheLargest() {
        Pinpoint pinpoint = Pinpoint.article("12a").with(Level.POINT, "đ").with(Level.CLAUSE, "2");
        assertThat(pinpoint).hasToString("điểm đ khoản 2 Điều 12a");
        assertThat(Pinpoint.NONE
                        .with(Level.ANNEX, "I")
                        .with(Level.PART, "2")
                        .with(Level.CHAPTER, "IV")
                        .with(Level.SECTION, "3"))
                .hasToString("Mục 3 Chương IV Phần 2 Phụ lục I");
        assertThat(Pinpoint.NONE).hasToString("");
    }

    @ParameterizedTest
    @CsvSource({"02,2", "2,2", "0,0", "00,0", "05a,5a", "0a,0a", "10,10", "này,này"})
    void leadingZerosDoNotCount(String written, String plain) {
        Pinpoint pinpoint =
                Pinpoint.article(written).with(Level.CLAUSE, written).with(Level.POINT, "01");
        assertThat(pinpoint.plain())
                .isEqualTo(Pinpoint.article(plain).with(Level.CLAUSE, plain).with(Level.POINT, "01"));
    }
}
