.bail on
BEGIN IMMEDIATE;
CREATE TABLE lms_create_table_test (
  lms_test_id int,
  lms_test_timestamp timestamp
);
COMMIT;
