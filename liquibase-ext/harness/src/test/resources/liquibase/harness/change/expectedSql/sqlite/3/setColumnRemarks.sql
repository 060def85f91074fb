.bail on
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TABLE liquibase_rebuild_of_authors (
  id INT(11) NOT NULL CONSTRAINT pk_authors PRIMARY KEY /* A Test Column Remark */,
  first_name VARCHAR(50) NOT NULL,
  last_name VARCHAR(50) NOT NULL,
  email VARCHAR(100) NOT NULL,
  birthdate DATE NOT NULL,
  added TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP);
INSERT OR ABORT INTO "liquibase_rebuild_of_authors" (rowid, "id", "first_name", "last_name", "email", "birthdate", "added") SELECT rowid, "id", "first_name", "last_name", "email", "birthdate", "added" FROM "authors";
PRAGMA legacy_alter_table = ON;
DROP TABLE "authors";
ALTER TABLE "liquibase_rebuild_of_authors" RENAME TO "authors";
PRAGMA legacy_alter_table = OFF;
COMMIT;
