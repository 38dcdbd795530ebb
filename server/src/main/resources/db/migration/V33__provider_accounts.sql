-- Which account at an OpenID provider is whose here: linked by its person, never guessed from a name or an address.
CREATE TABLE provider_account (
    issuer    text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 500 AND issuer !~ '\s'),
    subject   text NOT NULL CHECK (subject ~ '^[ -~]{1,255}$'),
    agency_id uuid NOT NULL,
    person_id uuid NOT NULL,
    linked    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (issuer, subject),
    UNIQUE (person_id, issuer),
    FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id)
);
ALTER TABLE provider_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider_account FORCE ROW LEVEL SECURITY;

-- At sign-in the agency is not known: then the row of the one account that the provider named can be seen.
CREATE POLICY own_agency ON provider_account
    USING (agency_id = current_agency() OR issuer || ' ' || subject = current_setting('tincay.provider_account', true))
    WITH CHECK (agency_id = current_agency());

GRANT SELECT, INSERT, DELETE ON provider_account TO tincay_app;
