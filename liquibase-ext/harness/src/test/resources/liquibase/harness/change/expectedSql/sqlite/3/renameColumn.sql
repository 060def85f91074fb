.bail on
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
ALTER TABLE authors RENAME COLUMN first_name TO first_name_renameColumn_test;
COMMIT;
