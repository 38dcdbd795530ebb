-- What witnesses cosigned (C2SP tlog-cosignature), and how each stands.
CREATE TABLE cosignature (
    size    bigint NOT NULL REFERENCES checkpoint,
    witness text NOT NULL CHECK (length(witness) <= 255),
    line    text NOT NULL CHECK (length(line) <= 1000),
    at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (size, witness)
);

-- `size` is what it cosigned last, as far as we know; `next_try` lets one node at a time ask it.
CREATE TABLE witness_standing (
    witness  text PRIMARY KEY,
    size     bigint NOT NULL DEFAULT 0,
    state    text NOT NULL DEFAULT 'NEW',
    failures integer NOT NULL DEFAULT 0,
    next_try timestamptz NOT NULL DEFAULT now()
);

GRANT SELECT, INSERT ON cosignature, witness_standing TO tincay_app;
GRANT UPDATE (size, state, failures, next_try) ON witness_standing TO tincay_app;
