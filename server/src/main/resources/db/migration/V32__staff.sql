-- Administrators set up the people of their agency, and agencies below it. Nothing is deleted; each change is kept
-- and entered in the evidence log.
ALTER TABLE role_held ADD COLUMN capacity text NOT NULL DEFAULT 'OWN'
    CHECK (capacity IN ('OWN', 'TM', 'KT', 'TL', 'TUQ', 'Q'));
ALTER TABLE role_held ADD CHECK (capacity = 'OWN' OR role = 'HEAD');
ALTER TABLE role_held ADD CHECK (capacity <> 'TUQ' OR valid_to IS NOT NULL);
ALTER TABLE role_held ADD COLUMN given_by uuid CHECK (given_by <> person_id);
ALTER TABLE qualification ADD COLUMN basis text NOT NULL DEFAULT '';
ALTER TABLE qualification ADD COLUMN given_by uuid CHECK (given_by <> person_id);

CREATE TABLE invitation (
    sha256    text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    agency_id uuid NOT NULL,
    person_id uuid NOT NULL,
    made      timestamptz NOT NULL DEFAULT now(),
    expires   timestamptz NOT NULL CHECK (expires > made AND expires <= made + interval '72 hours'),
    used      timestamptz,
    FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id)
);
CREATE INDEX invitation_person ON invitation (person_id) WHERE used IS NULL;

CREATE TABLE staff_change (
    id        uuid PRIMARY KEY,
    place     bigint GENERATED ALWAYS AS IDENTITY,
    agency_id uuid NOT NULL,
    person_id uuid NOT NULL,
    by_person uuid NOT NULL,
    kind      text NOT NULL,
    content   text NOT NULL CHECK (length(content) <= 4000),
    at        timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id)
);
CREATE INDEX staff_change_person ON staff_change (person_id, place DESC);

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY ['invitation', 'staff_change'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', each);
    END LOOP;
END $$;
-- Who comes with an invitation is not known yet: then the one row that it leads to can be seen.
CREATE POLICY own_agency ON invitation
    USING (agency_id = current_agency() OR sha256 = current_setting('tincay.invitation', true));
CREATE POLICY own_agency ON staff_change USING (agency_id = current_agency());

-- Who looks after accounts takes no part in the gate, also when the application forgets it.
CREATE FUNCTION keep_administrators_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM role_held WHERE person_id = NEW.person_id
                                  AND (role = 'ADMINISTRATOR') <> (NEW.role = 'ADMINISTRATOR')
                                  AND coalesce(valid_to, 'infinity') >= NEW.valid_from
                                  AND valid_from <= coalesce(NEW.valid_to, 'infinity'))
    THEN RAISE EXCEPTION 'an administrator holds no other role' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_administrators_apart BEFORE INSERT ON role_held
    FOR EACH ROW EXECUTE FUNCTION keep_administrators_apart();

-- A name under a decision, as it is signed: `KT. ` and the like when the person signed for another (Decree
-- 30/2020/NĐ-CP, Art. 13).
CREATE FUNCTION signed_name(who uuid, on_day date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT capacity || '. ' FROM role_held
                      WHERE person_id = who AND role = 'HEAD' AND capacity <> 'OWN' AND valid_from <= on_day
                        AND coalesce(valid_to, 'infinity') >= on_day ORDER BY valid_from DESC LIMIT 1), '') || name
      FROM person WHERE id = who $$;

GRANT INSERT ON agency, person, role_held, qualification, mail_setting TO tincay_app;
GRANT UPDATE (active, name) ON person TO tincay_app;
GRANT UPDATE (valid_to) ON role_held TO tincay_app;
GRANT UPDATE (revoked) ON qualification TO tincay_app;
GRANT UPDATE (address) ON mail_setting TO tincay_app;
GRANT SELECT, INSERT ON invitation, staff_change TO tincay_app;
GRANT UPDATE (used) ON invitation TO tincay_app;
