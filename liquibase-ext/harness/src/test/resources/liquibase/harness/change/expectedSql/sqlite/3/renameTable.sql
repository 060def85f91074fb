.bail on
BEGIN IMMEDIATE;
CREATE TABLE oldnametable (
  test_id int NOT NULL,
  test_column varchar(50) NOT NULL,
  PRIMARY KEY (test_id)
);
COMMIT;
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
ALTER TABLE oldnametable RENAME TO newnametable;
COMMIT;
