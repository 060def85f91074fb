-- The database as it was found: stamped f8a8c6bdf3d7, although registrations lacks two columns and an
-- index. The people are invented.
BEGIN;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version VALUES ('f8a8c6bdf3d7');
CREATE TABLE fencers (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, fencingtracker_id VARCHAR, 
	PRIMARY KEY (id)
);
CREATE INDEX ix_fencers_id ON fencers (id);
CREATE UNIQUE INDEX ix_fencers_name ON fencers (name);
CREATE INDEX ix_fencers_fencingtracker_id ON fencers (fencingtracker_id);
CREATE TABLE tournaments (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	date VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
CREATE INDEX ix_tournaments_id ON tournaments (id);
CREATE UNIQUE INDEX ix_tournaments_name ON tournaments (name);
CREATE TABLE users (
	id INTEGER NOT NULL, 
	username VARCHAR NOT NULL, 
	email VARCHAR NOT NULL, 
	password_hash VARCHAR NOT NULL, 
	is_admin BOOLEAN NOT NULL, 
	is_active BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
CREATE INDEX ix_users_id ON users (id);
CREATE UNIQUE INDEX ix_users_username ON users (username);
CREATE TABLE registrations (
	id INTEGER NOT NULL, 
	fencer_id INTEGER NOT NULL, 
	tournament_id INTEGER NOT NULL, 
	events VARCHAR NOT NULL, 
	last_seen_at DATETIME, 
	PRIMARY KEY (id), 
	CONSTRAINT unique_fencer_tournament UNIQUE (fencer_id, tournament_id), 
	FOREIGN KEY(fencer_id) REFERENCES fencers (id), 
	FOREIGN KEY(tournament_id) REFERENCES tournaments (id)
);
CREATE INDEX ix_registrations_id ON registrations (id);
CREATE TABLE tracked_clubs (
	id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	club_url VARCHAR NOT NULL, 
	club_name VARCHAR, 
	weapon_filter VARCHAR, 
	active BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_tracked_clubs_user_club UNIQUE (user_id, club_url), 
	FOREIGN KEY(user_id) REFERENCES users (id)
);
CREATE INDEX ix_tracked_clubs_id ON tracked_clubs (id);
CREATE INDEX ix_tracked_clubs_user_id ON tracked_clubs (user_id);
CREATE TABLE user_sessions (
	id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	session_token VARCHAR NOT NULL, 
	expires_at DATETIME NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES users (id)
);
CREATE INDEX ix_user_sessions_id ON user_sessions (id);
CREATE UNIQUE INDEX ix_user_sessions_session_token ON user_sessions (session_token);
CREATE INDEX ix_user_sessions_user_id ON user_sessions (user_id);
CREATE TABLE tracked_fencers (
	id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	fencer_id VARCHAR NOT NULL, 
	display_name VARCHAR, 
	weapon_filter VARCHAR, 
	active BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	last_checked_at DATETIME, 
	failure_count INTEGER NOT NULL, 
	last_failure_at DATETIME, last_registration_hash VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES users (id), 
	CONSTRAINT uq_tracked_fencers_user_fencer UNIQUE (user_id, fencer_id)
);
CREATE INDEX ix_tracked_fencers_id ON tracked_fencers (id);
CREATE INDEX ix_tracked_fencers_user_id ON tracked_fencers (user_id);
CREATE INDEX ix_tracked_fencers_fencer_id ON tracked_fencers (fencer_id);
INSERT INTO fencers VALUES (1, 'Quillfeather, Anayaà', NULL);
INSERT INTO fencers VALUES (2, 'Marlowe, Zoë', NULL);
INSERT INTO fencers VALUES (3, 'Ostrander, Łukasz', '100203');
INSERT INTO fencers VALUES (4, 'Tambling, Ines', NULL);
INSERT INTO fencers VALUES (5, 'Fairweather, Bjørn', NULL);
INSERT INTO fencers VALUES (6, 'Brackenbury, Chloé', '100206');
INSERT INTO fencers VALUES (7, 'Undercliff, Mateo', NULL);
INSERT INTO fencers VALUES (8, 'Quillfeather, Priya', NULL);
INSERT INTO fencers VALUES (9, 'Marlowe, Søren', '100209');
INSERT INTO fencers VALUES (10, 'Ostrander, Noémie', NULL);
INSERT INTO fencers VALUES (11, 'Tambling, Jürgen', NULL);
INSERT INTO fencers VALUES (12, 'Fairweather, Ana', '100212');
INSERT INTO fencers VALUES (13, 'Brackenbury, Tomáš', NULL);
INSERT INTO fencers VALUES (14, 'Undercliff, Yuki', NULL);
INSERT INTO fencers VALUES (15, 'Quillfeather, Oisín', '100215');
INSERT INTO fencers VALUES (16, 'Marlowe, Maëlle', NULL);
INSERT INTO fencers VALUES (17, 'Ostrander, Iñaki', NULL);
INSERT INTO fencers VALUES (18, 'Tambling, Dóra', '100218');
INSERT INTO fencers VALUES (19, 'Fairweather, Émile', NULL);
INSERT INTO fencers VALUES (20, 'Brackenbury, Saoirse', NULL);
INSERT INTO fencers VALUES (21, 'Undercliff, Nils', '100221');
INSERT INTO fencers VALUES (22, 'Quillfeather, Leïla', NULL);
INSERT INTO fencers VALUES (23, 'Marlowe, Håkon', NULL);
INSERT INTO fencers VALUES (24, 'Ostrander, Pía', '100224');
INSERT INTO fencers VALUES (25, 'Tambling, Renée', NULL);
INSERT INTO fencers VALUES (26, 'Fairweather, Ömer', NULL);
INSERT INTO fencers VALUES (27, 'Brackenbury, Živa', '100227');
INSERT INTO fencers VALUES (28, 'Undercliff, Ivo', NULL);
INSERT INTO tournaments VALUES (1, 'Open of Example Town No. 1', 'Oct 1, 2025 - Oct 2, 2025');
INSERT INTO tournaments VALUES (2, 'Open of Example Town No. 2', 'Oct 2, 2025 - Oct 3, 2025');
INSERT INTO tournaments VALUES (3, 'Open of Example Town No. 3', 'Oct 3, 2025 - Oct 4, 2025');
INSERT INTO tournaments VALUES (4, 'Open of Example Town No. 4', 'Oct 4, 2025 - Oct 5, 2025');
INSERT INTO tournaments VALUES (5, 'Open of Example Town No. 5', 'Oct 5, 2025 - Oct 6, 2025');
INSERT INTO tournaments VALUES (6, 'Open of Example Town No. 6', 'Oct 6, 2025 - Oct 7, 2025');
INSERT INTO tournaments VALUES (7, 'Open of Example Town No. 7', 'Oct 7, 2025 - Oct 8, 2025');
INSERT INTO tournaments VALUES (8, 'Open of Example Town No. 8', 'Oct 8, 2025 - Oct 9, 2025');
INSERT INTO tournaments VALUES (9, 'Open of Example Town No. 9', 'Oct 9, 2025 - Oct 10, 2025');
INSERT INTO tournaments VALUES (10, 'Open of Example Town No. 10', 'Oct 10, 2025 - Oct 11, 2025');
INSERT INTO tournaments VALUES (11, 'Open of Example Town No. 11', 'Oct 11, 2025 - Oct 12, 2025');
INSERT INTO tournaments VALUES (12, 'Open of Example Town No. 12', 'Oct 12, 2025 - Oct 13, 2025');
INSERT INTO tournaments VALUES (13, 'Open of Example Town No. 13', 'Oct 13, 2025 - Oct 14, 2025');
INSERT INTO tournaments VALUES (14, 'Open of Example Town No. 14', 'Oct 14, 2025 - Oct 15, 2025');
INSERT INTO tournaments VALUES (15, 'Open of Example Town No. 15', 'Oct 15, 2025 - Oct 16, 2025');
INSERT INTO tournaments VALUES (16, 'Open of Example Town No. 16', 'Oct 16, 2025 - Oct 17, 2025');
INSERT INTO registrations VALUES (1, 5, 1, 'Junior Women’s Foil (JNRWF)', '2025-10-02 01:07:13.007919');
INSERT INTO registrations VALUES (2, 11, 1, 'Y-14 Men’s Saber (Y14MS)', '2025-11-03 02:14:26.015838');
INSERT INTO registrations VALUES (3, 20, 1, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-09-04 03:21:39.023757');
INSERT INTO registrations VALUES (4, 22, 1, 'Cadet Men’s Epee (CDTME)', '2025-10-05 04:28:52.031676');
INSERT INTO registrations VALUES (5, 23, 1, 'Junior Women’s Foil (JNRWF)', '2025-11-06 05:35:05.039595');
INSERT INTO registrations VALUES (6, 5, 2, 'Y-14 Men’s Saber (Y14MS)', '2025-09-07 06:42:18.047514');
INSERT INTO registrations VALUES (7, 6, 2, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-10-08 07:49:31.055433');
INSERT INTO registrations VALUES (8, 11, 2, 'Cadet Men’s Epee (CDTME)', '2025-11-09 08:56:44.063352');
INSERT INTO registrations VALUES (9, 15, 2, 'Junior Women’s Foil (JNRWF)', '2025-09-10 09:03:57.071271');
INSERT INTO registrations VALUES (10, 23, 2, 'Y-14 Men’s Saber (Y14MS)', '2025-10-11 10:10:10.079190');
INSERT INTO registrations VALUES (11, 24, 2, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-11-12 11:17:23.087109');
INSERT INTO registrations VALUES (12, 27, 2, 'Cadet Men’s Epee (CDTME)', '2025-09-13 12:24:36.095028');
INSERT INTO registrations VALUES (13, 2, 3, 'Junior Women’s Foil (JNRWF)', '2025-10-14 13:31:49.102947');
INSERT INTO registrations VALUES (14, 4, 3, 'Y-14 Men’s Saber (Y14MS)', '2025-11-15 14:38:02.110866');
INSERT INTO registrations VALUES (15, 6, 3, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-09-16 15:45:15.118785');
INSERT INTO registrations VALUES (16, 10, 3, 'Cadet Men’s Epee (CDTME)', '2025-10-17 16:52:28.126704');
INSERT INTO registrations VALUES (17, 11, 3, 'Junior Women’s Foil (JNRWF)', '2025-11-18 17:59:41.134623');
INSERT INTO registrations VALUES (18, 15, 3, 'Y-14 Men’s Saber (Y14MS)', '2025-09-19 18:06:54.142542');
INSERT INTO registrations VALUES (19, 25, 3, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-10-20 19:13:07.150461');
INSERT INTO registrations VALUES (20, 14, 4, 'Cadet Men’s Epee (CDTME)', '2025-11-21 20:20:20.158380');
INSERT INTO registrations VALUES (21, 15, 4, 'Junior Women’s Foil (JNRWF)', '2025-09-22 21:27:33.166299');
INSERT INTO registrations VALUES (22, 18, 4, 'Y-14 Men’s Saber (Y14MS)', '2025-10-23 22:34:46.174218');
INSERT INTO registrations VALUES (23, 21, 4, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-11-24 23:41:59.182137');
INSERT INTO registrations VALUES (24, 24, 4, 'Cadet Men’s Epee (CDTME)', '2025-09-25 00:48:12.190056');
INSERT INTO registrations VALUES (25, 25, 4, 'Junior Women’s Foil (JNRWF)', '2025-10-26 01:55:25.197975');
INSERT INTO registrations VALUES (26, 6, 5, 'Y-14 Men’s Saber (Y14MS)', '2025-11-27 02:02:38.205894');
INSERT INTO registrations VALUES (27, 7, 5, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-09-28 03:09:51.213813');
INSERT INTO registrations VALUES (28, 21, 5, 'Cadet Men’s Epee (CDTME)', '2025-10-01 04:16:04.221732');
INSERT INTO registrations VALUES (29, 6, 6, 'Junior Women’s Foil (JNRWF)', '2025-11-02 05:23:17.229651');
INSERT INTO registrations VALUES (30, 26, 6, 'Y-14 Men’s Saber (Y14MS)', '2025-09-03 06:30:30.237570');
INSERT INTO registrations VALUES (31, 27, 6, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-10-04 07:37:43.245489');
INSERT INTO registrations VALUES (32, 2, 7, 'Cadet Men’s Epee (CDTME)', '2025-11-05 08:44:56.253408');
INSERT INTO registrations VALUES (33, 6, 7, 'Junior Women’s Foil (JNRWF)', '2025-09-06 09:51:09.261327');
INSERT INTO registrations VALUES (34, 9, 7, 'Y-14 Men’s Saber (Y14MS)', '2025-10-07 10:58:22.269246');
INSERT INTO registrations VALUES (35, 11, 7, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-11-08 11:05:35.277165');
INSERT INTO registrations VALUES (36, 19, 7, 'Cadet Men’s Epee (CDTME)', '2025-09-09 12:12:48.285084');
INSERT INTO registrations VALUES (37, 21, 7, 'Junior Women’s Foil (JNRWF)', '2025-10-10 13:19:01.293003');
INSERT INTO registrations VALUES (38, 25, 7, 'Y-14 Men’s Saber (Y14MS)', '2025-11-11 14:26:14.300922');
INSERT INTO registrations VALUES (39, 28, 7, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-09-12 15:33:27.308841');
INSERT INTO registrations VALUES (40, 1, 8, 'Cadet Men’s Epee (CDTME)', '2025-10-13 16:40:40.316760');
INSERT INTO registrations VALUES (41, 2, 8, 'Junior Women’s Foil (JNRWF)', '2025-11-14 17:47:53.324679');
INSERT INTO registrations VALUES (42, 7, 8, 'Y-14 Men’s Saber (Y14MS)', '2025-09-15 18:54:06.332598');
INSERT INTO registrations VALUES (43, 16, 8, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-10-16 19:01:19.340517');
INSERT INTO registrations VALUES (44, 6, 9, 'Cadet Men’s Epee (CDTME)', '2025-11-17 20:08:32.348436');
INSERT INTO registrations VALUES (45, 9, 9, 'Junior Women’s Foil (JNRWF)', '2025-09-18 21:15:45.356355');
INSERT INTO registrations VALUES (46, 10, 9, 'Y-14 Men’s Saber (Y14MS)', '2025-10-19 22:22:58.364274');
INSERT INTO registrations VALUES (47, 16, 9, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-11-20 23:29:11.372193');
INSERT INTO registrations VALUES (48, 22, 9, 'Cadet Men’s Epee (CDTME)', '2025-09-21 00:36:24.380112');
INSERT INTO registrations VALUES (49, 23, 9, 'Junior Women’s Foil (JNRWF)', '2025-10-22 01:43:37.388031');
INSERT INTO registrations VALUES (50, 24, 9, 'Y-14 Men’s Saber (Y14MS)', '2025-11-23 02:50:50.395950');
INSERT INTO registrations VALUES (51, 26, 9, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-09-24 03:57:03.403869');
INSERT INTO registrations VALUES (52, 28, 9, 'Cadet Men’s Epee (CDTME)', '2025-10-25 04:04:16.411788');
INSERT INTO registrations VALUES (53, 6, 10, 'Junior Women’s Foil (JNRWF)', '2025-11-26 05:11:29.419707');
INSERT INTO registrations VALUES (54, 8, 10, 'Y-14 Men’s Saber (Y14MS)', '2025-09-27 06:18:42.427626');
INSERT INTO registrations VALUES (55, 9, 10, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-10-28 07:25:55.435545');
INSERT INTO registrations VALUES (56, 14, 10, 'Cadet Men’s Epee (CDTME)', '2025-11-01 08:32:08.443464');
INSERT INTO registrations VALUES (57, 20, 10, 'Junior Women’s Foil (JNRWF)', '2025-09-02 09:39:21.451383');
INSERT INTO registrations VALUES (58, 25, 10, 'Y-14 Men’s Saber (Y14MS)', '2025-10-03 10:46:34.459302');
INSERT INTO registrations VALUES (59, 3, 11, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-11-04 11:53:47.467221');
INSERT INTO registrations VALUES (60, 7, 11, 'Cadet Men’s Epee (CDTME)', '2025-09-05 12:00:00.475140');
INSERT INTO registrations VALUES (61, 9, 11, 'Junior Women’s Foil (JNRWF)', '2025-10-06 13:07:13.483059');
INSERT INTO registrations VALUES (62, 12, 11, 'Y-14 Men’s Saber (Y14MS)', '2025-11-07 14:14:26.490978');
INSERT INTO registrations VALUES (63, 15, 11, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-09-08 15:21:39.498897');
INSERT INTO registrations VALUES (64, 16, 11, 'Cadet Men’s Epee (CDTME)', '2025-10-09 16:28:52.506816');
INSERT INTO registrations VALUES (65, 28, 11, 'Junior Women’s Foil (JNRWF)', '2025-11-10 17:35:05.514735');
INSERT INTO registrations VALUES (66, 4, 12, 'Y-14 Men’s Saber (Y14MS)', '2025-09-11 18:42:18.522654');
INSERT INTO registrations VALUES (67, 7, 12, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-10-12 19:49:31.530573');
INSERT INTO registrations VALUES (68, 22, 12, 'Cadet Men’s Epee (CDTME)', '2025-11-13 20:56:44.538492');
INSERT INTO registrations VALUES (69, 8, 13, 'Junior Women’s Foil (JNRWF)', '2025-09-14 21:03:57.546411');
INSERT INTO registrations VALUES (70, 10, 13, 'Y-14 Men’s Saber (Y14MS)', '2025-10-15 22:10:10.554330');
INSERT INTO registrations VALUES (71, 27, 13, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-11-16 23:17:23.562249');
INSERT INTO registrations VALUES (72, 3, 14, 'Cadet Men’s Epee (CDTME)', '2025-09-17 00:24:36.570168');
INSERT INTO registrations VALUES (73, 9, 14, 'Junior Women’s Foil (JNRWF)', '2025-10-18 01:31:49.578087');
INSERT INTO registrations VALUES (74, 12, 14, 'Y-14 Men’s Saber (Y14MS)', '2025-11-19 02:38:02.586006');
INSERT INTO registrations VALUES (75, 14, 14, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-09-20 03:45:15.593925');
INSERT INTO registrations VALUES (76, 22, 14, 'Cadet Men’s Epee (CDTME)', '2025-10-21 04:52:28.601844');
INSERT INTO registrations VALUES (77, 7, 15, 'Junior Women’s Foil (JNRWF)', '2025-11-22 05:59:41.609763');
INSERT INTO registrations VALUES (78, 8, 15, 'Y-14 Men’s Saber (Y14MS)', '2025-09-23 06:06:54.617682');
INSERT INTO registrations VALUES (79, 15, 15, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-10-24 07:13:07.625601');
INSERT INTO registrations VALUES (80, 18, 15, 'Cadet Men’s Epee (CDTME)', '2025-11-25 08:20:20.633520');
INSERT INTO registrations VALUES (81, 24, 15, 'Junior Women’s Foil (JNRWF)', '2025-09-26 09:27:33.641439');
INSERT INTO registrations VALUES (82, 4, 16, 'Y-14 Men’s Saber (Y14MS)', '2025-10-27 10:34:46.649358');
INSERT INTO registrations VALUES (83, 14, 16, 'Division I Women’s Épée (DV1WE), Senior Team', '2025-11-28 11:41:59.657277');
INSERT INTO registrations VALUES (84, 16, 16, 'Cadet Men’s Epee (CDTME)', '2025-09-01 12:48:12.665196');
INSERT INTO registrations VALUES (85, 24, 16, 'Junior Women’s Foil (JNRWF)', '2025-10-02 13:55:25.673115');
INSERT INTO registrations VALUES (86, 27, 16, 'Y-14 Men’s Saber (Y14MS)', '2025-11-03 14:02:38.681034');
INSERT INTO users VALUES (1, 'admin', 'admin@example.org', '$2b$12$8c6976e5b5410415bde908bd4dee15dfb167a9c873fc4bb8a81f6', 1, 1, '2025-10-02 01:07:13.007919');
INSERT INTO users VALUES (2, 'observer', 'observer@example.org', '$2b$12$e41f1d834710df8c7bc2befedb7b92339973a92288d8581b36966', 0, 1, '2025-11-03 02:14:26.015838');
INSERT INTO user_sessions VALUES (1, 1, '3f3af1ecebbd1410ab417ec0d27bbfcb5d340e177ae159b59fc8626c2dfd9175', '2025-11-21 20:20:20.158380', '2025-10-20 19:13:07.150461');
INSERT INTO tracked_clubs VALUES (1, 1, 'https://fencing.example/club/100201/Elite%20FC/registrations', 'Elite FC', 'epee,foil', 1, '2025-10-04 07:37:43.245489');
INSERT INTO tracked_clubs VALUES (2, 2, 'https://fencing.example/club/100202/Elite%20FC/registrations', NULL, NULL, 1, '2025-11-05 08:44:56.253408');
INSERT INTO tracked_fencers VALUES (1, 2, '100203', 'Marlowe, Zoë', NULL, 1, '2025-11-14 17:47:53.324679', '2025-09-24 03:57:03.403869', 0, NULL, NULL);
INSERT INTO tracked_fencers VALUES (2, 1, '100206', 'Ostrander, Łukasz', 'saber', 1, '2025-09-15 18:54:06.332598', '2025-10-25 04:04:16.411788', 1, '2025-11-07 14:14:26.490978', 'c81e728d9d4c2f636f067f89cc14862c');
INSERT INTO tracked_fencers VALUES (3, 2, '100209', 'Tambling, Ines', 'foil', 0, '2025-10-16 19:01:19.340517', '2025-11-26 05:11:29.419707', 2, '2025-09-08 15:21:39.498897', 'eccbc87e4b5ce2fe28308fd9f2a7baf3');
COMMIT;
