package tincay.dossier;

/// A reviewer's answer to one finding; the finding itself never changes.
///
/// @param finding its place in the report, from 0
/// @param words why, where it was not accepted
public record Resolution(int finding, Answer answer, String words) {
    /// What the reviewer holds of the finding.
    public enum Answer {
        /// It is right and the draft was mended.
        FIXED,
        /// It is wrong, and the words say why.
        REJECTED,
        /// The reviewer cannot tell, and the words say so to the head.
        CANNOT_JUDGE
    }
}
