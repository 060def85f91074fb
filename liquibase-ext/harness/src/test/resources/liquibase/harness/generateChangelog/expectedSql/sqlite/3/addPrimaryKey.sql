CREATE TABLE test_table (
  id INT,
  CONSTRAINT test_pk PRIMARY KEY (id)
);
