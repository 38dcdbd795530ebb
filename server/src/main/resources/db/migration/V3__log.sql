-- The evidence log. Leaves hold commitments and codes, no text and no names; pieces of the log are only ever added.
CREATE TABLE outbox (
    id         bigserial PRIMARY KEY,
    agency_id  uuid NOT NULL,
    subject_id uuid NOT NULL,
    seals      boolean NOT NULL,
    leaf       bytea NOT NULL CHECK (length(leaf) <= 65535),
    entry      bigint UNIQUE,
    answered   boolean NOT NULL DEFAULT false
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE NOT answered;

-- What ties an entry to its document; erasing the row erases the tie and leaves the log whole.
CREATE TABLE salt (
    outbox_id bigint PRIMARY KEY REFERENCES outbox,
    agency_id uuid NOT NULL,
    salt      bytea NOT NULL CHECK (length(salt) = 16)
);
ALTER TABLE salt ENABLE ROW LEVEL SECURITY;
ALTER TABLE salt FORCE ROW LEVEL SECURITY;
CREATE POLICY own_agency ON salt USING (agency_id = current_agency());

CREATE TABLE log_tile (
    path    text PRIMARY KEY,
    content bytea NOT NULL
);

CREATE TABLE log_size (
    size bigint PRIMARY KEY CHECK (size > 0),
    root bytea NOT NULL CHECK (length(root) = 32)
);

CREATE TABLE checkpoint (
    size bigint PRIMARY KEY CHECK (size >= 0),
    note bytea NOT NULL,
    at   timestamptz NOT NULL DEFAULT now()
);

GRANT SELECT, INSERT ON outbox, salt, log_tile, log_size, checkpoint TO tincay_app;
GRANT DELETE ON salt TO tincay_app;
GRANT UPDATE (entry, answered) ON outbox TO tincay_app;
GRANT UPDATE (at) ON checkpoint TO tincay_app;
GRANT USAGE ON SEQUENCE outbox_id_seq TO tincay_app;
