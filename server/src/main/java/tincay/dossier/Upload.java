package tincay.dossier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file as it was handed in; the name is for people and leads nowhere.
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, byte[] content) {

    /// SHA-256 of the bytes, hexadecimal.
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("the JDK has no SHA-256", missing);
        }
    }
}
