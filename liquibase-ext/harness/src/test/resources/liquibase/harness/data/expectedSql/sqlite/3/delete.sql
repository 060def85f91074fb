.bail on
BEGIN IMMEDIATE;
INSERT INTO posts (id, author_id, title, description, content, inserted_date) VALUES ('100', '6', 'value', 'value', 'value', '2006-10-09');
COMMIT;
BEGIN IMMEDIATE;
DELETE FROM posts WHERE id=100;
COMMIT;
