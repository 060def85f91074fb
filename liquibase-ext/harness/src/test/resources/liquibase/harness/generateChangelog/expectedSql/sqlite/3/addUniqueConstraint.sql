CREATE TABLE test_table (
  id INT,
  CONSTRAINT test_unique_constraint UNIQUE (id)
);
