package tincay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tincay.Platform;
import tincay.dossier.Upload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A head with a passkey: the browser makes it, signs in with it, and signs with it what is approved.
class PasskeyTest {
    private static final Platform PLATFORM = Platform.one();
    private static final String AGENCY = "x-ly-quoc";
    private static final byte[] DRAFT = """
            Kính gửi: Ủy ban nhân dân tỉnh.

            Xã đề nghị bổ sung hai máy tính cho bộ phận một cửa.
            """.getBytes(StandardCharsets.UTF_8);
    private static final String SHA256 = new Upload("", DRAFT).sha256();

    private static String confirmed(String title) {
        String page = URI.create(PLATFORM.as(AGENCY + ".drafter")
                        .upload(
                                "/dossiers/new",
                                "/dossiers",
                                Map.of("title", title, "documentType", "Công văn", "field", "hanh-chinh"),
                                "cong-van.txt",
                                DRAFT)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .getPath();
        PLATFORM.as(AGENCY + ".unit-head").post(page, page + "/unit-check", Map.of("sha256", SHA256));
        int status = PLATFORM.as(AGENCY + ".reviewer")
                .post(page, page + "/confirm", Map.of("sha256", SHA256, "password", "tincay-demo"))
                .statusCode();
        assertThat(status).isEqualTo(302);
        return page;
    }

    private static String local(String path) {
        return "http://localhost:" + PLATFORM.at("/").getPort() + path;
    }

    private static String state(Tab tab) {
        return tab.text(".state");
    }

    @Test
    void signsInAndSignsExactlyWhatIsApproved() throws Exception {
        String first = confirmed("Khóa truy cập: thứ nhất");
        String second = confirmed("Khóa truy cập: thứ hai");
        Tab head = Tab.open(PLATFORM);
        head.authenticator();
        head.go(local("/sign-in"));
        head.write("#username", AGENCY + ".head");
        head.write("#password", "tincay-demo");
        head.follow("main form button");

        head.follow("a[href='/account']");
        head.write("#name", "Máy tính ở phòng làm việc");
        head.follow("form[data-passkey-new] button");
        assertThat(head.text("[role=status]")).contains("Đã lưu");
        assertThat(head.text("table")).contains("Máy tính ở phòng làm việc");
        JourneyTest.take(head, "account");

        head.follow(".who form button");
        head.go(local("/sign-in"));
        head.write("#username", AGENCY + ".head");
        head.write("#password", "tincay-demo");
        head.follow("main form button");
        assertThat(head.place()).as("the password alone").isEqualTo("/sign-in?error");
        head.follow("form[data-passkey-sign-in] button");
        assertThat(head.place()).as(head.text("main")).isEqualTo("/");

        head.go(local(second));
        assertThat(head.has("input[type=password]")).isFalse();
        assertThat(sent(head, first, "sha256=" + SHA256, "approve", SHA256, Map.of()))
                .as("signed for another dossier")
                .isEqualTo(403);
        assertThat(sent(head, second, "sha256=" + "0".repeat(64), "approve", SHA256, Map.of()))
                .as("signed for other bytes")
                .isEqualTo(403);
        assertThat(sent(head, second, "sha256=" + SHA256, "return", SHA256, Map.of()))
                .as("signed for another step")
                .isEqualTo(403);
        assertThat(sent(head, second, "sha256=" + SHA256, "approve", SHA256, Map.of("password", "tincay-demo")))
                .as("password alone")
                .isEqualTo(403);

        head.go(local(first));
        assertThat(state(head)).isEqualTo("Đã xác nhận");
        head.follow("form[action$='/approve'] button");
        assertThat(state(head)).as(head.text("main")).isEqualTo("Đã phê duyệt");
        verifyAsAnInspector(first);

        head.go(local(second));
        assertThat(state(head)).isEqualTo("Đã xác nhận");
        assertThat(replayed(head, second)).isEqualTo("200 403");
        head.go(local(second));
        assertThat(state(head)).isEqualTo("Đã phê duyệt");

        head.go(local("/account"));
        head.follow("form[action$='/passkeys/remove'] button");
        head.follow(".who form button");
        assertThat(head.complaints()).filteredOn(each -> !each.contains("403")).isEmpty();
    }

    /// Has `signedFields` to `page`/`signedStep` signed, and sends that signature with the right form to approve.
    private static int sent(
            Tab head, String page, String signedFields, String signedStep, String sha256, Map<String, String> instead) {
        String own = head.place();
        return head.evaluate("""
                        (async () => {
                          const form = document.querySelector("form[action$='/approve']");
                          const asked = document.createElement("form");
                          const add = (name, value) => { const field = document.createElement("input");
                            field.name = name; field.value = value; asked.append(field); };
                          add("_csrf", form.elements._csrf.value);
                          for (const [name, value] of new URLSearchParams("%s")) add(name, value);
                          const signed = await assertion("/account/step?step=%s/%s", asked);
                          const body = new URLSearchParams({ _csrf: form.elements._csrf.value, sha256: "%s" });
                          const other = %s;
                          if (Object.keys(other).length > 0) for (const name in other) body.set(name, other[name]);
                          else body.set("assertion", JSON.stringify(signed));
                          const answer = await fetch("%s/approve", { method: "POST", body });
                          return answer.status;
                        })()""".formatted(
                                signedFields,
                                page,
                                signedStep,
                                sha256,
                                JsonMapper.shared().writeValueAsString(instead),
                                own))
                .asInt();
    }

    /// The same signature twice.
    private static String replayed(Tab head, String page) {
        return head.evaluate("""
                        (async () => {
                          const form = document.querySelector("form[action$='/approve']");
                          const signed = JSON.stringify(await assertion("/account/step?step=%1$s/approve", form));
                          const statuses = [];
                          for (let times = 0; times < 2; times++) {
                            const body = new URLSearchParams(new FormData(form));
                            body.set("assertion", signed);
                            statuses.push((await fetch("%1$s/approve", { method: "POST", body })).status);
                          }
                          return statuses.join(" ");
                        })()""".formatted(page)).asString();
    }

    /// With nothing but what is kept and the JDK: the signature is under this step and these bytes (EdDSA, ADR 0022).
    private static void verifyAsAnInspector(String page) throws Exception {
        try (Connection owner = DriverManager.getConnection(
                PLATFORM.database().url(),
                PLATFORM.database().owner(),
                PLATFORM.database().ownerPassword())) {
            Map<String, Object> kept = JdbcClient.create(new SingleConnectionDataSource(owner, true))
                    .sql("SELECT * FROM proof_given WHERE step = ?")
                    .param(page + "/approve")
                    .query()
                    .singleRow();
            assertThat(kept).containsEntry("means", "PASSKEY");
            byte[] what = (byte[]) Objects.requireNonNull(kept.get("what"));
            assertThat(what).isEqualTo(written(page + "/approve", "sha256", SHA256));
            byte[] clientData = (byte[]) Objects.requireNonNull(kept.get("client_data"));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("tincay.step/1\0".getBytes(StandardCharsets.US_ASCII));
            digest.update((byte[]) Objects.requireNonNull(kept.get("nonce")));
            String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest(what));
            JsonNode client = JsonMapper.shared().readTree(clientData);
            assertThat(client.path("challenge").asString()).isEqualTo(challenge);
            assertThat(client.path("origin").asString()).isEqualTo(local(""));
            PublicKey key = new AttestedCredentialDataConverter(new ObjectConverter())
                    .convert((byte[]) Objects.requireNonNull(kept.get("credential")))
                    .getCOSEKey()
                    .getPublicKey();
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(Objects.requireNonNull(key));
            signature.update((byte[]) Objects.requireNonNull(kept.get("authenticator_data")));
            signature.update(MessageDigest.getInstance("SHA-256").digest(clientData));
            assertThat(signature.verify((byte[]) Objects.requireNonNull(kept.get("signature"))))
                    .isTrue();
        }
    }

    private static byte[] written(String path, String name, String value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text(out, path);
        text(out, name);
        out.writeBytes(ByteBuffer.allocate(4).putInt(1).array());
        text(out, value);
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        out.writeBytes(bytes);
    }
}
