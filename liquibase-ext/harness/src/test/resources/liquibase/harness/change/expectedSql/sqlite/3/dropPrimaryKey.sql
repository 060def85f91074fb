.bail on
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TABLE liquibase_rebuild_of_posts (
  id INT(11) NOT NULL,
  author_id INT(11) NOT NULL,
  title VARCHAR(255) NOT NULL,
  description VARCHAR(500) NOT NULL,
  content TEXT NOT NULL,
  inserted_date DATE,
  CONSTRAINT pk_posts PRIMARY KEY (id));
INSERT OR ABORT INTO "liquibase_rebuild_of_posts" (rowid, "id", "author_id", "title", "description", "content", "inserted_date") SELECT rowid, "id", "author_id", "title", "description", "content", "inserted_date" FROM "posts";
PRAGMA legacy_alter_table = ON;
DROP TABLE "posts";
ALTER TABLE "liquibase_rebuild_of_posts" RENAME TO "posts";
PRAGMA legacy_alter_table = OFF;
CREATE TABLE liquibase_rebuild_of_posts (
  id INT(11) NOT NULL,
  author_id INT(11) NOT NULL,
  title VARCHAR(255) NOT NULL,
  description VARCHAR(500) NOT NULL,
  content TEXT NOT NULL,
  inserted_date DATE);
INSERT OR ABORT INTO "liquibase_rebuild_of_posts" (rowid, "id", "author_id", "title", "description", "content", "inserted_date") SELECT rowid, "id", "author_id", "title", "description", "content", "inserted_date" FROM "posts";
PRAGMA legacy_alter_table = ON;
DROP TABLE "posts";
ALTER TABLE "liquibase_rebuild_of_posts" RENAME TO "posts";
PRAGMA legacy_alter_table = OFF;
COMMIT;
