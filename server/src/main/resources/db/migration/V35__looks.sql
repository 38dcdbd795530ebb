-- What somebody who answers for a version opened of it, and when for the first time; nothing is changed or removed.
CREATE TABLE look (
    dossier_id uuid NOT NULL,
    agency_id  uuid NOT NULL,
    version    integer NOT NULL,
    person_id  uuid NOT NULL,
    part       text NOT NULL CHECK (part IN ('PAGE', 'REPORT', 'FILE', 'SOURCE')),
    place      integer NOT NULL DEFAULT 0 CHECK (place BETWEEN 0 AND 199),
    at         timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (dossier_id, version, person_id, part, place),
    FOREIGN KEY (dossier_id, agency_id) REFERENCES dossier (id, agency_id),
    FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id)
);
ALTER TABLE look ENABLE ROW LEVEL SECURITY;
ALTER TABLE look FORCE ROW LEVEL SECURITY;
CREATE POLICY own_agency ON look USING (agency_id = current_agency());
GRANT SELECT, INSERT ON look TO tincay_app;
