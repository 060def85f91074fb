.bail on
BEGIN IMMEDIATE;
INSERT INTO posts (id, author_id, title, description, content, inserted_date) VALUES (6, 1, 'Title1', 'test1@example.com', 'Content1', '2000-01-01');
INSERT INTO posts (id, author_id, title, description, content, inserted_date) VALUES (7, 2, 'Title2', 'test2@example.com', 'Content2', '2000-01-01');
INSERT INTO posts (id, author_id, title, description, content, inserted_date) VALUES (8, 3, 'Title3', 'test3@example.com', 'Content3', '2000-01-01');
COMMIT;
