-- What a person is told of a dossier, and the mail that says so; neither holds a word of the dossier.
CREATE TABLE notice (
    id         uuid PRIMARY KEY,
    agency_id  uuid NOT NULL,
    person_id  uuid NOT NULL,
    dossier_id uuid NOT NULL,
    kind       text NOT NULL,
    at         timestamptz NOT NULL DEFAULT now(),
    read_at    timestamptz,
    FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id),
    FOREIGN KEY (dossier_id, agency_id) REFERENCES dossier (id, agency_id)
);
CREATE INDEX notice_person ON notice (person_id, at DESC);
CREATE INDEX notice_unread ON notice (person_id) WHERE read_at IS NULL;
CREATE INDEX notice_dossier ON notice (dossier_id) WHERE read_at IS NULL;

-- The address is entered with the account; whether mail is wanted, and in which language, the person says.
CREATE TABLE mail_setting (
    person_id uuid PRIMARY KEY,
    agency_id uuid NOT NULL,
    address   text NOT NULL CHECK (length(address) <= 254 AND address ~ '^[!-~]+@[A-Za-z0-9.-]+$'
                                   AND address !~ '[][<>(),:;"\\]'),
    wanted    boolean NOT NULL DEFAULT true,
    language  text NOT NULL DEFAULT 'vi' CHECK (language IN ('vi', 'en')),
    FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id)
);

-- Read by the sender over all agencies; that a notice exists is all that it shows.
CREATE TABLE mail (
    notice_id uuid PRIMARY KEY REFERENCES notice,
    agency_id uuid NOT NULL,
    state     text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'NOT_NEEDED', 'DEAD')),
    attempts  integer NOT NULL DEFAULT 0,
    next_try  timestamptz NOT NULL DEFAULT now(),
    why       text NOT NULL DEFAULT '' CHECK (length(why) <= 200)
);
CREATE INDEX mail_waiting ON mail (next_try) WHERE state = 'WAITING';
CREATE INDEX mail_dead ON mail (state) WHERE state = 'DEAD';

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY ['notice', 'mail_setting'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY own_agency ON %I USING (agency_id = current_agency())', each);
    END LOOP;
END $$;

ALTER TABLE mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail FORCE ROW LEVEL SECURITY;
CREATE POLICY own_agency ON mail
    USING (agency_id = current_agency() OR current_setting('tincay.duties', true) = 'all');

GRANT SELECT, INSERT ON notice, mail TO tincay_app;
GRANT UPDATE (read_at) ON notice TO tincay_app;
GRANT UPDATE (state, attempts, next_try, why) ON mail TO tincay_app;
GRANT SELECT ON mail_setting TO tincay_app;
GRANT UPDATE (wanted, language) ON mail_setting TO tincay_app;
