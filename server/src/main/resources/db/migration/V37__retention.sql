-- For how long an issued document is kept, as its clerk entered it; the newest row of a dossier counts. NULL is for ever.
CREATE TABLE retention (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dossier_id uuid NOT NULL,
    agency_id  uuid NOT NULL,
    person_id  uuid NOT NULL,
    years      integer CHECK (years BETWEEN 1 AND 70),
    basis      text NOT NULL CHECK (length(basis) BETWEEN 1 AND 200),
    at         timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (dossier_id, agency_id) REFERENCES dossier (id, agency_id),
    FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id)
);
CREATE INDEX retention_dossier ON retention (dossier_id, id);
ALTER TABLE retention ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention FORCE ROW LEVEL SECURITY;
CREATE POLICY own_agency ON retention USING (agency_id = current_agency());
GRANT SELECT, INSERT ON retention TO tincay_app;
