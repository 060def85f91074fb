.bail on
BEGIN IMMEDIATE;
CREATE TABLE sqltest (
  id int
);
COMMIT;
BEGIN IMMEDIATE;
insert into sqltest (id) values (1);
insert into sqltest (id) values (2);
insert into sqltest (id) values (3);
COMMIT;
