.bail on
BEGIN IMMEDIATE;
CREATE TABLE add_default_value_boolean_test (
  intColumn int NOT NULL,
  booleanColumn boolean,
  PRIMARY KEY (intColumn)
);
COMMIT;
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TABLE liquibase_rebuild_of_add_default_value_boolean_test (
  intColumn int NOT NULL,
  booleanColumn boolean DEFAULT 1,
  PRIMARY KEY (intColumn)
);
INSERT OR ABORT INTO "liquibase_rebuild_of_add_default_value_boolean_test" (rowid, "intColumn", "booleanColumn") SELECT rowid, "intColumn", "booleanColumn" FROM "add_default_value_boolean_test";
PRAGMA legacy_alter_table = ON;
DROP TABLE "add_default_value_boolean_test";
ALTER TABLE "liquibase_rebuild_of_add_default_value_boolean_test" RENAME TO "add_default_value_boolean_test";
PRAGMA legacy_alter_table = OFF;
COMMIT;
