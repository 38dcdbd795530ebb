package tincay.evidence;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;

/// Ed25519 (RFC 8032) of the JDK, on raw keys: 32 bytes of public key, 32 bytes of seed, 64 bytes of signature.
final class Ed25519 {
    static final int KEY = 32;
    static final int SIGNATURE = 64;

    private Ed25519() {}

    /// Whether `signature` is one of `message` by `key`; whatever the bytes are, the answer is yes or no.
    static boolean verifies(byte[] key, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey(key));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException notAKeyOrSignature) {
            return false;
        }
    }

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("Ed25519 signs with any seed of 32 bytes", impossible);
        }
    }

    /// The public key of `seed`. The JDK derives one only while it makes a pair, so the pair is made of this seed.
    static byte[] publicKeyOf(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            EdECPoint point = ((EdECPublicKey) generator.generateKeyPair().getPublic()).getPoint();
            byte[] bytes = new byte[KEY];
            byte[] y = point.getY().toByteArray();
            for (int at = 0; at < Math.min(KEY, y.length); at++) {
                bytes[at] = y[y.length - 1 - at];
            }
            if (point.isXOdd()) {
                bytes[KEY - 1] |= (byte) 0x80;
            }
            return bytes;
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every seed of 32 bytes has a public key", impossible);
        }
    }

    private static PublicKey publicKey(byte[] key) throws GeneralSecurityException {
        byte[] y = new byte[KEY];
        for (int at = 0; at < KEY; at++) {
            y[at] = key[KEY - 1 - at];
        }
        boolean odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, y))));
    }

    /// Gives out the seed where the JDK asks for random bytes.
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
