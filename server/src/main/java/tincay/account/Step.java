package tincay.account;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A form that somebody is about to send and answers for: where it goes and everything that it says.
///
/// A passkey signs exactly this: the same signature fits no other form, and no other bytes of a draft, whose SHA-256
/// is one of the fields (docs/adr/0022).
///
/// @param path that the form is sent to
/// @param fields by name, their values in the form's order, line ends as one sign
public record Step(String path, Map<String, List<String>> fields) {
    private static final byte[] DOMAIN = "tincay.step/1\0".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> PROOF = Set.of("_csrf", "username", "password", "code", "assertion", "step");

    public Step {
        fields = Map.copyOf(fields);
    }

    /// @param parameters of the request; those that prove who sends it are left out
    public static Step of(String path, Map<String, String[]> parameters) {
        Map<String, List<String>> fields = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (!PROOF.contains(name)) {
                fields.put(
                        name,
                        List.of(values).stream()
                                .map(value -> value.replace("\r\n", "\n"))
                                .toList());
            }
        });
        return new Step(path, fields);
    }

    /// The path, then each field by name; before each text its length in bytes as four bytes, before a field's values
    /// their count.
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, path);
        new TreeMap<>(fields).forEach((name, values) -> {
            write(out, name);
            out.writeBytes(number(values.size()));
            values.forEach(value -> write(out, value));
        });
        return out.toByteArray();
    }

    /// What the passkey is asked to sign.
    byte[] challenge(byte[] nonce) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(DOMAIN);
            digest.update(nonce);
            return digest.digest(bytes());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 belongs to every JDK", missing);
        }
    }

    private static void write(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(number(bytes.length));
        out.writeBytes(bytes);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }
}
