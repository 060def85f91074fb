.bail on
BEGIN IMMEDIATE;
CREATE TABLE autoincrement_test (
  intColumn int NOT NULL,
  dateColumn date,
  PRIMARY KEY (intColumn)
);
COMMIT;
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TABLE liquibase_rebuild_of_autoincrement_test (
  intColumn INTEGER NOT NULL,
  dateColumn date,
  PRIMARY KEY (intColumn AUTOINCREMENT)
);
INSERT OR ABORT INTO "liquibase_rebuild_of_autoincrement_test" ("intColumn", "dateColumn") SELECT "intColumn", "dateColumn" FROM "autoincrement_test";
PRAGMA legacy_alter_table = ON;
DROP TABLE "autoincrement_test";
ALTER TABLE "liquibase_rebuild_of_autoincrement_test" RENAME TO "autoincrement_test";
PRAGMA legacy_alter_table = OFF;
COMMIT;
