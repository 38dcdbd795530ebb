package tincay.evidence;

import java.util.OptionalLong;

/// Not proved, and why.
///
/// @param index the first entry that is no longer proved, where one can be named
/// @param detail the fact, for people; values of outsiders in backticks
public record Wrong(Reason reason, OptionalLong index, String detail)
        implements Verifier.Verdict, Audit.Verdict, Policy.Judged {
    Wrong(Reason reason, String value) {
        this(reason, OptionalLong.empty(), "`" + Malformed.shown(value) + "`");
    }

    static Wrong of(Reason reason, Malformed malformed) {
        return new Wrong(reason, OptionalLong.empty(), String.valueOf(malformed.getMessage()));
    }

    Wrong at(long entry) {
        return new Wrong(reason, OptionalLong.of(entry), detail);
    }
}
