-- What happened to a document after it was issued is asked by anybody, by the entry of its issue.
CREATE INDEX outbox_subject ON outbox (subject_id, entry);
