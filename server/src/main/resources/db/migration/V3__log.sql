-- What goes to the log. It holds hashes, roles and random ids, no text and no names; entries are only ever added.
CREATE TABLE outbox (
    id         bigserial PRIMARY KEY,
    agency_id  uuid NOT NULL,
    dossier_id uuid NOT NULL,
    kind       text NOT NULL,
    body       jsonb NOT NULL,
    entry      bigint UNIQUE
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE entry IS NULL;

CREATE TABLE log_entry (
    index     bigint PRIMARY KEY CHECK (index >= 0),
    leaf      bytea NOT NULL CHECK (length(leaf) <= 65535),
    leaf_hash bytea NOT NULL CHECK (length(leaf_hash) = 32)
);

CREATE TABLE log_node (
    level integer NOT NULL CHECK (level >= 0),
    place bigint NOT NULL CHECK (place >= 0),
    hash  bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, place)
);

CREATE TABLE checkpoint (
    size bigint PRIMARY KEY CHECK (size >= 0),
    note text NOT NULL,
    at   timestamptz NOT NULL DEFAULT now()
);

GRANT SELECT, INSERT ON outbox, log_entry, log_node, checkpoint TO tincay_app;
GRANT UPDATE (entry) ON outbox TO tincay_app;
GRANT UPDATE (note, at) ON checkpoint TO tincay_app;
GRANT USAGE ON SEQUENCE outbox_id_seq TO tincay_app;
