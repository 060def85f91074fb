.bail on
BEGIN IMMEDIATE;
CREATE TABLE add_default_value_date_test (
  intColumn int NOT NULL,
  dateColumn date,
  PRIMARY KEY (intColumn)
);
COMMIT;
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TABLE liquibase_rebuild_of_add_default_value_date_test (
  intColumn int NOT NULL,
  dateColumn date DEFAULT '1975-02-25',
  PRIMARY KEY (intColumn)
);
INSERT OR ABORT INTO "liquibase_rebuild_of_add_default_value_date_test" (rowid, "intColumn", "dateColumn") SELECT rowid, "intColumn", "dateColumn" FROM "add_default_value_date_test";
PRAGMA legacy_alter_table = ON;
DROP TABLE "add_default_value_date_test";
ALTER TABLE "liquibase_rebuild_of_add_default_value_date_test" RENAME TO "add_default_value_date_test";
PRAGMA legacy_alter_table = OFF;
COMMIT;
