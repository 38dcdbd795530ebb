-- Dossiers: bytes, reports and acts are only ever added; the state is what the acts lead to.
CREATE TABLE dossier (
    id            uuid PRIMARY KEY,
    agency_id     uuid NOT NULL REFERENCES agency,
    title         text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
    document_type text NOT NULL CHECK (length(document_type) BETWEEN 1 AND 60),
    field         text NOT NULL CHECK (length(field) BETWEEN 1 AND 60),
    ai_system     text NOT NULL,
    ai_purpose    text NOT NULL,
    ai_parts      text NOT NULL,
    state         text NOT NULL,
    acts          integer NOT NULL,
    changed       timestamptz NOT NULL DEFAULT now(),
    UNIQUE (id, agency_id)
);
CREATE INDEX dossier_work ON dossier (agency_id, state, changed DESC);

CREATE TABLE draft_file (
    dossier_id uuid NOT NULL,
    agency_id  uuid NOT NULL,
    version    integer NOT NULL,
    sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    name       text NOT NULL,
    content    bytea NOT NULL,
    PRIMARY KEY (dossier_id, version),
    FOREIGN KEY (dossier_id, agency_id) REFERENCES dossier (id, agency_id)
);

CREATE TABLE source_file (
    dossier_id uuid NOT NULL,
    agency_id  uuid NOT NULL,
    version    integer NOT NULL,
    place      integer NOT NULL,
    name       text NOT NULL,
    content    bytea NOT NULL,
    PRIMARY KEY (dossier_id, version, place),
    FOREIGN KEY (dossier_id, agency_id) REFERENCES dossier (id, agency_id)
);

CREATE TABLE report (
    dossier_id uuid NOT NULL,
    agency_id  uuid NOT NULL,
    version    integer NOT NULL,
    sha256     text NOT NULL,
    content    bytea NOT NULL,
    page       bytea NOT NULL,
    PRIMARY KEY (dossier_id, version),
    FOREIGN KEY (dossier_id, agency_id) REFERENCES dossier (id, agency_id)
);

CREATE TABLE act (
    dossier_id uuid NOT NULL,
    agency_id  uuid NOT NULL,
    seq        integer NOT NULL,
    kind       text NOT NULL,
    person_id  uuid,
    body       jsonb NOT NULL,
    at         timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (dossier_id, seq),
    FOREIGN KEY (dossier_id, agency_id) REFERENCES dossier (id, agency_id)
);

CREATE TABLE number_series (
    agency_id     uuid NOT NULL REFERENCES agency,
    document_type text NOT NULL,
    year          integer NOT NULL,
    last          integer NOT NULL,
    PRIMARY KEY (agency_id, document_type, year)
);

-- Who drafted may not review, who drafted or reviewed may not approve: also when the application forgets it.
CREATE FUNCTION keep_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind = 'Confirmed' AND EXISTS (
        SELECT 1 FROM act WHERE dossier_id = NEW.dossier_id AND kind = 'Uploaded' AND person_id = NEW.person_id)
    THEN RAISE EXCEPTION 'the reviewer drafted this dossier' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.kind = 'Approved' AND EXISTS (
        SELECT 1 FROM act WHERE dossier_id = NEW.dossier_id
                            AND kind IN ('Uploaded', 'Confirmed') AND person_id = NEW.person_id)
    THEN RAISE EXCEPTION 'the head drafted or reviewed this dossier' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.kind IN ('Uploaded', 'UnitChecked', 'Confirmed', 'Approved', 'Numbered', 'Returned', 'Withdrawn')
       AND NEW.person_id IS NULL
    THEN RAISE EXCEPTION 'this step is a person''s' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_duties_apart BEFORE INSERT ON act FOR EACH ROW EXECUTE FUNCTION keep_duties_apart();

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY ['dossier', 'draft_file', 'source_file', 'report', 'act', 'number_series'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY own_agency ON %I USING (agency_id = current_agency())', each);
    END LOOP;
END $$;

GRANT SELECT, INSERT ON dossier, draft_file, source_file, report, act, number_series TO tincay_app;
GRANT UPDATE (state, acts, changed) ON dossier TO tincay_app;
GRANT UPDATE (last) ON number_series TO tincay_app;
