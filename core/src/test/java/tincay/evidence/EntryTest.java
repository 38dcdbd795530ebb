package tincay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {
    static List<Event> events() {
        return Sample.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsReadAsItWasWritten(Event event) throws Malformed {
        Entry entry = new Entry(Sample.TIME, event);

        assertThat(Entry.parse(entry.leaf())).isEqualTo(entry);
        assertThat(Entry.parse(entry.leaf()).leaf()).isEqualTo(entry.leaf());
    }

    @Test
    void everySortOfEventIsTried() {
        List<String> tried = Sample.events().stream()
                .map(event -> event.getClass().getName())
                .sorted()
                .toList();

        assertThat(tried)
                .isEqualTo(Arrays.stream(Event.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .sorted()
                        .toList());
    }

    @Test
    void anEntryHasOneSpelling() {
        String leaf = text(new Entry(Sample.TIME, Sample.events().getFirst()));

        assertThat(leaf)
                .startsWith("{\"by\":{\"certificate\":\"")
                .endsWith("\"format\":\"tincay.entry/1\",\"register\":\"law\",\"time\":\"2026-11-23T08:15:00Z\","
                        + "\"version\":\"2026-11-23\"}");
        assertThat(List.of(
                        leaf.replace(":", ": "),
                        leaf.replace("law", "\\u006caw"),
                        leaf.replace("\"time\"", "\"timf\""),
                        leaf.replace("08:15:00Z", "08:15:00.0Z"),
                        leaf.replace("08:15:00Z", "15:15:00+07:00"),
                        leaf.replace("08:15:00Z", "24:15:00Z"),
                        leaf.replace("\"law\"", "\"law of the land\""),
                        leaf.replace("\"law\"", "1"),
                        leaf.replace("\"law\"", "null"),
                        leaf.replace("tincay.entry/1", "tincay.entry/2"),
                        leaf.replace("register-change", "register"),
                        leaf.replace("{\"by\"", "{\"also\":\"x\",\"by\""),
                        leaf.replace("\"register\":\"law\",", ""),
                        leaf.replace("\"register\":\"law\",", "\"register\":\"law\",\"register\":\"law\","),
                        leaf + "\n",
                        "\uFEFF" + leaf))
                .allSatisfy(each -> assertThatThrownBy(() -> Entry.parse(each.getBytes(StandardCharsets.UTF_8)))
                        .as(each)
                        .isInstanceOf(Malformed.class));
    }

    /// The strings of RFC 8785, 3.2.2.2 and 3.2.3.
    @Test
    void jsonIsWrittenAsTheRfcShows() throws Malformed {
        String text =
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With"
                        + " Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With"
                        + " Dagesh\"}";
        String string = "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"";

        assertThat(Json.parse(text).write()).isEqualTo(text);
        assertThat(Json.parse(string)).isEqualTo(new Json.Text("€$\u000f\nA'B\"\\\\\"/"));
        assertThat(Json.parse("[[],{},\"\"]").write()).isEqualTo("[[],{},\"\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.0",
                "true",
                "null",
                "'a'",
                "\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\ud800\"",
                "\"a\nb\"",
                "\"\\u000F\"",
                "\"\\/\"",
                "[\"a\",]",
                "[,\"a\"]",
                "[\"a\"",
                "{\"a\"}",
                "{\"b\":\"\",\"a\":\"\"}",
                "{\"a\":\"\",\"a\":\"\"}",
                "{\"a\":\"\",}",
                " \"a\"",
                "\"a\" "
            })
    void whatIsNotCanonicalIsRefused(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void depthAndSizeAreBounded() throws Malformed {
        assertThat(Json.parse("[".repeat(9) + "]".repeat(9)).write()).hasSize(18);
        assertThatThrownBy(() -> Json.parse("[".repeat(60_000))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Entry.parse(new byte[Entry.LIMIT + 1])).isInstanceOf(Malformed.class);
    }

    @Test
    void noBytesBreakTheReader() {
        Random random = new Random(8785);
        byte[] good = new Entry(Sample.TIME, Sample.issuance()).leaf();
        int refused = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] bent = good.clone();
            bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(Entry.parse(bent).leaf()).isEqualTo(bent);
            } catch (Malformed wrong) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1_000, 4_999);
    }

    @Test
    void aCommitmentNeedsItsSaltAndItsPurpose() {
        Commitment document = Sample.SALT.commit(Purpose.DOCUMENT, Sample.DOCUMENT);
        Salt other = Salt.wrap(new byte[16]);

        assertThat(Sample.SALT.commit(Purpose.DOCUMENT, Sample.DOCUMENT)).isEqualTo(document);
        assertThat(Sample.SALT.commit(Purpose.PREVIOUS, Sample.DOCUMENT)).isNotEqualTo(document);
        assertThat(other.commit(Purpose.DOCUMENT, Sample.DOCUMENT)).isNotEqualTo(document);
        assertThat(Sample.SALT.toString()).doesNotContain("0102");
        assertThatThrownBy(() -> new Token("Nguyễn Văn A")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Entry entry) {
        return new String(entry.leaf(), StandardCharsets.UTF_8);
    }
}
