.bail on
BEGIN IMMEDIATE;
CREATE TABLE createTableDataTypeText (
  textCol text
);
COMMIT;
