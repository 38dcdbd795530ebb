-- What the findings of a report offer to put in with one click (JSON array, docs/spec/report.md does not hold it).
ALTER TABLE report ADD COLUMN mends bytea NOT NULL DEFAULT '[]';
