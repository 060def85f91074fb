.bail on
BEGIN IMMEDIATE;
CREATE TABLE test_table (
  test_id int NOT NULL,
  test_column varchar(50) NOT NULL,
  PRIMARY KEY (test_id)
);
DROP TABLE test_table;
COMMIT;
