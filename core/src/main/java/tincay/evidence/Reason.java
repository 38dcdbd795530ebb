package tincay.evidence;

/// Why something is not proved.
public enum Reason {
    /// Bytes that do not follow the format.
    MALFORMED,
    /// The checkpoint is one of another log than the key belongs to.
    OTHER_LOG,
    /// The key of the log has not signed.
    NOT_SIGNED,
    /// A signature says it is by a known key and is not.
    WRONG_SIGNATURE,
    /// Fewer witnesses than required have cosigned.
    TOO_FEW_WITNESSES,
    /// The entry is not in the tree of the checkpoint at that index.
    NOT_INCLUDED,
    /// The entry records another event than an issuance.
    NOT_AN_ISSUANCE,
    /// The entry is about other bytes than those of the document.
    OTHER_DOCUMENT,
    /// A stored piece of the log is missing.
    MISSING,
    /// A stored entry does not hash to its leaf, or cannot be read.
    WRONG_ENTRY,
    /// A stored hash is not the hash of what lies below it.
    WRONG_TILE,
    /// Everything stored fits together, and is not what was signed: it was rewritten as a whole.
    REWRITTEN,
    /// The log is shorter than a checkpoint that was kept: an older copy was put in its place.
    SHORTER,
    /// The log signed two states of which neither begins with the other: proof of its misbehaviour.
    FORKED
}
