package tincay.ledger;

import java.util.UUID;

/// Takes the log's answer, in the transaction that publishes the checkpoint which holds the entry.
public interface Acknowledges {
    void acknowledged(UUID agency, UUID subject, long index);
}
