package tincay.evidence;

/// A witness has seen this checkpoint and nothing that contradicts it (C2SP tlog-cosignature, cosignature/v1).
///
/// @param witness the name of the witness's key
/// @param seconds when, by the witness's clock, after 1 January 1970 UTC
public record Cosignature(String witness, long seconds) {
    static byte[] message(String text, long seconds) {
        return Utf8.bytes("cosignature/v1\ntime " + seconds + "\n" + text);
    }
}
