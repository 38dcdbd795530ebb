-- Programs that act for a person: their tokens, what was answered to them, and the hand-over to an exchange system.
CREATE TABLE api_token (
    id        uuid PRIMARY KEY,
    agency_id uuid NOT NULL,
    person_id uuid NOT NULL,
    name      text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    sha256    text NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    scopes    text[] NOT NULL CHECK (cardinality(scopes) > 0 AND scopes <@
                  ARRAY ['dossiers:read', 'dossiers:write', 'evidence:read', 'handover:read']),
    made      timestamptz NOT NULL DEFAULT now(),
    expires   timestamptz NOT NULL CHECK (expires > made AND expires <= made + interval '90 days'),
    revoked   timestamptz,
    last_used timestamptz,
    FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id)
);
CREATE INDEX api_token_person ON api_token (person_id);

CREATE FUNCTION keep_revoked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.revoked IS NOT NULL AND NEW.revoked IS DISTINCT FROM OLD.revoked
    THEN RAISE EXCEPTION 'a revoked token stays revoked' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_revoked BEFORE UPDATE ON api_token FOR EACH ROW EXECUTE FUNCTION keep_revoked();

-- One row per Idempotency-Key of a person; `status` is empty while the request is under way.
CREATE TABLE api_answer (
    person_id       uuid NOT NULL,
    agency_id       uuid NOT NULL,
    idempotency_key text NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 200),
    request_sha256  text NOT NULL CHECK (request_sha256 ~ '^[0-9a-f]{64}$'),
    claim           uuid NOT NULL,
    at              timestamptz NOT NULL DEFAULT now(),
    status          integer,
    location        text,
    etag            text,
    body            bytea,
    PRIMARY KEY (person_id, idempotency_key),
    FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id)
);

-- A document stands here once its files are complete beside the hand-over folder; `done` once they were moved in.
CREATE TABLE hand_over (
    dossier_id uuid PRIMARY KEY,
    agency_id  uuid NOT NULL,
    entry      bigint NOT NULL,
    folder     text NOT NULL,
    prepared   timestamptz NOT NULL DEFAULT now(),
    done       timestamptz,
    FOREIGN KEY (dossier_id, agency_id) REFERENCES dossier (id, agency_id)
);
CREATE INDEX hand_over_entry ON hand_over (agency_id, entry);
CREATE INDEX hand_over_waiting ON hand_over (agency_id) WHERE done IS NULL;

CREATE INDEX act_person ON act (person_id);
CREATE INDEX act_logged ON act (agency_id, ((body ->> 'index')::bigint)) WHERE kind = 'Logged';

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY ['api_token', 'api_answer', 'hand_over'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', each);
    END LOOP;
END $$;

-- Before the secret is known to be good the agency is not known: then the one row it leads to can be seen.
CREATE POLICY own_agency ON api_token
    USING (agency_id = current_agency() OR sha256 = current_setting('tincay.token', true));
CREATE POLICY own_agency ON api_answer USING (agency_id = current_agency());
CREATE POLICY own_agency ON hand_over USING (agency_id = current_agency());

GRANT SELECT, INSERT ON api_token, api_answer, hand_over TO tincay_app;
GRANT UPDATE (revoked, last_used) ON api_token TO tincay_app;
GRANT UPDATE (claim, at, status, location, etag, body) ON api_answer TO tincay_app;
GRANT DELETE ON api_answer TO tincay_app;
GRANT UPDATE (done) ON hand_over TO tincay_app;
