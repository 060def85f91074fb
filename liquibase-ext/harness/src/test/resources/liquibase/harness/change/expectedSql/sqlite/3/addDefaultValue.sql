.bail on
BEGIN IMMEDIATE;
CREATE TABLE add_default_value_test (
  intColumn int NOT NULL,
  varcharColumn varchar(255),
  PRIMARY KEY (intColumn)
);
COMMIT;
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TABLE liquibase_rebuild_of_add_default_value_test (
  intColumn int NOT NULL,
  varcharColumn varchar(255) DEFAULT 'varchar_test',
  PRIMARY KEY (intColumn)
);
INSERT OR ABORT INTO "liquibase_rebuild_of_add_default_value_test" (rowid, "intColumn", "varcharColumn") SELECT rowid, "intColumn", "varcharColumn" FROM "add_default_value_test";
PRAGMA legacy_alter_table = ON;
DROP TABLE "add_default_value_test";
ALTER TABLE "liquibase_rebuild_of_add_default_value_test" RENAME TO "add_default_value_test";
PRAGMA legacy_alter_table = OFF;
COMMIT;
