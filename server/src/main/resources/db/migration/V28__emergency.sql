-- The emergency path: two persons in place of the unit's check, and a third who reviews it afterwards.
ALTER TABLE dossier ADD COLUMN emergency boolean NOT NULL DEFAULT false;
GRANT UPDATE (emergency) ON dossier TO tincay_app;

-- Counted over all agencies; that a review is owed is all that it shows.
CREATE TABLE review_owed (
    dossier_id uuid PRIMARY KEY,
    agency_id  uuid NOT NULL,
    due        date NOT NULL,
    done       boolean NOT NULL DEFAULT false,
    FOREIGN KEY (dossier_id, agency_id) REFERENCES dossier (id, agency_id)
);
CREATE INDEX review_owed_open ON review_owed (due) WHERE NOT done;
ALTER TABLE review_owed ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_owed FORCE ROW LEVEL SECURITY;
CREATE POLICY own_agency ON review_owed
    USING (agency_id = current_agency() OR current_setting('tincay.duties', true) = 'all');
GRANT SELECT, INSERT ON review_owed TO tincay_app;
GRANT UPDATE (done) ON review_owed TO tincay_app;

-- Also when the application forgets it: the same bytes were checked by the unit or opened by two persons.
CREATE FUNCTION keep_emergency_to_two() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind IN ('EmergencyAsked', 'EmergencyAgreed', 'Reviewed') AND NEW.person_id IS NULL
    THEN RAISE EXCEPTION 'this step is a person''s' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.kind = 'EmergencyAgreed' AND EXISTS (
        SELECT 1 FROM act WHERE dossier_id = NEW.dossier_id
                            AND kind IN ('Uploaded', 'EmergencyAsked') AND person_id = NEW.person_id)
    THEN RAISE EXCEPTION 'the emergency path needs a second person' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.kind = 'Reviewed' AND EXISTS (
        SELECT 1 FROM act WHERE dossier_id = NEW.dossier_id
                            AND kind IN ('Uploaded', 'EmergencyAsked', 'EmergencyAgreed', 'Confirmed', 'Approved')
                            AND person_id = NEW.person_id)
    THEN RAISE EXCEPTION 'the review needs a person who had no part in it' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.kind = 'Confirmed' AND NOT EXISTS (
        SELECT 1 FROM act WHERE dossier_id = NEW.dossier_id AND kind IN ('UnitChecked', 'EmergencyAgreed')
                            AND seq > (SELECT max(seq) FROM act WHERE dossier_id = NEW.dossier_id AND kind = 'Uploaded'))
    THEN RAISE EXCEPTION 'neither the unit nor two persons let it pass' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_emergency_to_two BEFORE INSERT ON act FOR EACH ROW EXECUTE FUNCTION keep_emergency_to_two();
