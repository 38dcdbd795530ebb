package tincay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tincay.Platform;
import tincay.Platform.Browser;
import tincay.account.Accounts;
import tincay.people.People;

class ScrapingTest {
    private static final Platform PLATFORM = Platform.one();

    /// Nobody reads the metrics but an administrator and a scraper; a wrong token and no token look the same.
    @Test
    void theMetricsAreForAdministrators() {
        Browser nobody = new Browser(PLATFORM);
        assertThat(nobody.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        for (String sent : List.of("Bearer", "Bearer ", "Bearer null", "Bearer wrong")) {
            assertThat(nobody.send(HttpRequest.newBuilder(PLATFORM.at("/actuator/prometheus"))
                                    .header("Authorization", sent)
                                    .build())
                            .statusCode())
                    .isEqualTo(401);
        }
        for (String role : List.of("drafter", "unit-head", "reviewer", "head", "clerk", "inspector")) {
            assertThat(PLATFORM.as("skhcn." + role).get("/actuator/prometheus").statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(PLATFORM.as("skhcn.administrator")
                        .get("/actuator/prometheus")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> scraped = nobody.send(HttpRequest.newBuilder(PLATFORM.at("/actuator/prometheus"))
                .header("Authorization", "Bearer " + Platform.METRICS_TOKEN)
                .build());
        assertThat(scraped.statusCode()).isEqualTo(200);
        assertThat(scraped.body()).contains("tincay_checkpoint_age_seconds");
        assertThat(nobody.send(HttpRequest.newBuilder(PLATFORM.at("/people"))
                                .header("Authorization", "Bearer " + Platform.METRICS_TOKEN)
                                .build())
                        .statusCode())
                .isEqualTo(302);
        assertThat(nobody.get("/actuator/metrics").statusCode()).isNotEqualTo(200);
    }

    @Test
    void aTokenThatCanBeGuessedIsRefused() {
        assertThatThrownBy(
                        () -> new Scraping(PLATFORM.bean(People.class), PLATFORM.bean(Accounts.class), "x".repeat(31)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("31")
                .hasMessageNotContaining("xxx");
    }
}
