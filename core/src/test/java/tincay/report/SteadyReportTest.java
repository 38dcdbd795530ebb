package tincay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tincay.check.Report;

/// The same report is the same words on any machine.
class SteadyReportTest {
    private static final List<String> LOCALES = List.of("vi-VN", "en-US", "tr-TR", "ar-EG-u-nu-arab");
    private static final List<String> ZONES =
            List.of("Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "America/Los_Angeles", "Etc/GMT+12", "Asia/Kathmandu");

    @Test
    void aHundredRerunsUnderOtherLocalesAndZonesAreAlike() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        TreeSet<String> seen = new TreeSet<>();
        try {
            for (int run = 0; run < 100; run++) {
                Locale.setDefault(Locale.forLanguageTag(LOCALES.get(run % LOCALES.size())));
                TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(run % ZONES.size())));
                Report report = Samples.faulty();
                Messages messages = Samples.messages(Language.VI);
                seen.add(String.join(
                        "\u0000",
                        JsonReport.of(report, messages),
                        SarifReport.of(report, messages),
                        HtmlReport.of(report, messages),
                        TerminalReport.of(report, messages, true, 80)));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(seen).hasSize(1);
    }
}
