-- The words of each version: for comparing versions, and without their marks for the search over one's own dossiers.
ALTER TABLE draft_file ADD COLUMN words text NOT NULL DEFAULT '';
ALTER TABLE draft_file ADD COLUMN bare text NOT NULL DEFAULT '';
CREATE INDEX draft_file_bare ON draft_file USING gin (to_tsvector('simple', bare));
