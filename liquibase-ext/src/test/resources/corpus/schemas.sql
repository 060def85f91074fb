-- Schemas as people and programs write them. A blank line ends a schema; each runs in real SQLite.

CREATE TABLE t (a);

CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT, b TEXT UNIQUE ON CONFLICT REPLACE, c REAL DEFAULT -1.5e3);
CREATE INDEX tb ON t (b COLLATE NOCASE DESC) WHERE c > 0;
CREATE UNIQUE INDEX tx ON t (lower(b), c + 1);

CREATE TABLE "select" ("from" INT, [where] TEXT, `group` BLOB, 'order' NUMERIC);
CREATE INDEX "index" ON "select" ("from", [where]);

CREATE TABLE "a""b" ("c""d" TEXT, [e f] TEXT, `g``h` TEXT, "i
j" TEXT);

CREATE TABLE größe (名前 TEXT NOT NULL, "été" INTEGER CHECK ("été" <> 3), ключ BLOB);
CREATE TRIGGER "trig ger" AFTER INSERT ON größe WHEN new."été" > 100 BEGIN UPDATE größe SET 名前 = 'x' WHERE rowid = new.rowid; END;

CREATE TABLE parent (id INTEGER PRIMARY KEY, code TEXT UNIQUE);
CREATE TABLE child (id INTEGER PRIMARY KEY, p INT REFERENCES parent ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, c TEXT DEFAULT 'z' REFERENCES parent (code) MATCH FULL ON DELETE SET DEFAULT NOT DEFERRABLE, CONSTRAINT k FOREIGN KEY (p) REFERENCES parent (id) ON DELETE RESTRICT);
CREATE VIEW both AS SELECT p.id, c.c FROM parent AS p JOIN child AS c ON c.p = p.id;
CREATE TRIGGER gone AFTER DELETE ON parent BEGIN DELETE FROM child WHERE p = old.id; END;
CREATE TRIGGER view_in INSTEAD OF INSERT ON both BEGIN INSERT INTO parent (id) VALUES (new.id); END;

CREATE TABLE node (id INTEGER PRIMARY KEY, up INTEGER REFERENCES node (id) ON DELETE CASCADE, name TEXT);
CREATE INDEX node_up ON node (up);

CREATE TABLE w (k TEXT COLLATE NOCASE, v ANY, n INT, PRIMARY KEY (k, n DESC)) WITHOUT ROWID;
CREATE INDEX w_v ON w (v) WHERE v IS NOT NULL;

CREATE TABLE s (a INT, b INTEGER, c REAL, d TEXT, e BLOB, f ANY) STRICT;

CREATE TABLE sw (a TEXT PRIMARY KEY, b ANY) STRICT, WITHOUT ROWID;

CREATE TABLE g (a INT, b INT, c INT GENERATED ALWAYS AS (a + b) STORED, d TEXT AS (a || ',' || b) VIRTUAL, e AS (c * 2));
CREATE INDEX gd ON g (d);

CREATE TABLE c (
	-- the key
	id INTEGER NOT NULL, /* and , a ) comment */
	"x" TEXT DEFAULT 'it''s -- no comment' CHECK (x <> ')' AND length(x) < 1000), -- trailing
	y TEXT CONSTRAINT why CONSTRAINT because CHECK (y IN ('a', 'b', NULL) OR 1),
	CONSTRAINT pk PRIMARY KEY (id) /* last */
) -- after
;

CREATE TABLE r (rowid TEXT, a INT);

CREATE TABLE r3 (rowid TEXT, _rowid_ TEXT, oid TEXT, a INT);

CREATE TABLE ipk_desc (a INTEGER PRIMARY KEY DESC, b);

CREATE TABLE ipk_int (a INT PRIMARY KEY, b);

CREATE TABLE many (a TEXT, b TEXT, UNIQUE (a, b) ON CONFLICT IGNORE UNIQUE (b COLLATE RTRIM), CHECK (a < b OR a >= b OR a IS NULL OR b IS NULL) CONSTRAINT last CHECK (1));

CREATE TABLE d (a INT DEFAULT (abs(-3) + 1), b TEXT DEFAULT CURRENT_TIMESTAMP, c BLOB DEFAULT x'00ff', d DEFAULT NULL, e DEFAULT TRUE, f DEFAULT (random()), g DEFAULT +4, h DEFAULT "dq", i DEFAULT ident);

CREATE TABLE ty (a VARCHAR(255), b NUMERIC(10, 2), c UNSIGNED BIG INT, d DOUBLE PRECISION, e "quoted type", f DATETIME, g BOOLEAN, h NATIVE CHARACTER(70), i CHARACTER VARYING (20), j);

CREATE TABLE IF NOT EXISTS ine (a INT NULL, b INT NOT NULL ON CONFLICT FAIL DEFAULT 3, c INT NULL ON CONFLICT ROLLBACK);

CREATE TABLE crlf (
	a INT,
	b TEXT
);

CREATE TABLE src (a INT, b VARCHAR(10), "c d" TEXT);
CREATE TABLE copy AS SELECT a, b AS bb, "c d", a + 1 AS e FROM src;

CREATE TABLE trig (id INTEGER PRIMARY KEY, n INT);
CREATE TABLE log (what TEXT, at TEXT DEFAULT CURRENT_TIMESTAMP);
CREATE TRIGGER t_i AFTER INSERT ON trig BEGIN INSERT INTO log (what) VALUES ('i'); END;
CREATE TRIGGER t_u BEFORE UPDATE OF n ON trig FOR EACH ROW WHEN new.n > old.n BEGIN SELECT RAISE(ABORT, 'no'); END;
CREATE TRIGGER t_d AFTER DELETE ON log BEGIN UPDATE trig SET n = n WHERE id = (SELECT max(id) FROM trig); END;

CREATE TABLE generated (generated INT, always TEXT, "as" INT);

CREATE TABLE kw (abort INT, action TEXT, key TEXT, "desc" INT, cascade INT, temp INT, "if" INT, replace TEXT, view INT);

CREATE TABLE wide (c1 INT, c2 INT, c3 INT, c4 INT, c5 INT, c6 INT, c7 INT, c8 INT, c9 INT, c10 INT, c11 INT, c12 INT, c13 INT, c14 INT, c15 INT, c16 INT, c17 INT, c18 INT, c19 INT, c20 INT);
CREATE INDEX wide_all ON wide (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);

CREATE TABLE auto1 (id INTEGER PRIMARY KEY AUTOINCREMENT, x);
CREATE TABLE auto2 (id INTEGER NOT NULL PRIMARY KEY ASC ON CONFLICT ABORT AUTOINCREMENT, x);
CREATE TABLE auto3 (id INTEGER, x, PRIMARY KEY (id AUTOINCREMENT));

CREATE TABLE json_t (doc TEXT CHECK (json_valid(doc) OR doc IS NULL), name AS (doc ->> '$.name'));
CREATE INDEX json_name ON json_t (name);

CREATE TABLE defer (a INT PRIMARY KEY, b INT, FOREIGN KEY (b) REFERENCES defer (a) DEFERRABLE INITIALLY IMMEDIATE);

CREATE TABLE "semi;colon" ("a;b" TEXT DEFAULT ';', "--x" INT, "/*y*/" INT);
CREATE VIEW "v;w" AS SELECT "a;b" FROM "semi;colon";

CREATE TABLE missing_parent (a INT REFERENCES nowhere (b));

CREATE TABLE x(a,b,c,PRIMARY KEY(a,b),UNIQUE(c,a));CREATE INDEX x1 ON x(c);CREATE INDEX x2 ON x(b,c DESC);

CREATE TABLE late_key (a INT UNIQUE, b INT, c INT, UNIQUE (c, b), PRIMARY KEY (b), UNIQUE (c), FOREIGN KEY (c) REFERENCES late_key (a), FOREIGN KEY (a) REFERENCES late_key (b), FOREIGN KEY (b, c) REFERENCES late_key (c, b) ON DELETE SET NULL);

CREATE TABLE named (a INT CONSTRAINT nn NOT NULL ON CONFLICT IGNORE CONSTRAINT df DEFAULT (1 + 2) CONSTRAINT c1 CHECK (a > 0) CONSTRAINT c2 CHECK (a < 9), b "odd type"(1) DEFAULT "word" COLLATE rtrim, c UNSIGNED BIG INT DEFAULT 0x1F, d TEXT DEFAULT 'a
b: #c %s ${x} \n', e BOOLEAN DEFAULT TRUE, f BLOB DEFAULT x'00ff', g DEFAULT CURRENT_TIME, h DEFAULT +5, i REAL DEFAULT 1e10, j yes DEFAULT 'no', CONSTRAINT pk PRIMARY KEY (a DESC, b COLLATE NOCASE) ON CONFLICT FAIL, CONSTRAINT "u 1" UNIQUE (d, c DESC) ON CONFLICT ROLLBACK);

CREATE TABLE "a: b" ("- x" INT, "~" TEXT, "null" INT, "yes" INT, "1" INT, "a.b" INT, "{c}" INT, "#d" INT, "e, f" INT UNIQUE, "'g'" INT REFERENCES "a: b" ("e, f"));
CREATE INDEX "i: j" ON "a: b" ("- x", "e, f" DESC) WHERE "~" <> 'a: b # c';
CREATE VIEW "v: w" ("x: y", z) AS WITH q AS (SELECT 1 AS o) SELECT "- x", o FROM "a: b", q;
CREATE TRIGGER "t: u" AFTER UPDATE OF "~" ON "a: b" WHEN new."~" = 'END;' BEGIN UPDATE "a: b" SET "null" = 'x; END' WHERE "yes" = 1; END;

CREATE TABLE ring_a (id INTEGER PRIMARY KEY DESC, b INT REFERENCES ring_b (id) ON UPDATE CASCADE);
CREATE TABLE ring_b (id INTEGER PRIMARY KEY, a INT REFERENCES ring_a DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE [Artist] ([ArtistId] INTEGER NOT NULL, [Name] NVARCHAR(120), CONSTRAINT [PK_Artist] PRIMARY KEY ([ArtistId]));
CREATE TABLE [Album] ([AlbumId] INTEGER NOT NULL, [Title] NVARCHAR(160) NOT NULL, [ArtistId] INTEGER NOT NULL, CONSTRAINT [PK_Album] PRIMARY KEY ([AlbumId]), FOREIGN KEY ([ArtistId]) REFERENCES [Artist] ([ArtistId]) ON DELETE NO ACTION ON UPDATE NO ACTION);
CREATE TABLE [Employee] ([EmployeeId] INTEGER NOT NULL, [LastName] NVARCHAR(20) NOT NULL, [ReportsTo] INTEGER, [BirthDate] DATETIME, CONSTRAINT [PK_Employee] PRIMARY KEY ([EmployeeId]), FOREIGN KEY ([ReportsTo]) REFERENCES [Employee] ([EmployeeId]));
CREATE TABLE [Customer] ([CustomerId] INTEGER NOT NULL, [Email] NVARCHAR(60) NOT NULL, [SupportRepId] INTEGER, CONSTRAINT [PK_Customer] PRIMARY KEY ([CustomerId]), FOREIGN KEY ([SupportRepId]) REFERENCES [Employee] ([EmployeeId]));
CREATE TABLE [Invoice] ([InvoiceId] INTEGER NOT NULL, [CustomerId] INTEGER NOT NULL, [InvoiceDate] DATETIME NOT NULL, [Total] NUMERIC(10,2) NOT NULL, CONSTRAINT [PK_Invoice] PRIMARY KEY ([InvoiceId]), FOREIGN KEY ([CustomerId]) REFERENCES [Customer] ([CustomerId]));
CREATE TABLE [Track] ([TrackId] INTEGER NOT NULL, [Name] NVARCHAR(200) NOT NULL, [AlbumId] INTEGER, [Milliseconds] INTEGER NOT NULL, [UnitPrice] NUMERIC(10,2) NOT NULL, CONSTRAINT [PK_Track] PRIMARY KEY ([TrackId]), FOREIGN KEY ([AlbumId]) REFERENCES [Album] ([AlbumId]));
CREATE TABLE [InvoiceLine] ([InvoiceLineId] INTEGER NOT NULL, [InvoiceId] INTEGER NOT NULL, [TrackId] INTEGER NOT NULL, [Quantity] INTEGER NOT NULL, CONSTRAINT [PK_InvoiceLine] PRIMARY KEY ([InvoiceLineId]), FOREIGN KEY ([InvoiceId]) REFERENCES [Invoice] ([InvoiceId]), FOREIGN KEY ([TrackId]) REFERENCES [Track] ([TrackId]));
CREATE TABLE [PlaylistTrack] ([PlaylistId] INTEGER NOT NULL, [TrackId] INTEGER NOT NULL, CONSTRAINT [PK_PlaylistTrack] PRIMARY KEY ([PlaylistId], [TrackId]), FOREIGN KEY ([TrackId]) REFERENCES [Track] ([TrackId]));
CREATE UNIQUE INDEX [IPK_Artist] ON [Artist] ([ArtistId]);
CREATE INDEX [IFK_AlbumArtistId] ON [Album] ([ArtistId]);
CREATE INDEX [IFK_InvoiceLineTrackId] ON [InvoiceLine] ([TrackId]);

CREATE TABLE "Order Details" ("OrderID" INTEGER NOT NULL, "ProductID" INTEGER NOT NULL, "UnitPrice" NUMERIC NOT NULL DEFAULT 0, "Quantity" INTEGER NOT NULL DEFAULT 1, "Discount" REAL NOT NULL DEFAULT 0, PRIMARY KEY ("OrderID", "ProductID"), CHECK ("Discount" >= (0) AND "Discount" <= (1)), CHECK ("Quantity" > (0)), CHECK ("UnitPrice" >= (0)), FOREIGN KEY ("OrderID") REFERENCES "Orders" ("OrderID") ON DELETE NO ACTION ON UPDATE NO ACTION, FOREIGN KEY ("ProductID") REFERENCES "Products" ("ProductID"));
CREATE TABLE "Orders" ("OrderID" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "CustomerID" TEXT, "OrderDate" DATETIME, "Freight" NUMERIC DEFAULT 0, "ShipName" TEXT);
CREATE TABLE "Products" ("ProductID" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "ProductName" TEXT NOT NULL, "UnitPrice" NUMERIC DEFAULT 0, "Discontinued" TEXT NOT NULL DEFAULT '0', CHECK ("UnitPrice" >= (0)));
CREATE VIEW "Order Subtotals" AS SELECT "Order Details".OrderID, Sum(("Order Details".UnitPrice * Quantity * (1 - Discount) / 100) * 100) AS Subtotal FROM "Order Details" GROUP BY "Order Details".OrderID;
CREATE VIEW [Alphabetical list of products] AS SELECT Products.* FROM Products WHERE (((Products.Discontinued) = 0));

CREATE TABLE IF NOT EXISTS "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
CREATE TABLE IF NOT EXISTS "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
CREATE TABLE IF NOT EXISTS "auth_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL, "username" varchar(150) NOT NULL UNIQUE, "data" text NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "age" integer unsigned NOT NULL CHECK ("age" >= 0));
CREATE TABLE IF NOT EXISTS "auth_user_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE INDEX "auth_user_lower" ON "auth_user" ((LOWER("username")) DESC) WHERE NOT "is_superuser";

CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR, rev_host LONGVARCHAR, visit_count INTEGER DEFAULT 0, hidden INTEGER DEFAULT 0 NOT NULL, frecency INTEGER DEFAULT -1 NOT NULL, last_visit_date INTEGER, guid TEXT, foreign_count INTEGER DEFAULT 0 NOT NULL, url_hash INTEGER DEFAULT 0 NOT NULL);
CREATE TABLE moz_historyvisits (id INTEGER PRIMARY KEY, from_visit INTEGER, place_id INTEGER, visit_date INTEGER, visit_type INTEGER, session INTEGER);
CREATE TABLE moz_bookmarks (id INTEGER PRIMARY KEY, type INTEGER, fk INTEGER DEFAULT NULL, parent INTEGER, position INTEGER, title LONGVARCHAR, guid TEXT, syncStatus INTEGER NOT NULL DEFAULT 0);
CREATE TABLE moz_meta (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
CREATE INDEX moz_places_url_hashindex ON moz_places (url_hash);
CREATE UNIQUE INDEX moz_places_guid_uniqueindex ON moz_places (guid);
CREATE INDEX moz_bookmarks_itemindex ON moz_bookmarks (fk, type);
CREATE TRIGGER moz_bookmarks_foreign_count_afterinsert_trigger AFTER INSERT ON moz_bookmarks FOR EACH ROW BEGIN UPDATE moz_places SET foreign_count = foreign_count + 1 WHERE id = NEW.fk; END;
CREATE TRIGGER moz_places_afterdelete AFTER DELETE ON moz_places WHEN OLD.foreign_count = 0 BEGIN DELETE FROM moz_historyvisits WHERE place_id = OLD.id; END;

CREATE TABLE "users" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "email" varchar DEFAULT '' NOT NULL, "admin" boolean DEFAULT 0, "settings" json DEFAULT '{"theme": "dark", "tags": []}', "created_at" datetime(6) NOT NULL, "updated_at" datetime(6) NOT NULL);
CREATE TABLE "posts" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "user_id" integer NOT NULL, "title" varchar(255), "slug" varchar GENERATED ALWAYS AS (lower(replace("title", ' ', '-'))) VIRTUAL, "body" text, "words" integer AS (length("body") - length(replace("body", ' ', '')) + 1) STORED, "state" varchar DEFAULT 'draft' NOT NULL, CONSTRAINT "fk_rails_5b5ddfd518" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE, CONSTRAINT state_check CHECK (state IN ('draft', 'live', 'it''s gone')));
CREATE TABLE "schema_migrations" ("version" varchar NOT NULL PRIMARY KEY);
CREATE UNIQUE INDEX "index_users_on_email" ON "users" ("email");
CREATE INDEX "index_posts_on_user_id_and_state" ON "posts" ("user_id", "state" DESC) WHERE "state" != 'draft';

CREATE TABLE account (number TEXT COLLATE NOCASE NOT NULL, currency TEXT NOT NULL DEFAULT 'EUR' CHECK (length(currency) = 3), balance INTEGER NOT NULL DEFAULT 0, opened TEXT NOT NULL DEFAULT (date('now')), PRIMARY KEY (number, currency)) STRICT, WITHOUT ROWID;
CREATE TABLE booking (id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT NOT NULL, currency TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount <> 0), valuta TEXT, note ANY, CONSTRAINT booking_account FOREIGN KEY (number, currency) REFERENCES account (number, currency) ON UPDATE CASCADE ON DELETE RESTRICT) STRICT;
CREATE TABLE audit (at TEXT DEFAULT CURRENT_TIMESTAMP, what TEXT, old TEXT, new TEXT);
CREATE INDEX booking_by_account ON booking (number COLLATE NOCASE, currency, valuta DESC);
CREATE INDEX booking_open ON booking (id) WHERE valuta IS NULL;
CREATE TRIGGER booking_in AFTER INSERT ON booking BEGIN UPDATE account SET balance = balance + new.amount WHERE number = new.number AND currency = new.currency; INSERT INTO audit (what, new) VALUES ('booking', new.id || '; ' || new.amount); END;
CREATE TRIGGER booking_fixed BEFORE UPDATE OF amount ON booking WHEN old.valuta IS NOT NULL BEGIN SELECT raise(ABORT, 'booked; cannot change'); END;
CREATE VIEW balance (number, total) AS SELECT number, sum(amount) FROM booking GROUP BY number;
CREATE TRIGGER balance_close INSTEAD OF DELETE ON balance BEGIN DELETE FROM booking WHERE number = old.number; END;
