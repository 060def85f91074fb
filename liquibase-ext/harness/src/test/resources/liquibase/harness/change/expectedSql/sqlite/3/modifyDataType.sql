.bail on
BEGIN IMMEDIATE;
CREATE TABLE modify_data_type_test (
  intColumn int,
  dateColumn date
);
COMMIT;
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TABLE liquibase_rebuild_of_modify_data_type_test (
  intColumn varchar(50),
  dateColumn date
);
INSERT OR ABORT INTO "liquibase_rebuild_of_modify_data_type_test" (rowid, "intColumn", "dateColumn") SELECT rowid, "intColumn", "dateColumn" FROM "modify_data_type_test";
PRAGMA legacy_alter_table = ON;
DROP TABLE "modify_data_type_test";
ALTER TABLE "liquibase_rebuild_of_modify_data_type_test" RENAME TO "modify_data_type_test";
PRAGMA legacy_alter_table = OFF;
COMMIT;
