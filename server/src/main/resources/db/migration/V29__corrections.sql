-- A dossier that corrects an issued one names it from its beginning; nothing changes that afterwards.
ALTER TABLE dossier ADD COLUMN corrects uuid CHECK (corrects <> id);
ALTER TABLE dossier ADD FOREIGN KEY (corrects, agency_id) REFERENCES dossier (id, agency_id);
CREATE INDEX dossier_corrects ON dossier (corrects);

-- Also when the application forgets it: nothing is corrected but by an issued document that names it.
CREATE FUNCTION keep_corrections_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM dossier WHERE id = (NEW.body ->> 'by')::uuid
                                           AND corrects = NEW.dossier_id AND state = 'ISSUED')
    THEN RAISE EXCEPTION 'no issued dossier corrects this one' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_corrections_issued BEFORE INSERT ON act FOR EACH ROW WHEN (NEW.kind = 'Corrected')
    EXECUTE FUNCTION keep_corrections_issued();
