/// Enters what must be provable in the evidence log: outbox, sequencer, the key with its memory, proofs.
@NullMarked
package tincay.ledger;

import org.jspecify.annotations.NullMarked;
