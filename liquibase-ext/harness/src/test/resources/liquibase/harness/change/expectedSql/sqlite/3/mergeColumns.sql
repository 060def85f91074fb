.bail on
BEGIN IMMEDIATE;
CREATE TABLE full_name_table (
  first_name varchar(50),
  last_name varchar(50)
);
COMMIT;
BEGIN IMMEDIATE;
INSERT INTO full_name_table (first_name) VALUES ('John');
UPDATE full_name_table SET last_name = 'Doe' WHERE first_name='John';
INSERT INTO full_name_table (first_name) VALUES ('Jane');
UPDATE full_name_table SET last_name = 'Doe' WHERE first_name='Jane';
COMMIT;
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TABLE liquibase_rebuild_of_full_name_table (
  full_name varchar(255)
);
INSERT OR ABORT INTO "liquibase_rebuild_of_full_name_table" (rowid, "full_name") SELECT rowid, ("first_name" || ' ' || "last_name") FROM "full_name_table";
PRAGMA legacy_alter_table = ON;
DROP TABLE "full_name_table";
ALTER TABLE "liquibase_rebuild_of_full_name_table" RENAME TO "full_name_table";
PRAGMA legacy_alter_table = OFF;
COMMIT;
