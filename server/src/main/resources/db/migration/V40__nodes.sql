-- What several servers on this database share: the browsers that people are signed in with (the columns are those that
-- Spring Session JDBC 4 asks for), and which nonces were answered. What a session holds is closed with `account.key`.
CREATE TABLE web_session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL,
    creation_time         bigint NOT NULL,
    last_access_time      bigint NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time           bigint NOT NULL,
    principal_name        varchar(100)
);
CREATE UNIQUE INDEX web_session_id ON web_session (session_id);
CREATE INDEX web_session_expiry ON web_session (expiry_time);
CREATE INDEX web_session_principal ON web_session (principal_name);

CREATE TABLE web_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES web_session (primary_id) ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

CREATE TABLE spent_nonce (
    sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX spent_nonce_at ON spent_nonce (at);

-- Which `account.key` belongs to this database; the fingerprint opens nothing.
CREATE TABLE account_key (
    only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$')
);

-- In whose hand-over folder the files lie; empty where it was prepared before folders had names.
ALTER TABLE hand_over ADD COLUMN place text NOT NULL DEFAULT '';

GRANT SELECT, INSERT, UPDATE, DELETE ON web_session, web_session_attributes TO tincay_app;
GRANT SELECT, INSERT, DELETE ON spent_nonce TO tincay_app;
-- to skip what another transaction removes
GRANT UPDATE (at) ON spent_nonce TO tincay_app;
GRANT SELECT, INSERT ON account_key TO tincay_app;
GRANT UPDATE (fingerprint) ON account_key TO tincay_app;
