-- What proves a person beside the password: passkeys, the secret of one-time codes; and each proof given for a step.
CREATE TABLE passkey (
    id              text PRIMARY KEY CHECK (length(id) BETWEEN 16 AND 1366 AND id ~ '^[A-Za-z0-9_-]+$'),
    agency_id       uuid NOT NULL,
    person_id       uuid NOT NULL,
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    credential      bytea NOT NULL CHECK (length(credential) <= 4096),
    counter         bigint NOT NULL CHECK (counter >= 0),
    backup_eligible boolean NOT NULL,
    backed_up       boolean NOT NULL,
    made            timestamptz NOT NULL DEFAULT now(),
    last_used       timestamptz,
    FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id)
);
CREATE INDEX passkey_person ON passkey (person_id);

-- `last_step` is the newest code that was used: none works twice.
CREATE TABLE one_time_code (
    person_id uuid PRIMARY KEY,
    agency_id uuid NOT NULL,
    secret    bytea NOT NULL,
    confirmed boolean NOT NULL DEFAULT false,
    last_step bigint NOT NULL DEFAULT 0,
    FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id)
);

-- `what` is the form that was sent, as the passkey signed it; the rest lets an inspector verify that signature.
CREATE TABLE proof_given (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id          uuid NOT NULL,
    person_id          uuid NOT NULL,
    at                 timestamptz NOT NULL DEFAULT now(),
    step               text NOT NULL CHECK (length(step) <= 200),
    means              text NOT NULL CHECK (means IN ('PASSWORD', 'PASSWORD_AND_CODE', 'PASSKEY')),
    what               bytea NOT NULL,
    nonce              bytea,
    credential         bytea,
    client_data        bytea,
    authenticator_data bytea,
    signature          bytea,
    CHECK (means <> 'PASSKEY' OR (nonce IS NOT NULL AND credential IS NOT NULL AND client_data IS NOT NULL
                                  AND authenticator_data IS NOT NULL AND signature IS NOT NULL)),
    FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id)
);
CREATE INDEX proof_given_step ON proof_given (step);

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY ['passkey', 'one_time_code', 'proof_given'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', each);
    END LOOP;
END $$;

-- At sign-in the agency is not known: then the row of the one passkey that is shown can be seen.
CREATE POLICY own_agency ON passkey
    USING (agency_id = current_agency() OR id = current_setting('tincay.passkey', true));
CREATE POLICY own_agency ON one_time_code USING (agency_id = current_agency());
CREATE POLICY own_agency ON proof_given USING (agency_id = current_agency());

GRANT SELECT, INSERT, DELETE ON passkey, one_time_code TO tincay_app;
GRANT UPDATE (counter, backed_up, last_used) ON passkey TO tincay_app;
GRANT UPDATE (secret, confirmed, last_step) ON one_time_code TO tincay_app;
GRANT SELECT, INSERT ON proof_given TO tincay_app;
GRANT UPDATE (password_hash) ON person TO tincay_app;
