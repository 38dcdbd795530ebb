package tincay.account;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tincay.people.Person;

/// This server as passkeys know it: what it asks a browser for, and whether the answer is good
/// (Web Authentication Level 2, 7.1 and 7.2).
///
/// Of a hostile answer the library throws more than it declares; whatever it is, nothing is proved.
@Component
final class RelyingParty {
    static final int LONGEST_ANSWER = 64 * 1024;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int MINUTES_5 = 300_000;
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            algorithm(COSEAlgorithmIdentifier.EdDSA),
            algorithm(COSEAlgorithmIdentifier.ES256),
            algorithm(COSEAlgorithmIdentifier.RS256));

    private final Environment environment;
    private final String address;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    /// @param address that people open; empty for this machine alone
    RelyingParty(Environment environment, @Value("${tincay.public-address:}") String address) {
        this.environment = environment;
        this.address = address;
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /// The one origin whose pages may use the passkeys.
    String origin() {
        if (address.isEmpty()) {
            return "http://localhost:" + environment.getRequiredProperty("local.server.port");
        }
        URI open = URI.create(address);
        return open.getScheme() + "://" + open.getAuthority();
    }

    private String host() {
        return Optional.ofNullable(URI.create(origin()).getHost()).orElse("localhost");
    }

    /// What a browser needs to make a passkey, in the JSON form of Web Authentication Level 3, 5.4.
    Map<String, Object> creation(Person person, byte[] challenge, List<Passkeys.Kept> existing) {
        return Map.of(
                "rp", Map.of("id", host(), "name", "Tin Cậy"),
                "user",
                        Map.of(
                                "id", BASE64.encodeToString(handle(person.id())),
                                "name", person.login(),
                                "displayName", person.name()),
                "challenge", BASE64.encodeToString(challenge),
                "pubKeyCredParams",
                        ALGORITHMS.stream()
                                .map(each -> Map.of(
                                        "type",
                                        "public-key",
                                        "alg",
                                        each.getAlg().getValue()))
                                .toList(),
                "timeout", MINUTES_5,
                "attestation", "none",
                "excludeCredentials", descriptors(existing),
                "authenticatorSelection",
                        Map.of(
                                "residentKey", "required",
                                "requireResidentKey", true,
                                "userVerification", "required"));
    }

    /// What a browser needs to sign with one of these, or with whichever the person chooses if there are none.
    Map<String, Object> request(byte[] challenge, List<Passkeys.Kept> allowed) {
        return Map.of(
                "rpId", host(),
                "challenge", BASE64.encodeToString(challenge),
                "timeout", MINUTES_5,
                "userVerification", "required",
                "allowCredentials", descriptors(allowed));
    }

    private static List<Map<String, String>> descriptors(List<Passkeys.Kept> passkeys) {
        return passkeys.stream()
                .map(each -> Map.of("type", "public-key", "id", each.id()))
                .toList();
    }

    /// A passkey as its browser made it.
    ///
    /// @param id base64url
    /// @param credential AAGUID, identifier and public key (Web Authentication, 6.5.1)
    @SuppressWarnings("ArrayRecordComponent")
    record Made(String id, byte[] credential, long counter, boolean backupEligible, boolean backedUp) {}

    /// @return empty when the answer is none to this challenge from our own pages, with the person verified
    Optional<Made> made(String json, byte[] challenge) {
        if (json.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            RegistrationData data = webAuthn.verifyRegistrationResponseJSON(
                    json, new RegistrationParameters(server(challenge), ALGORITHMS, true, true));
            return Optional.ofNullable(data.getAttestationObject())
                    .map(attestation -> attestation.getAuthenticatorData())
                    .flatMap(this::made);
        } catch (RuntimeException bad) {
            return Optional.empty();
        }
    }

    private Optional<Made> made(AuthenticatorData<?> data) {
        return Optional.ofNullable(data.getAttestedCredentialData())
                .map(credential -> new Made(
                        BASE64.encodeToString(credential.getCredentialId()),
                        credentials.convert(credential),
                        data.getSignCount(),
                        data.isFlagBE(),
                        data.isFlagBS()));
    }

    /// An answer of a browser, read but not believed.
    record Shown(String id, Optional<UUID> person, AuthenticationData data) {}

    Optional<Shown> shown(String json) {
        if (json.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            AuthenticationData data = webAuthn.parseAuthenticationResponseJSON(json);
            Optional<UUID> person = Optional.ofNullable(data.getUserHandle())
                    .filter(bytes -> bytes.length == 2 * Long.BYTES)
                    .map(bytes -> {
                        ByteBuffer both = ByteBuffer.wrap(bytes);
                        return new UUID(both.getLong(), both.getLong());
                    });
            return Optional.of(new Shown(BASE64.encodeToString(data.getCredentialId()), person, data));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /// Whether `passkey` made this answer to this challenge on our own pages, with its person verified.
    boolean holds(Shown shown, byte[] challenge, Passkeys.Kept passkey) {
        AttestedCredentialData credential = credentials.convert(passkey.credential());
        CredentialRecordImpl known = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.counter(),
                credential,
                null,
                null,
                null,
                Set.of());
        try {
            webAuthn.verify(
                    shown.data(),
                    new AuthenticationParameters(
                            server(challenge), known, List.of(credential.getCredentialId()), true, true));
            return true;
        } catch (RuntimeException bad) {
            return false;
        }
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .origins(new HashSet<>(Set.of(new Origin(origin()))))
                .rpId(host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static byte[] handle(UUID person) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }
}
