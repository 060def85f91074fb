.bail on
BEGIN IMMEDIATE;
CREATE INDEX idx_first_name ON authors (first_name);
DROP INDEX idx_first_name;
COMMIT;
