-- Agencies, the people who work in them, what they may do, and what qualifies them.
CREATE FUNCTION current_agency() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('tincay.agency', true), '')::uuid $$;

CREATE TABLE agency (
    id     uuid PRIMARY KEY,
    parent uuid REFERENCES agency,
    code   text NOT NULL UNIQUE,
    name   text NOT NULL
);

CREATE TABLE person (
    id            uuid PRIMARY KEY,
    agency_id     uuid NOT NULL REFERENCES agency,
    login         text NOT NULL UNIQUE CHECK (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    name          text NOT NULL,
    password_hash text NOT NULL,
    active        boolean NOT NULL DEFAULT true,
    failures      integer NOT NULL DEFAULT 0,
    locked_until  timestamptz,
    last_seen     timestamptz NOT NULL DEFAULT now(),
    UNIQUE (id, agency_id)
);

CREATE TABLE role_held (
    person_id  uuid NOT NULL,
    agency_id  uuid NOT NULL,
    role       text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    basis      text NOT NULL,
    PRIMARY KEY (person_id, role, valid_from),
    FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id)
);

CREATE TABLE qualification (
    person_id          uuid NOT NULL,
    agency_id          uuid NOT NULL,
    field              text NOT NULL,
    certificate_sha256 text NOT NULL CHECK (certificate_sha256 ~ '^[0-9a-f]{64}$'),
    valid_from         date NOT NULL,
    valid_to           date NOT NULL,
    revoked            boolean NOT NULL DEFAULT false,
    PRIMARY KEY (person_id, field, certificate_sha256),
    FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id)
);

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
ALTER TABLE role_held ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_held FORCE ROW LEVEL SECURITY;
ALTER TABLE qualification ENABLE ROW LEVEL SECURITY;
ALTER TABLE qualification FORCE ROW LEVEL SECURITY;

-- Before sign-in the agency is not known: then the row of the one login that is asked for can be seen.
CREATE POLICY own_agency ON person
    USING (agency_id = current_agency() OR login = current_setting('tincay.sign_in', true));
CREATE POLICY own_agency ON role_held USING (agency_id = current_agency());
CREATE POLICY own_agency ON qualification USING (agency_id = current_agency());

GRANT SELECT ON agency TO tincay_app;
GRANT SELECT ON person, role_held, qualification TO tincay_app;
GRANT UPDATE (failures, locked_until, last_seen) ON person TO tincay_app;
