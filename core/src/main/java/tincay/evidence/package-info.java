/// What anybody can check without trusting us: a log of entries as a Merkle tree, its signed checkpoints, and proofs.
/// Pure: bytes come in and verdicts go out; no clock, no network, no files. Formats: docs/spec/evidence.md.
@org.jspecify.annotations.NullMarked
package tincay.evidence;
