CREATE TABLE test_table_reference (
  id INT NOT NULL,
  test_column INT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT test_table_reference_unique UNIQUE (test_column)
);

CREATE TABLE test_table_base (
  id INT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT test_fk FOREIGN KEY (id) REFERENCES test_table_reference (test_column) ON DELETE CASCADE ON UPDATE RESTRICT
);
