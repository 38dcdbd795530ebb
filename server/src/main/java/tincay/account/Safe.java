package tincay.account;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tincay.people.Unguessable;

/// Closes secrets that must be read again (AES-256-GCM) with a key that lies outside the database: whoever reads the
/// database alone cannot make anybody's codes.
@Component
final class Safe {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    /// @param home the folder of the log's key; a fresh key is made there when there is none
    /// @throws IOException if the key's file cannot be read or made, or is not 32 bytes
    Safe(@Value("${tincay.log-folder}") Path home) throws IOException {
        Files.createDirectories(home);
        Path file = home.resolve("account.key");
        if (Files.notExists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, Unguessable.bytes(KEY_BYTES));
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != KEY_BYTES) {
            throw new IOException("`" + file + "` has `" + bytes.length
                    + "` bytes and is no key; restore it from the backup, or remove it and let people set up their"
                    + " one-time codes anew");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /// Closed for this person alone: the bytes do not open beside another's name.
    byte[] close(byte[] secret, UUID person) {
        byte[] nonce = Unguessable.bytes(NONCE_BYTES);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, person).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM belongs to every JDK", impossible);
        }
    }

    /// @throws IllegalStateException if the bytes were not closed by this key for this person
    byte[] open(byte[] closed, UUID person) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(closed);
            byte[] nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            byte[] rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return cipher(Cipher.DECRYPT_MODE, nonce, person).doFinal(rest);
        } catch (GeneralSecurityException | java.nio.BufferUnderflowException foreign) {
            throw new IllegalStateException(
                    "a one-time code's secret was closed with another `account.key`; restore that file", foreign);
        }
    }

    /// A mark on `text` that only this key makes (HMAC-SHA256).
    byte[] mark(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return mac.doFinal(("tincay/" + purpose + "\n" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA256 belongs to every JDK", impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID person) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(person.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return cipher;
    }
}
