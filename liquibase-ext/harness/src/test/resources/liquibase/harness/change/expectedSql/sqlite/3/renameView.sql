.bail on
BEGIN IMMEDIATE;
CREATE VIEW test_view AS select id, first_name, last_name, email from authors;
DROP VIEW test_view;
CREATE VIEW test_view_new AS select id, first_name, last_name, email from authors;
COMMIT;
