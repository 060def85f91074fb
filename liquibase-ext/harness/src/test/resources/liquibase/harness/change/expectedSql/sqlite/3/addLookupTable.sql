.bail on
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TABLE authors_data (
  authors_email varchar(100) NOT NULL,
  PRIMARY KEY (authors_email)
);
INSERT INTO authors_data SELECT DISTINCT email FROM authors WHERE email IS NOT NULL;
CREATE TEMP TABLE liquibase_proof (then_ INT, now_ INT, CONSTRAINT "foreign keys would be violated" CHECK (now_ <= then_));
INSERT INTO temp.liquibase_proof VALUES ((SELECT count(*) FROM pragma_foreign_key_check('authors')), 0);
CREATE TABLE liquibase_rebuild_of_authors (
  id INT(11) NOT NULL CONSTRAINT pk_authors PRIMARY KEY,
  first_name VARCHAR(50) NOT NULL,
  last_name VARCHAR(50) NOT NULL,
  email VARCHAR(100) NOT NULL,
  birthdate DATE NOT NULL,
  added TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT FK_AUTHORS_AUTHORS_DATA FOREIGN KEY (email) REFERENCES authors_data (authors_email));
INSERT OR ABORT INTO "liquibase_rebuild_of_authors" (rowid, "id", "first_name", "last_name", "email", "birthdate", "added") SELECT rowid, "id", "first_name", "last_name", "email", "birthdate", "added" FROM "authors";
PRAGMA legacy_alter_table = ON;
DROP TABLE "authors";
ALTER TABLE "liquibase_rebuild_of_authors" RENAME TO "authors";
PRAGMA legacy_alter_table = OFF;
UPDATE temp.liquibase_proof SET now_ = (SELECT count(*) FROM pragma_foreign_key_check('authors'));
DROP TABLE temp.liquibase_proof;
COMMIT;
