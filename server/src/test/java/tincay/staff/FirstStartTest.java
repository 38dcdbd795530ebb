package tincay.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tincay.Authenticator;
import tincay.Platform;
import tincay.Platform.Browser;

/// An empty platform: from the path on the console to somebody who works.
class FirstStartTest {
    private static final String PASSWORD = "năm cây thông trên đồi";

    private static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        URI place = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return place.getRawPath() + (place.getRawQuery() == null ? "" : "?" + place.getRawQuery());
    }

    @Test
    void whoReadsTheConsoleSetsUpTheFirstAgencyOnce() throws Exception {
        Platform platform = Platform.empty();
        try {
            Browser somebody = new Browser(platform);
            Map<String, String> agency = Map.of(
                    "code", "so-moi",
                    "name", "Sở mới",
                    "login", "so-moi.quan-tri",
                    "administrator", "Triệu Thị Quản Trị");
            assertThat(somebody.get("/set-up?key=wrong").body()).contains("Đường dẫn không đúng");
            assertThat(somebody.post("/sign-in", "/set-up", agency).body()).contains("Đường dẫn không đúng");

            String path = platform.bean(FirstStart.class).path().orElseThrow();
            Map<String, String> withKey = new java.util.HashMap<>(agency);
            withKey.put("key", path.substring(path.indexOf('=') + 1));
            String invitation = place(somebody.post(path, "/set-up", withKey));
            assertThat(platform.bean(FirstStart.class).path()).isEmpty();
            assertThat(somebody.post("/sign-in", "/set-up", withKey).body()).contains("đã được thiết lập");

            Map<String, String> choice =
                    new java.util.HashMap<>(Map.of("key", invitation.substring(invitation.indexOf('=') + 1)));
            choice.put("new-password", "ngắn");
            assertThat(somebody.post(invitation, "/invitation", choice).body()).contains("chưa đạt yêu cầu");
            choice.put("new-password", PASSWORD);
            assertThat(place(somebody.post(invitation, "/invitation", choice))).isEqualTo("/sign-in?ready");
            assertThat(somebody.get(invitation).body()).contains("đã dùng");

            Browser administrator = new Browser(platform);
            administrator.signIn("so-moi.quan-tri", PASSWORD);
            for (String page : new String[] {"/", "/people", "/account/tokens", "/notices", "/search"}) {
                assertThat(place(administrator.get(page))).as(page).isEqualTo("/account?needed");
            }
            administrator.post("/account", "/account/code", Map.of());
            String secret = Authenticator.secret(administrator.get("/account").body());
            administrator.post("/account", "/account/code/confirm", Map.of("code", Authenticator.code(secret, 0)));
            assertThat(administrator.get("/people").body()).contains("Triệu Thị Quản Trị", "Quản trị");
        } finally {
            platform.close();
        }
    }
}
