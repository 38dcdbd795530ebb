package tincay.check.residue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A C2PA manifest carried in a text by variation selectors: `C2PATXT\0`, version 1, a length, a JUMBF store
/// (C2PA Technical Specification, “Embedding manifests into unstructured text”).
///
/// Only its structure is looked at; the signatures inside are not verified here.
enum TextManifest {
    /// No such wrapper.
    NONE,
    /// Magic, version, length and the head of the JUMBF box agree.
    WELL_FORMED,
    /// It begins like one and is not.
    BROKEN;

    private static final byte[] MAGIC = "C2PATXT\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 13;
    private static final int BOX = 8;

    static TextManifest of(byte[] bytes) {
        if (bytes.length < MAGIC.length) {
            return NONE;
        }
        for (int i = 0; i < MAGIC.length; i++) {
            if (bytes[i] != MAGIC[i]) {
                return NONE;
            }
        }
        if (bytes.length < HEAD + BOX || bytes[MAGIC.length] != 1) {
            return BROKEN;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int length = buffer.getInt(MAGIC.length + 1);
        int box = buffer.getInt(HEAD);
        String type = new String(bytes, HEAD + 4, 4, StandardCharsets.US_ASCII);
        return length == bytes.length - HEAD && box == length && type.equals("jumb") ? WELL_FORMED : BROKEN;
    }
}
