package tincay.evidence;

/// What a key signs, with the byte that C2SP signed-note assigns to it.
public enum KeyKind {
    /// The note text itself: the key of a log.
    NOTE(0x01),
    /// A timestamped cosignature (cosignature/v1) of a checkpoint: the key of a witness.
    COSIGNATURE(0x04);

    private final int code;

    KeyKind(int code) {
        this.code = code;
    }

    byte code() {
        return (byte) code;
    }

    static KeyKind of(byte code) throws Malformed {
        for (KeyKind kind : values()) {
            if (kind.code() == code) {
                return kind;
            }
        }
        throw new Malformed("unknown kind of key: `" + code + "`; 1 is a log, 4 a witness");
    }
}
