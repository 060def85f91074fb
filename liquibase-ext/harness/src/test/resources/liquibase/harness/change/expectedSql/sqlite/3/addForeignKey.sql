.bail on
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TEMP TABLE liquibase_proof (then_ INT, now_ INT, CONSTRAINT "foreign keys would be violated" CHECK (now_ <= then_));
INSERT INTO temp.liquibase_proof VALUES ((SELECT count(*) FROM pragma_foreign_key_check('posts')), 0);
CREATE TABLE liquibase_rebuild_of_posts (
  id INT(11) NOT NULL,
  author_id INT(11) NOT NULL,
  title VARCHAR(255) NOT NULL,
  description VARCHAR(500) NOT NULL,
  content TEXT NOT NULL,
  inserted_date DATE,
  CONSTRAINT fk_posts_authors_test FOREIGN KEY (author_id) REFERENCES authors (id) ON DELETE CASCADE ON UPDATE RESTRICT);
INSERT OR ABORT INTO "liquibase_rebuild_of_posts" (rowid, "id", "author_id", "title", "description", "content", "inserted_date") SELECT rowid, "id", "author_id", "title", "description", "content", "inserted_date" FROM "posts";
PRAGMA legacy_alter_table = ON;
DROP TABLE "posts";
ALTER TABLE "liquibase_rebuild_of_posts" RENAME TO "posts";
PRAGMA legacy_alter_table = OFF;
UPDATE temp.liquibase_proof SET now_ = (SELECT count(*) FROM pragma_foreign_key_check('posts'));
DROP TABLE temp.liquibase_proof;
COMMIT;
