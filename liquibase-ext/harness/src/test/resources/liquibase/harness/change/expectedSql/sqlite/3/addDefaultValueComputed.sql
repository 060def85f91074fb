.bail on
BEGIN IMMEDIATE;
CREATE TABLE add_default_value_computed (
  intColumn int NOT NULL,
  dateColumn date,
  PRIMARY KEY (intColumn)
);
COMMIT;
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TABLE liquibase_rebuild_of_add_default_value_computed (
  intColumn int NOT NULL,
  dateColumn date DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (intColumn)
);
INSERT OR ABORT INTO "liquibase_rebuild_of_add_default_value_computed" (rowid, "intColumn", "dateColumn") SELECT rowid, "intColumn", "dateColumn" FROM "add_default_value_computed";
PRAGMA legacy_alter_table = ON;
DROP TABLE "add_default_value_computed";
ALTER TABLE "liquibase_rebuild_of_add_default_value_computed" RENAME TO "add_default_value_computed";
PRAGMA legacy_alter_table = OFF;
COMMIT;
