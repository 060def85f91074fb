-- The schema of revision 56a663464049, as the application's create_all() writes it: the one source
-- from which the changelog of that revision is made and against which it is proved.
CREATE TABLE fencers (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
CREATE INDEX ix_fencers_id ON fencers (id);
CREATE UNIQUE INDEX ix_fencers_name ON fencers (name);
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
	club_url VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	last_seen_at DATETIME, 
	PRIMARY KEY (id), 
	CONSTRAINT unique_fencer_tournament UNIQUE (fencer_id, tournament_id), 
	FOREIGN KEY(fencer_id) REFERENCES fencers (id), 
	FOREIGN KEY(tournament_id) REFERENCES tournaments (id)
);
CREATE INDEX ix_registrations_id ON registrations (id);
CREATE INDEX ix_registrations_club_url ON registrations (club_url);
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
