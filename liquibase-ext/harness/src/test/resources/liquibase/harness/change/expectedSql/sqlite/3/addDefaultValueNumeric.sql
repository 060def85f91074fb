.bail on
BEGIN IMMEDIATE;
CREATE TABLE add_default_value_numeric_test (
  intColumn int NOT NULL,
  numericColumn number,
  PRIMARY KEY (intColumn)
);
COMMIT;
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TABLE liquibase_rebuild_of_add_default_value_numeric_test (
  intColumn int NOT NULL,
  numericColumn number DEFAULT 1000,
  PRIMARY KEY (intColumn)
);
INSERT OR ABORT INTO "liquibase_rebuild_of_add_default_value_numeric_test" (rowid, "intColumn", "numericColumn") SELECT rowid, "intColumn", "numericColumn" FROM "add_default_value_numeric_test";
PRAGMA legacy_alter_table = ON;
DROP TABLE "add_default_value_numeric_test";
ALTER TABLE "liquibase_rebuild_of_add_default_value_numeric_test" RENAME TO "add_default_value_numeric_test";
PRAGMA legacy_alter_table = OFF;
COMMIT;
