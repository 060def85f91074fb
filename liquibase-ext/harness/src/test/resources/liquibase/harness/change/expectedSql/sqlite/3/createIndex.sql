.bail on
BEGIN IMMEDIATE;
CREATE INDEX idx_first_name ON authors (first_name);
CREATE INDEX idx_last_name ON authors (last_name);
COMMIT;
