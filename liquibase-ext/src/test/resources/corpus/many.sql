-- Schemas as SQLite's tests, public databases and adversaries write them. A blank line ends a schema.

CREATE TABLE abc(a, b, c);
CREATE TABLE def(a INTEGER PRIMARY KEY, b, c);

CREATE TABLE t1(a,b);
CREATE TABLE [t1'x1](c UNIQUE, b PRIMARY KEY);
CREATE INDEX t1i1 ON T1(B);
CREATE INDEX t1i2 ON t1(a, b);
CREATE INDEX i3 ON [t1'x1](b, c);

CREATE TABLE "temp table"(a, b, c);
CREATE TABLE objlist(type, name, tbl_name);

CREATE TABLE t3(a INTEGER PRIMARY KEY, b, UNIQUE(b));
CREATE TABLE "t3""x"(p, q, r UNIQUE);

CREATE TABLE t6(a, b, c);
CREATE TRIGGER trig1 AFTER INSERT ON t6 BEGIN SELECT new.a, new.b, new.c; END;

CREATE TABLE t7(a, b, c);
CREATE TRIGGER trig2 AFTER INSERT ON 't7' BEGIN SELECT 'trig2', new.a, new.b, new.c; END;

CREATE TABLE t10(a, b, c);
CREATE TRIGGER trig4 AFTER INSERT ON t10 WHEN new.a > 10 AND new.b IN (SELECT b FROM t10) BEGIN SELECT 1 FROM t10; END;

CREATE TABLE "log"(a, b);
CREATE TABLE 'tbl'(x);
CREATE TRIGGER 'a b c' AFTER DELETE ON "tbl" BEGIN INSERT INTO "log" VALUES('old', old.x); END;

CREATE TABLE t5(a, 'b c' INTEGER DEFAULT 0, [d e] TEXT DEFAULT 'none');

CREATE TABLE t1(a TEXT COLLATE BINARY, b INTEGER);
CREATE TABLE t2(x COLLATE nocase, y COLLATE "RTRIM");

CREATE TABLE ex(a COLLATE BINARY PRIMARY KEY, b COLLATE NOCASE UNIQUE, c COLLATE RTRIM);

CREATE TABLE t1(x INTEGER PRIMARY KEY AUTOINCREMENT, y);
CREATE TABLE t2(d, e INTEGER PRIMARY KEY AUTOINCREMENT, f);
CREATE TABLE t3(g INTEGER PRIMARY KEY AUTOINCREMENT, h);

CREATE TABLE t2(x INTEGER PRIMARY KEY AUTOINCREMENT CHECK(x>0));

CREATE TABLE ai(x INTEGER CONSTRAINT pk PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT CONSTRAINT u UNIQUE, y);

CREATE TABLE t1(x INTEGER CHECK( x<5 ), y REAL CHECK( y>x ));

CREATE TABLE t2(x INTEGER CONSTRAINT one CHECK( typeof(coalesce(x,0))=='integer' ), y REAL CONSTRAINT two CHECK( typeof(coalesce(y,0.1))=='real' ), z TEXT CONSTRAINT three CHECK( typeof(coalesce(z,''))=='text' ));

CREATE TABLE t2b( x INTEGER CHECK( typeof(coalesce(x,0))=='integer' ) CONSTRAINT one, y TEXT PRIMARY KEY constraint two, z INTEGER, UNIQUE(x,z) constraint three );

CREATE TABLE t2c( x INTEGER CONSTRAINT x_one CONSTRAINT x_two primary key constraint x_three, y INTEGER CONSTRAINT y_one CONSTRAINT y_two UNIQUE CONSTRAINT y_three );

CREATE TABLE t2d(a,b,c, constraint nameless);

CREATE TABLE t4(x, y, CHECK ( x+y==11 OR x*y==12 OR x/y BETWEEN 5 AND 8 OR -x==y+10 ));

CREATE TABLE t810(a, CHECK( main.t810.a>0 ));

CREATE TABLE t1(a, b CHECK (b NOT NULL OR a ISNULL), c CHECK (c NOTNULL), d CHECK (d LIKE 'x%' ESCAPE '\'), e CHECK (e GLOB '[a-z]*'), f CHECK (f BETWEEN 1 AND 2 OR f NOT BETWEEN 5 AND 6));

CREATE TABLE t1(a CHECK(CASE a WHEN 1 THEN 1 ELSE 0 END), b CHECK(CAST(b AS INTEGER) = b), c CHECK(c IN (1,2,3)), d CHECK (d NOT IN ('a')), e CHECK (~e & 1 | 2 << 3), f CHECK(f IS NOT DISTINCT FROM 5));

CREATE TABLE t1(a integer, b, c, CONSTRAINT pk PRIMARY KEY(a) ON CONFLICT IGNORE);
CREATE TABLE t2(a INTEGER PRIMARY KEY ON CONFLICT REPLACE, b UNIQUE ON CONFLICT ROLLBACK);

CREATE TABLE t3(a, b, c, UNIQUE(a) ON CONFLICT REPLACE, UNIQUE(b) ON CONFLICT IGNORE, UNIQUE (c) ON CONFLICT FAIL);

CREATE TABLE t1(a PRIMARY KEY ON CONFLICT ABORT, b UNIQUE ON CONFLICT ABORT, c NOT NULL ON CONFLICT ABORT);

CREATE TABLE t1(a NOT NULL ON CONFLICT REPLACE DEFAULT 5, b NOT NULL ON CONFLICT IGNORE DEFAULT 'x' UNIQUE ON CONFLICT REPLACE);

CREATE TABLE t1(a, b, c, PRIMARY KEY(a,b,c) ON CONFLICT ROLLBACK, UNIQUE(a,b)) WITHOUT ROWID;

CREATE TABLE f1(x, y, CONSTRAINT 'my check' CHECK (x > 0), CONSTRAINT [other one] CHECK (y > 0), CONSTRAINT "third""one" UNIQUE (x, y));

CREATE TABLE t1(a INTEGER, b INTEGER DEFAULT (1+1), c DATE DEFAULT CURRENT_DATE, d TIME DEFAULT current_time, e DEFAULT (datetime('now','localtime')));

CREATE TABLE t2(x INTEGER, y INTEGER DEFAULT NULL, z DEFAULT (NULL), w DEFAULT (+NULL));

CREATE TABLE t3(a INTEGER PRIMARY KEY AUTOINCREMENT, b INT DEFAULT 12345 UNIQUE NOT NULL CHECK( b>=0 AND b<99999 ), c VARCHAR(123,456) DEFAULT 'hello' NOT NULL ON CONFLICT REPLACE, d REAL, e FLOATING POINT(5,10) DEFAULT 4.36, f NATIONAL CHARACTER(15) COLLATE RTRIM, g LONG INTEGER DEFAULT( 3600*12 ));

CREATE TABLE t4(c DEFAULT 'abc');
CREATE TABLE t5(a, b DEFAULT -1, c DEFAULT +2.5e+10, d DEFAULT -0.0, e DEFAULT 00012, f DEFAULT 1.0);

CREATE TABLE t100(id INTEGER PRIMARY KEY, b VARCHAR(10) DEFAULT '', c DEFAULT x'', d DEFAULT X'0A0b', e DEFAULT 'a''b''''c', f DEFAULT "a""b");

CREATE TABLE t1(x, y DEFAULT (strftime('%s','now')), z DEFAULT (lower(hex(randomblob(16)))), w DEFAULT (json_object('a', 1)));

CREATE TABLE t1(a, b DEFAULT (1) NOT NULL, c DEFAULT ('x') COLLATE NOCASE UNIQUE, d DEFAULT(-(5)), e DEFAULT (1 IN (1,2)));

CREATE TABLE t1(a int, b text);
CREATE INDEX i1 ON t1(a DESC);
CREATE INDEX i2 ON t1(a, b DESC);
CREATE INDEX i3 ON t1(b COLLATE NOCASE DESC, a ASC);

CREATE TABLE t1(a, b, c, PRIMARY KEY(a DESC, b ASC, c));

CREATE TABLE t2(a INTEGER PRIMARY KEY ASC, b);
CREATE TABLE t3(a INTEGER, PRIMARY KEY(a ASC));
CREATE TABLE t4(a INTEGER, PRIMARY KEY('a'));
CREATE TABLE t5(a INTEGER, PRIMARY KEY("a" COLLATE binary));

CREATE TABLE t1(x PRIMARY KEY) ; CREATE TABLE t2 AS SELECT 1 AS one, 'two' AS "two words", x'03' AS [three], 4.0 AS `four`;

CREATE TABLE t1(a int, b text, c numeric, d real, e blob, f, g varchar(10));
CREATE TABLE t2 AS SELECT a, b, c, d, e, f, g, a+b, count(*), max(d) AS m FROM t1;

CREATE TABLE "CREATE TABLE"("SELECT * FROM" INT, "PRIMARY KEY" INT PRIMARY KEY, "UNIQUE" TEXT UNIQUE, "CHECK" INT CHECK ("CHECK" > 0));

CREATE TABLE artist(artistid INTEGER PRIMARY KEY, artistname TEXT);
CREATE TABLE track(trackid INTEGER, trackname TEXT, trackartist INTEGER, FOREIGN KEY(trackartist) REFERENCES artist(artistid));
CREATE INDEX trackindex ON track(trackartist);

CREATE TABLE artist(artistid INTEGER PRIMARY KEY, artistname TEXT);
CREATE TABLE track(trackid INTEGER, trackname TEXT, trackartist INTEGER REFERENCES artist(artistid) DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE album(albumartist TEXT, albumname TEXT, albumcover BINARY, PRIMARY KEY(albumartist, albumname));
CREATE TABLE song(songid INTEGER, songartist TEXT, songalbum TEXT, songname TEXT, FOREIGN KEY(songartist, songalbum) REFERENCES album(albumartist, albumname));

CREATE TABLE parent(a PRIMARY KEY, b UNIQUE, c, d, e, f);
CREATE UNIQUE INDEX i1 ON parent(c, d);
CREATE INDEX i2 ON parent(e);
CREATE UNIQUE INDEX i3 ON parent(f COLLATE nocase);
CREATE TABLE child1(f, g REFERENCES parent(a));
CREATE TABLE child2(h, i REFERENCES parent(b));
CREATE TABLE child3(j, k, FOREIGN KEY(j, k) REFERENCES parent(c, d));
CREATE TABLE child4(l, m REFERENCES parent(e));
CREATE TABLE child5(n, o REFERENCES parent(f));
CREATE TABLE child6(p, q, FOREIGN KEY(p, q) REFERENCES parent(b, c));
CREATE TABLE child7(r REFERENCES parent(c));

CREATE TABLE zeus(a INTEGER COLLATE NOCASE, b, c, PRIMARY KEY(a, b));
CREATE TABLE apollo(d, e, FOREIGN KEY(d, e) REFERENCES zeus);

CREATE TABLE king(a INTEGER, b, FOREIGN KEY(b) REFERENCES king(a) ON DELETE SET NULL ON UPDATE CASCADE NOT DEFERRABLE INITIALLY IMMEDIATE);

CREATE TABLE c1(a REFERENCES t1 NOT DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE c2(a REFERENCES t1 NOT DEFERRABLE INITIALLY IMMEDIATE);
CREATE TABLE c3(a REFERENCES t1 NOT DEFERRABLE);
CREATE TABLE c4(a REFERENCES t1 DEFERRABLE INITIALLY IMMEDIATE);
CREATE TABLE c5(a REFERENCES t1 DEFERRABLE);
CREATE TABLE c6(a REFERENCES t1);
CREATE TABLE c7(a REFERENCES t1 DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE t1(a INTEGER PRIMARY KEY, b INTEGER REFERENCES t1 ON DELETE CASCADE REFERENCES t2, c TEXT, FOREIGN KEY (b, c) REFERENCES t2(x, y) ON UPDATE CASCADE);

CREATE TABLE t5(a PRIMARY KEY, b, c);
CREATE TABLE t6(d REFERENCES t5, e REFERENCES t5(c));
CREATE TABLE t7(d, e, f, FOREIGN KEY (d, e) REFERENCES t5(a, b));
CREATE TABLE t8(d, e, f, FOREIGN KEY (d, e) REFERENCES t5 ON DELETE CASCADE ON UPDATE SET NULL);
CREATE TABLE t9(d, e, f, FOREIGN KEY (d, e) REFERENCES t5 ON DELETE CASCADE ON UPDATE SET DEFAULT);
CREATE TABLE t10(a, b, c, FOREIGN KEY ('a') REFERENCES 't5'('a'), CONSTRAINT k FOREIGN KEY ("b") REFERENCES [t5]([b]));

CREATE TABLE p(a PRIMARY KEY, b) WITHOUT ROWID;
CREATE TABLE c(x PRIMARY KEY, y REFERENCES p ON UPDATE RESTRICT) WITHOUT ROWID;

CREATE TABLE t1(w INT, x INT, y AS (w*10) CHECK( y < 500 ), z INT GENERATED ALWAYS AS (w+x) STORED);

CREATE TABLE t1(a INTEGER PRIMARY KEY, b TEXT, c AS (substr(b, 1, 3)) STORED UNIQUE, d AS (c || 'x') NOT NULL);
CREATE INDEX t1d ON t1(d, c DESC) WHERE d IS NOT NULL;

CREATE TABLE t0(a AS(1) UNIQUE, b);

CREATE TABLE t0(c0, c1 INT AS (c0+1) CHECK (c1 > 0) REFERENCES t1(x), c2 TEXT AS (c1) COLLATE NOCASE);

CREATE TABLE t1(a, b AS (CASE WHEN a > 5 THEN 'x)' ELSE '(y' END), c AS ((a))  , d AS (a /* ) */ + 1));

CREATE TABLE t1(x, y, x2 GENERATED ALWAYS AS (x+1) VIRTUAL CONSTRAINT nn NOT NULL CONSTRAINT uu UNIQUE);

CREATE TABLE gen(a INT GENERATED ALWAYS AS (b) STORED, b INT, c TEXT GENERATED ALWAYS AS ('lit') VIRTUAL);

CREATE TABLE j(body TEXT NOT NULL, id INT AS (json_extract(body, '$.id')) STORED, tags AS (body -> '$.tags'), t1 AS (body ->> '$.t[0]') VIRTUAL, CHECK (json_valid(body)));
CREATE UNIQUE INDEX jid ON j(id);
CREATE INDEX jt ON j(json_extract(body, '$.t'), t1);

CREATE TABLE t1(a, b, c);
CREATE INDEX t1a ON t1(a) WHERE a IS NOT NULL;
CREATE INDEX t1b ON t1(b) WHERE b > 10 AND c LIKE 'x%' AND a BETWEEN 1 AND 5;
CREATE UNIQUE INDEX t1c ON t1(c) WHERE typeof(c) = 'text' OR c IN ('a', 'b');
CREATE INDEX t1d ON t1(a,b,c) WHERE ((a)) <> (b);

CREATE TABLE t1(a, b, c);
CREATE INDEX t1ba ON t1(b, substr(a, 2, 3), c);
CREATE INDEX t1abx ON t1(substr(a, b, 3));
CREATE INDEX t1d ON t1(a || ';' || b, -c, NOT a, a IS NULL, (a, b) = (1, 2));
CREATE UNIQUE INDEX t1e ON t1(abs(a) COLLATE NOCASE, CAST(b AS TEXT) DESC);
CREATE INDEX t1f ON t1(CASE WHEN a THEN b ELSE c END ASC);

CREATE TABLE cnt(x, y);
CREATE INDEX "weird ""name""" ON cnt("x" COLLATE "nocase", 'y', [x] DESC, `y` ASC);
CREATE INDEX [an index] ON cnt(+x, x + y * 2, length(y) - 1 DESC);
CREATE INDEX 'str' ON cnt(x) WHERE y = 'it''s; "ok"';

CREATE TABLE t1(id INTEGER PRIMARY KEY, "desc" TEXT, "asc" TEXT, "order" INT);
CREATE INDEX "group" ON t1("order", "desc" DESC, "asc" ASC);

CREATE TABLE key(key INT, match TEXT, plan INT, query INT, row INT, rows INT, window INT, over INT, filter INT);

CREATE TABLE begin(begin, conflict, end, explain, fail, for, ignore, immediate, initially, instead, like, offset, pragma, raise, regexp, rename, temp, trigger, vacuum, view, virtual, with, without);

CREATE TABLE "table"("add" INT, "all" TEXT, "alter" INT, "and" INT, "as" INT, "autoincrement" INT, "between" INT, "case" INT, "check" INT, "collate" INT, "commit" INT, "constraint" INT, "create" INT, "default" INT, "deferrable" INT, "delete" INT, "distinct" INT, "drop" INT, "else" INT, "escape" INT, "exists" INT, "foreign" INT, "from" INT, "group" INT, "having" INT, "in" INT, "index" INT, "insert" INT, "intersect" INT, "into" INT, "is" INT, "isnull" INT, "join" INT, "limit" INT, "not" INT, "notnull" INT, "null" INT, "on" INT, "or" INT, "order" INT, "primary" INT, "references" INT, "returning" INT, "select" INT, "set" INT, "table" INT, "then" INT, "to" INT, "transaction" INT, "union" INT, "unique" INT, "update" INT, "using" INT, "values" INT, "when" INT, "where" INT);

CREATE TABLE current(current_date_x INT, nulls INT, first INT, last INT, others INT, ties INT, unbounded INT, preceding INT, following INT, exclude INT, partition INT, range INT, groups INT, materialized INT, do INT, always INT, generated INT, recursive INT, cast INT, column INT, database INT, each INT, exclusive INT, glob INT, isolated INT, no INT, of INT, reindex INT, release INT, restrict INT, savepoint INT, within INT);

CREATE TABLE cross(natural INT, left INT, right INT, full INT, outer INT, inner INT, cross INT);

CREATE TABLE "except"("except" INT, "union" INT);

CREATE TABLE t1(a INTEGER PRIMARY KEY, b) WITHOUT ROWID;

CREATE TABLE t1(a INTEGER, b INTEGER, c TEXT, PRIMARY KEY(c, a)) WITHOUT ROWID;
CREATE INDEX t1bd ON t1(b, a DESC);
CREATE UNIQUE INDEX t1c ON t1(c COLLATE nocase);

CREATE TABLE t4(a COLLATE NOCASE PRIMARY KEY, b) WITHOUT ROWID;
CREATE TABLE t5(a PRIMARY KEY NOT NULL ON CONFLICT IGNORE, b UNIQUE) WITHOUT ROWID;

CREATE TABLE t2(a, b, c, d, PRIMARY KEY(a, b COLLATE NOCASE, a), UNIQUE(d, c)) WITHOUT ROWID;

CREATE TABLE t46(a INTEGER, b INTEGER, c INTEGER, d TEXT, PRIMARY KEY (a, a COLLATE NOCASE, b)) WITHOUT   rowid;

CREATE TABLE strict1(a INT, b INTEGER, c REAL, d TEXT, e BLOB, f ANY, g INT PRIMARY KEY) STRICT;

CREATE TABLE s2(id INTEGER PRIMARY KEY AUTOINCREMENT, x ANY NOT NULL DEFAULT (1), y "TEXT" CHECK (y <> ''), z TEXT AS (y || 'x') STORED) strict;

CREATE TABLE s3(a INTEGER, b TEXT COLLATE NOCASE, PRIMARY KEY (b, a DESC)) STRICT , WITHOUT ROWID;

CREATE TABLE t1(x, y);
CREATE VIEW v1 AS SELECT * FROM t1;
CREATE VIEW v2(a, b) AS SELECT x, y FROM t1 UNION ALL SELECT y, x FROM t1 ORDER BY 1 LIMIT 5 OFFSET 2;
CREATE VIEW v3 AS WITH q(n) AS NOT MATERIALIZED (SELECT count(*) FROM t1) SELECT n FROM q;
CREATE VIEW v4 AS SELECT x, row_number() OVER (PARTITION BY y ORDER BY x ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS rn, sum(y) FILTER (WHERE y > 0) OVER w FROM t1 WINDOW w AS (ORDER BY x);
CREATE VIEW v5 AS SELECT * FROM t1 AS l LEFT JOIN t1 AS r USING (x) NATURAL JOIN t1;
CREATE VIEW "v""6"("c 1", [c 2]) AS VALUES (1, 'a'), (2, 'b');
CREATE VIEW v7 AS SELECT EXISTS (SELECT 1 FROM v1), (SELECT max(x) FROM v2), x IN v1x FROM t1, (SELECT 1 AS v1x);

CREATE TABLE t1(x);
CREATE VIEW v1 AS SELECT * FROM no_such_table;
CREATE VIEW v2 AS SELECT no_such_function(x) FROM t1;
CREATE VIEW v3 AS SELECT no_such_column FROM t1;
CREATE VIEW v4(a, b, c) AS SELECT x FROM t1;

CREATE TABLE t1(a INTEGER PRIMARY KEY, b, c);
CREATE TABLE log(x, y);
CREATE TRIGGER r1 BEFORE INSERT ON t1 BEGIN INSERT INTO log VALUES (new.a, 'b'); END;
CREATE TRIGGER r2 AFTER UPDATE OF b, c ON t1 WHEN old.b IS NOT new.b BEGIN INSERT INTO log SELECT old.a, new.b; DELETE FROM log WHERE y = 'x' AND x IN (SELECT a FROM t1 LIMIT 3); END;
CREATE TRIGGER r3 AFTER DELETE ON t1 FOR EACH ROW BEGIN UPDATE log SET x = old.a, y = 'del' WHERE x = old.a; SELECT RAISE(ABORT, 'no;way') WHERE old.a = 7; END;
CREATE TRIGGER r4 AFTER INSERT ON t1 WHEN (SELECT count(*) FROM log) > 10 BEGIN REPLACE INTO log VALUES (1, 2); END;

CREATE TABLE t1(a, b);
CREATE VIEW v1 AS SELECT a, b FROM t1;
CREATE TRIGGER ii INSTEAD OF INSERT ON v1 BEGIN INSERT INTO t1 VALUES (new.a, new.b); END;
CREATE TRIGGER iu INSTEAD OF UPDATE OF a ON v1 BEGIN UPDATE t1 SET a = new.a WHERE b = old.b; END;
CREATE TRIGGER id INSTEAD OF DELETE ON v1 WHEN old.a > 0 BEGIN DELETE FROM t1 WHERE a = old.a; END;

CREATE TABLE t1(a);
CREATE TRIGGER r1 AFTER INSERT ON t1 BEGIN SELECT no_such_function(new.a); END;
CREATE TRIGGER r2 AFTER INSERT ON t1 BEGIN INSERT INTO no_such_table VALUES (1); END;
CREATE TRIGGER r3 AFTER INSERT ON t1 BEGIN UPDATE t1 SET no_such_column = 1; END;

CREATE TABLE t1(a INT PRIMARY KEY, n INT);
CREATE TRIGGER up AFTER INSERT ON t1 BEGIN INSERT INTO t1(a, n) VALUES (1, 1) ON CONFLICT(a) DO UPDATE SET n = n + excluded.n WHERE n < 10; END;

CREATE TABLE t1(a, b, c);
CREATE TRIGGER u1 AFTER UPDATE ON t1 BEGIN UPDATE t1 SET b = x.b FROM (SELECT 1 AS b) AS x WHERE t1.a = 1; END;

CREATE TABLE t1(a);
CREATE TRIGGER "END" AFTER INSERT ON t1 BEGIN SELECT 'END;' AS "end"; SELECT 1 AS [begin]; END;

CREATE TABLE "begin"(a);
CREATE TRIGGER "begin" BEFORE DELETE ON "begin" BEGIN SELECT "begin".a FROM "begin"; END;

CREATE VIRTUAL TABLE ft USING fts3(title, body, tokenize=porter);
CREATE VIRTUAL TABLE ft4 USING fts4(a, b, notindexed=b, prefix="2,4", matchinfo=fts3, languageid="lid", order=desc, compress=x, uncompress=y);

CREATE VIRTUAL TABLE ft USING fts4(tokenize=unicode61 "remove_diacritics=0", col1 VARCHAR(10) NOT NULL, "col 2");
CREATE TABLE other(a);

CREATE VIRTUAL TABLE e1 USING fts5(a, b UNINDEXED, content='', tokenize="unicode61 remove_diacritics 2 tokenchars '-_'", detail=none, columnsize=0);
CREATE VIRTUAL TABLE e2 USING fts5vocab(e1, row);
CREATE VIRTUAL TABLE e3 USING fts5vocab('e1', 'col');

CREATE VIRTUAL TABLE demo USING rtree(id, minX, maxX, minY, maxY, +objname TEXT, +objtype TEXT, +boundary BLOB);
CREATE VIRTUAL TABLE demo32 USING rtree_i32(id, x0, x1);
CREATE VIEW dv AS SELECT id, objname FROM demo;
CREATE TABLE t(d REFERENCES demo(id));

CREATE TABLE größe("straße" TEXT, "ÅNGSTRÖM" INT, 日本語 TEXT DEFAULT 'テキスト', "😀" TEXT DEFAULT '😀', Ελληνικά INT CHECK (Ελληνικά > 0));
CREATE INDEX "индекс" ON größe(日本語, "😀" DESC);
CREATE VIEW "вид" AS SELECT 日本語 AS "列" FROM größe;

CREATE TABLE "line
break"("col
umn" TEXT DEFAULT 'a
b', x INT CHECK (x <> '
'));
CREATE INDEX "in
dex" ON "line
break"("col
umn");
CREATE VIEW "vi
ew" AS SELECT "col
umn" FROM "line
break";

CREATE TABLE "  lead and trail  "("  a  " INT, "b	" TEXT);
CREATE INDEX "  i  " ON "  lead and trail  "("  a  ");

CREATE TABLE "t,u"("a,b" INT, "c;d" TEXT, "(e)" INT, "f)" INT, "--g" INT, "/*h*/" INT, "'i'" INT, "$j" INT, "?1" INT, ":k" INT, "@l" INT, "#m" INT, "%n%" INT, "{o}" INT, "&amp;" INT, "<p>" INT, "\q" INT, "r\n" INT, "!s" INT, "*" INT, "t.u" INT, "=" INT, "0x1" INT, "123" INT, "-5" INT, "true" INT, "yes" INT, "no" INT, "~" INT, "null" INT, "2020-01-01" DATE, "1e5" INT);
CREATE INDEX "a,b;c" ON "t,u"("a,b", "c;d" DESC, "*", "null", "1e5");

CREATE TABLE ÿ(ß, _, _1, x$);

CREATE TABLE a$b(c$d INT, e1$2 TEXT);

CREATE TABLE types(a TINYINT, b SMALLINT, c MEDIUMINT, d BIGINT, e UNSIGNED BIG INT, f INT2, g INT8, h CHARACTER(20), i VARCHAR(255), j VARYING CHARACTER(255), k NCHAR(55), l NATIVE CHARACTER(70), m NVARCHAR(100), n TEXT, o CLOB, p BLOB, q REAL, r DOUBLE, s DOUBLE PRECISION, t FLOAT, u NUMERIC, v DECIMAL(10,5), w BOOLEAN, x DATE, y DATETIME, z TIMESTAMP WITH TIME ZONE);

CREATE TABLE types2(a "my type", b [my type], c `my type`, d 'my type', e "int"(5), f [varchar](10), g "DOUBLE" PRECISION, h LONG INTEGER, i FLOATING POINT(5,10), j CHARINT, k "", l unsigned, m int unsigned, n bit(1), o uuid, p json, q jsonb, s a b c d e f);

CREATE TABLE types3(a DECIMAL (10, 5), b NUMERIC( 3 ), c VARCHAR(+10), d VARCHAR(-5), e NUMBER(10,-2), f X(1e3), g Y(0.5, 10));

CREATE TABLE types4(a INTEGER(4) PRIMARY KEY, b INT);

CREATE TABLE types5(a INT INTEGER PRIMARY KEY, b "PRIMARY KEY", c 'NOT NULL' NOT NULL, d "UNIQUE" UNIQUE);

CREATE TABLE t(a integer primary key, b Integer, c INTEGER, d iNt);

CREATE TABLE t1(a int primary key not null default 5 check (a>0) collate nocase references t2 unique);

CREATE TABLE t1(a collate nocase check (a>0) unique default 5 not null references t2(x) primary key);

CREATE TABLE t1(a text references t2(x) on delete cascade check (a <> '') not null collate rtrim default 'x' unique);

CREATE TABLE t1(a, b, c UNIQUE, UNIQUE(a,b), UNIQUE(b,a), PRIMARY KEY(c), UNIQUE(c) CHECK(a>b) CONSTRAINT foo CHECK(1) FOREIGN KEY(a) REFERENCES x);

CREATE TABLE t1(a PRIMARY KEY, b UNIQUE, UNIQUE(a), UNIQUE(b), UNIQUE(a, b), UNIQUE(b, a), UNIQUE (a, b));

CREATE TABLE t1 (a UNIQUE PRIMARY KEY UNIQUE);

CREATE TABLE t1(a INTEGER PRIMARY KEY UNIQUE, b INTEGER UNIQUE CHECK (b));

CREATE TABLE t1(rowid, oid INT, _rowid_ INTEGER PRIMARY KEY);

CREATE TABLE t1(_ROWID_ INT, Rowid TEXT UNIQUE, x);

CREATE TABLE IF NOT EXISTS "main"."t1"(a, b);
CREATE UNIQUE INDEX IF NOT EXISTS "main"."t1i" ON "t1"("a");
CREATE VIEW IF NOT EXISTS main.v1 AS SELECT 1;
CREATE TRIGGER IF NOT EXISTS main.tr AFTER INSERT ON t1 BEGIN SELECT 1; END;

CREATE TABLE t1(a); ALTER TABLE t1 ADD COLUMN b INT DEFAULT 5; ALTER TABLE t1 ADD COLUMN c TEXT NOT NULL DEFAULT 'x' CHECK (c <> ''); ALTER TABLE t1 RENAME COLUMN a TO "a b"; ALTER TABLE t1 RENAME TO "t 2";

CREATE TABLE t1(a, b); ALTER TABLE t1 ADD d INT REFERENCES t1(a) ON DELETE CASCADE; ALTER TABLE t1 ADD e AS (a || b);

CREATE TABLE t1(a INT) ; ANALYZE; CREATE TABLE t2(a INTEGER PRIMARY KEY AUTOINCREMENT); INSERT INTO t2 DEFAULT VALUES; ANALYZE;

CREATE TABLE t1(a /* c1 */ INT -- c2
 /* c3 */ NOT /* c4 */ NULL /* c5 */ DEFAULT /* c6 */ 5 /* c7 */, -- c8
 /* c9 */ b /* c10 */ TEXT /* c11 */ CHECK /* c12 */ ( /* c13 */ b /* c14 */ <> /* c15 */ 'x' /* c16 */ ) /* c17 */ , /* c18 */ CONSTRAINT /* c19 */ u /* c20 */ UNIQUE /* c21 */ ( /* c22 */ a /* c23 */ , /* c24 */ b /* c25 */ ) /* c26 */ ) /* c27 */ ;

CREATE TABLE /* x */ t1 /* y */ ( -- z
 a -- first
 , b -- second
 , c -- third
 );

CREATE TABLE INDEX_TABLE(a);

CREATE TABLE t1(a, b);
CREATE /* 1 */ UNIQUE /* 2 */ INDEX /* 3 */ i1 /* 4 */ ON /* 5 */ t1 /* 6 */ ( /* 7 */ a /* 8 */ COLLATE /* 9 */ NOCASE /* 10 */ DESC /* 11 */ , b -- 12
 ) /* 13 */ WHERE /* 14 */ a /* 15 */ > 5;
CREATE /* 1 */ VIEW /* 2 */ v1 /* 3 */ AS /* 4 */ SELECT -- 5
 a /* 6 */ FROM t1 -- 7
 WHERE b = 'x -- y';
CREATE /* 1 */ TRIGGER /* 2 */ r1 /* 3 */ AFTER /* 4 */ INSERT /* 5 */ ON /* 6 */ t1 /* 7 */ BEGIN /* 8 */ SELECT /* ; END; */ 1; -- END;
 END;

CREATE TABLE t1(a TEXT DEFAULT '${not.a.param}', b TEXT DEFAULT '$ {x}', c TEXT DEFAULT '#{y}', d TEXT DEFAULT '{{z}}', e TEXT DEFAULT '%s', f TEXT DEFAULT '\n', g TEXT DEFAULT ':x', h TEXT DEFAULT '?', i TEXT DEFAULT '@var', j TEXT DEFAULT 'GO', k TEXT DEFAULT ';', l TEXT DEFAULT '/', m TEXT DEFAULT '<![CDATA[x]]>', n TEXT DEFAULT ']]>', o TEXT DEFAULT '&lt;', p TEXT DEFAULT '  lead', q TEXT DEFAULT 'trail  ', r TEXT DEFAULT '	tab	');

CREATE TABLE t1(a TEXT DEFAULT 'null', b TEXT DEFAULT 'true', c TEXT DEFAULT '1', d TEXT DEFAULT '1.0', e TEXT DEFAULT '0x1f', f TEXT DEFAULT '1e5', g TEXT DEFAULT 'yes', h TEXT DEFAULT '~', i TEXT DEFAULT '2020-01-01', j TEXT DEFAULT '12:30:00', k TEXT DEFAULT 'NULL', l TEXT DEFAULT '''', m TEXT DEFAULT '"', n TEXT DEFAULT '''''', o TEXT DEFAULT '- x', p TEXT DEFAULT '# x', q TEXT DEFAULT 'x: y', r TEXT DEFAULT '[]', s TEXT DEFAULT '{}', t TEXT DEFAULT '|', u TEXT DEFAULT '>', v TEXT DEFAULT '!x', w TEXT DEFAULT '&x', x TEXT DEFAULT '*x', y TEXT DEFAULT '`x`', z TEXT DEFAULT '%x');

CREATE TABLE t1(a BOOLEAN DEFAULT true, b BOOLEAN DEFAULT 'true', c BOOLEAN DEFAULT 1, d BOOLEAN DEFAULT '1', e INT DEFAULT '5', f TEXT DEFAULT 5, g DATE DEFAULT '2020-01-01', h DATETIME DEFAULT '2020-01-01 00:00:00', i DATETIME DEFAULT '2020-01-01T00:00:00', j TIME DEFAULT '12:00', k TIMESTAMP DEFAULT (CURRENT_TIMESTAMP), l INT DEFAULT 9999999999999999999999, m REAL DEFAULT 1.10, n REAL DEFAULT 1e400, o NUMERIC DEFAULT 1.50, p DEFAULT 0.1e1, q INT DEFAULT -0, r BOOLEAN DEFAULT FALSE, s BOOLEAN DEFAULT (true), t BOOLEAN DEFAULT tRuE);

CREATE TABLE t1(a DEFAULT (x'ab'), b DEFAULT (-x'ab'), d DEFAULT (CURRENT_DATE || ' x'), e DEFAULT (1)
);

CREATE TABLE t1(a DEFAULT abc, b DEFAULT "abc def", c DEFAULT [abc], d DEFAULT `abc`, e DEFAULT off, f DEFAULT on_, g DEFAULT no, h DEFAULT key, i DEFAULT replace);

CREATE TABLE t1 (c1 INTEGER NOT NULL CONSTRAINT a CONSTRAINT b NOT NULL CONSTRAINT c DEFAULT 1 CONSTRAINT d COLLATE NOCASE CONSTRAINT e REFERENCES x(y) CONSTRAINT f CHECK (1) CONSTRAINT g UNIQUE CONSTRAINT h NULL CONSTRAINT i);

CREATE TABLE t1(a NULL, b NULL DEFAULT 5, c INT NULL UNIQUE, d NULL NULL);

CREATE TABLE t1(a, PRIMARY KEY(a), CHECK(a>0), UNIQUE(a), CONSTRAINT fk FOREIGN KEY(a) REFERENCES t1(a) DEFERRABLE INITIALLY DEFERRED CONSTRAINT ck CHECK(a<10));

CREATE TABLE m(a, b, FOREIGN KEY(a) REFERENCES p(x) MATCH FULL ON DELETE SET NULL, FOREIGN KEY(b) REFERENCES p(x) ON UPDATE CASCADE MATCH PARTIAL ON DELETE NO ACTION DEFERRABLE, FOREIGN KEY (a, b) REFERENCES p MATCH SIMPLE);

CREATE TABLE a(x INT); CREATE TABLE A1(X INT); CREATE INDEX AX ON A(X); CREATE INDEX a1x ON a1(x);

CREATE TABLE sqlitex(a); CREATE TABLE "sqlite"(a); CREATE TABLE _sqlite_x(a);

CREATE TABLE x_data(a); CREATE TABLE x_content(b); CREATE TABLE x_node(c);

CREATE TABLE t1(a INT, b INT, CONSTRAINT "pk 1" PRIMARY KEY (b, a), CONSTRAINT 'fk' FOREIGN KEY (a) REFERENCES t2 ON DELETE SET DEFAULT, CONSTRAINT [u] UNIQUE (b));

CREATE TABLE t1(a INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT UNIQUE CHECK (a > 0) DEFAULT 5);

CREATE TABLE t1(a "INTEGER" PRIMARY KEY AUTOINCREMENT, b);

CREATE TABLE t1(a [INTEGER] PRIMARY KEY, b);

CREATE TABLE t1(a INTEGER/**/PRIMARY/**/KEY/**/AUTOINCREMENT,b);

CREATE TABLE t1(a CHAR(10)COLLATE NOCASE DEFAULT'x'CHECK(a<>'y')UNIQUE,b INT DEFAULT-5,c DEFAULT+6.5 NOT NULL);

CREATE TABLE t1(a,b,c,CHECK(a),CHECK(b),CHECK(a AND b),CONSTRAINT c CHECK(c),CONSTRAINT c CHECK(c));

CREATE TABLE "a.b"("c.d" INT REFERENCES "e.f"("g.h"), UNIQUE ("c.d")); CREATE VIEW "v.v" AS SELECT "a.b"."c.d" FROM "a.b";

CREATE TABLE t1(a INT CHECK (a IN (1, 2, 3) AND a NOT IN (5)) CHECK (a IS NOT NULL AND a IS NOT 7), b TEXT);

CREATE TABLE t1(a, b CHECK ("b" = "not a column"));

CREATE TABLE t1(id INTEGER PRIMARY KEY, v BLOB CHECK (length(v) = 16 AND substr(v, 1, 1) <> x'00'), w CHECK (w != 0x10 AND w == 1_000 AND w <> 1e-5 AND w <> .5 AND w <> 5.));

CREATE TABLE "select * from t"(x); CREATE VIEW "drop table" AS SELECT x FROM "select * from t";

CREATE VIEW v1 AS SELECT 1 AS a, 'x' AS b, NULL AS c, 2.5 AS d, x'00' AS e; CREATE VIEW v2 AS SELECT * FROM v1; CREATE VIEW v0 AS SELECT * FROM v2;

CREATE VIEW zz AS SELECT * FROM aa; CREATE VIEW aa AS SELECT 1;

CREATE VIEW v AS SELECT 1 AS "a""b", 2 AS [c d], 3 AS `e`, 4 AS 'f', 5 "g", 6 h, 7;

CREATE VIEW v AS SELECT CASE WHEN 1 THEN 'a' ELSE 'b' END AS x, CAST(1 AS VARCHAR(10)) AS y, (SELECT 1) AS z, 1 IN (1, 2) AS w, "dq" AS q, 'a' || 'b' || "c" AS r;

CREATE VIEW v AS SELECT julianday('now') - 1 AS j, date('now', '-1 day') AS d, printf('%05d', 3) AS p, 'x' LIKE 'X' ESCAPE '\' AS l, json('{"a":[1,2]}') -> '$.a' AS js;

CREATE VIEW v AS
  SELECT
    a.x,   -- the x
    b.y    /* the y */
  FROM a
  JOIN b ON a.id = b.id AND b.z <> 'it''s'
  WHERE a.x > 5
  ORDER BY 1 DESC;

CREATE TABLE t1(a, b, c, d, e, f, g, h, UNIQUE(a,b,c,d,e,f,g,h), UNIQUE(h,g,f,e,d,c,b,a), CHECK (a+b+c+d > e+f+g+h));

CREATE TABLE Department(DepartmentID INTEGER PRIMARY KEY, Name VARCHAR(20) COLLATE NOCASE NOT NULL UNIQUE) ; CREATE TABLE Employee(LastName VARCHAR(20), DepartmentID INT REFERENCES Department ON UPDATE CASCADE ON DELETE SET NULL); CREATE VIEW Headcount AS SELECT d.Name, count(*) n FROM Department d LEFT JOIN Employee e USING (DepartmentID) GROUP BY d.Name HAVING n > 1;

CREATE TABLE actor (actor_id numeric NOT NULL, first_name VARCHAR(45) NOT NULL, last_name VARCHAR(45) NOT NULL, last_update TIMESTAMP NOT NULL, PRIMARY KEY (actor_id));
CREATE INDEX idx_actor_last_name ON actor(last_name);
CREATE TRIGGER actor_trigger_ai AFTER INSERT ON actor BEGIN UPDATE actor SET last_update = DATETIME('NOW') WHERE rowid = new.rowid; END;
CREATE TABLE country (country_id SMALLINT NOT NULL, country VARCHAR(50) NOT NULL, last_update TIMESTAMP, PRIMARY KEY (country_id));
CREATE TABLE city (city_id int NOT NULL, city VARCHAR(50) NOT NULL, country_id SMALLINT NOT NULL, last_update TIMESTAMP NOT NULL, PRIMARY KEY (city_id), CONSTRAINT fk_city_country FOREIGN KEY (country_id) REFERENCES country (country_id) ON DELETE NO ACTION ON UPDATE CASCADE);
CREATE INDEX idx_fk_country_id ON city(country_id);
CREATE TABLE film (film_id int NOT NULL, title VARCHAR(255) NOT NULL, description BLOB SUB_TYPE TEXT DEFAULT NULL, release_year VARCHAR(4) DEFAULT NULL, language_id SMALLINT NOT NULL, original_language_id SMALLINT DEFAULT NULL, rental_duration SMALLINT DEFAULT 3 NOT NULL, rental_rate DECIMAL(4,2) DEFAULT 4.99 NOT NULL, length SMALLINT DEFAULT NULL, replacement_cost DECIMAL(5,2) DEFAULT 19.99 NOT NULL, rating VARCHAR(10) DEFAULT 'G', special_features VARCHAR(100) DEFAULT NULL, last_update TIMESTAMP NOT NULL, PRIMARY KEY (film_id), CONSTRAINT CHECK_special_features CHECK(special_features is null or special_features like '%Trailers%' or special_features like '%Commentaries%'), CONSTRAINT CHECK_special_rating CHECK(rating in ('G','PG','PG-13','R','NC-17')));
CREATE VIEW film_list AS SELECT film.film_id AS FID, film.title AS title, film.rating AS rating FROM film WHERE length > 10;

CREATE TABLE [Categories] ([CategoryID] INTEGER PRIMARY KEY AUTOINCREMENT, [CategoryName] TEXT, [Description] TEXT, [Picture] BLOB);
CREATE TABLE [Employees] ([EmployeeID] INTEGER PRIMARY KEY AUTOINCREMENT, [LastName] TEXT, [ReportsTo] INTEGER, [Photo] BLOB, FOREIGN KEY ([ReportsTo]) REFERENCES [Employees] ([EmployeeID]) ON DELETE NO ACTION ON UPDATE NO ACTION);
CREATE TABLE [EmployeeTerritories]([EmployeeID] INTEGER NOT NULL, [TerritoryID] TEXT NOT NULL, PRIMARY KEY ("EmployeeID","TerritoryID"), FOREIGN KEY ([EmployeeID]) REFERENCES [Employees] ([EmployeeID]) ON DELETE NO ACTION ON UPDATE NO ACTION);
CREATE VIEW [Current Product List] AS SELECT CategoryID, CategoryName FROM Categories WHERE CategoryName <> 'x';
CREATE VIEW [Products by "Category"] AS SELECT [Categories].[CategoryName] AS [Category Name] FROM [Categories] ORDER BY [Categories].[CategoryName];

CREATE TABLE wp_posts (ID integer NOT NULL PRIMARY KEY AUTOINCREMENT, post_author text NOT NULL DEFAULT '0', post_date text NOT NULL DEFAULT '0000-00-00 00:00:00', post_content text NOT NULL COLLATE NOCASE, comment_count integer NOT NULL DEFAULT '0');
CREATE INDEX wp_posts__type_status_date ON wp_posts (post_author, post_date, ID);

CREATE TABLE android_metadata (locale TEXT); CREATE TABLE sms (_id INTEGER PRIMARY KEY,thread_id INTEGER,address TEXT,person INTEGER,date INTEGER,date_sent INTEGER DEFAULT 0,protocol INTEGER,read INTEGER DEFAULT 0,status INTEGER DEFAULT -1,type INTEGER,body TEXT,seen INTEGER DEFAULT 0); CREATE TRIGGER sms_update_thread_on_insert AFTER INSERT ON sms BEGIN UPDATE sms SET date = (strftime('%s','now') * 1000) WHERE sms._id = new.thread_id; END;

CREATE TABLE cookies(creation_utc INTEGER NOT NULL,host_key TEXT NOT NULL,top_frame_site_key TEXT NOT NULL,name TEXT NOT NULL,value TEXT NOT NULL,encrypted_value BLOB NOT NULL,path TEXT NOT NULL,is_secure INTEGER NOT NULL,source_port INTEGER NOT NULL); CREATE UNIQUE INDEX cookies_unique_index ON cookies(host_key, top_frame_site_key, name, path, source_port); CREATE TABLE meta(key LONGVARCHAR NOT NULL UNIQUE PRIMARY KEY, value LONGVARCHAR);

CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name));
CREATE TRIGGER 'gpkg_tile_matrix_zoom_level_insert' BEFORE INSERT ON 'gpkg_contents' FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'insert on table ''gpkg_contents'' violates constraint: zoom_level cannot be less than 0') WHERE (NEW.min_x < 0); END;

CREATE TABLE delta (id integer primary key, op text, bucket integer); CREATE TABLE "blob"(rid INTEGER PRIMARY KEY, rcvid INTEGER, size INTEGER, uuid TEXT UNIQUE NOT NULL, content BLOB, CHECK( length(uuid)>=40 AND rid>0 )); CREATE TABLE delta2(rid INTEGER PRIMARY KEY, srcid INTEGER NOT NULL REFERENCES "blob"); CREATE INDEX delta_i1 ON delta2(srcid); CREATE VIEW v AS SELECT uuid FROM "blob" WHERE rid NOT IN (SELECT rid FROM delta2);

CREATE TABLE p (x INT UNIQUE);
CREATE TABLE t1 (a INT REFERENCES p(x) NOT NULL DEFERRABLE INITIALLY DEFERRED, b INT);

CREATE TABLE t1 (a INT DEFERRABLE INITIALLY DEFERRED, b INT NOT DEFERRABLE);

CREATE TABLE p (x INT UNIQUE);
CREATE TABLE t1 (a INT REFERENCES p(x), b INT DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE t1 (a "INTEGER" PRIMARY KEY, b [my type], c "my" "type", d 'str type', e `back tick`(3));

CREATE TABLE t1 (a LONG   INTEGER, b LONG /* REAL */ INTEGER, c REAL /* INT */ x, d UNSIGNED
BIG	INT);

CREATE TABLE t1 (a VARCHAR ( 10 , 20 ), b VARCHAR(10,20), c DECIMAL( -1 , +2 ), d X(1.5));

CREATE TABLE t1 (a DEFAULT 1 DEFAULT 2, b COLLATE NOCASE COLLATE BINARY, c NOT NULL ON CONFLICT FAIL NOT NULL ON CONFLICT IGNORE, d NOT NULL NULL, e NULL NOT NULL);

CREATE TABLE t1 (a UNIQUE UNIQUE, b UNIQUE ON CONFLICT IGNORE UNIQUE ON CONFLICT IGNORE, UNIQUE(a), UNIQUE (b) ON CONFLICT IGNORE);

CREATE TABLE t1 (a, b, UNIQUE(a, a), PRIMARY KEY (b, b));

CREATE TABLE t1 (a, b, PRIMARY KEY (b, b)) WITHOUT ROWID;

CREATE TABLE t1 (a, "a b", b);
CREATE VIEW v AS SELECT "a b" FROM t1;
CREATE VIEW w AS SELECT a b FROM t1;
CREATE VIEW x AS SELECT "null", "select" FROM t1;

CREATE TABLE t1 (a, "a, b", b, UNIQUE ("a, b"), UNIQUE (a, b));
CREATE INDEX i1 ON t1 ("a, b");
CREATE INDEX i2 ON t1 (a, b);

CREATE TABLE t1 (a, "a desc", "a collate nocase");
CREATE INDEX i1 ON t1 ("a desc");
CREATE INDEX i2 ON t1 (a DESC);
CREATE INDEX i3 ON t1 ("a collate nocase");
CREATE INDEX i4 ON t1 (a COLLATE nocase);

CREATE TABLE t1 (a, b);
CREATE INDEX i1 ON t1 ((a));
CREATE INDEX i2 ON t1 (+a);
CREATE INDEX i3 ON t1 (a COLLATE NOCASE COLLATE BINARY);
CREATE INDEX i4 ON t1 ((a) COLLATE NOCASE DESC);
CREATE INDEX i5 ON t1 (a || b COLLATE NOCASE DESC);
CREATE INDEX i6 ON t1 ('a');
CREATE INDEX i7 ON t1 (a ASC) WHERE b > 5 -- trailing
;
CREATE INDEX i8 ON t1 (a) WHERE b > 5 /* trailing */;

CREATE TABLE t1 (desc, asc);
CREATE INDEX i1 ON t1 (asc+1);
CREATE INDEX i2 ON t1 (1+desc);
CREATE INDEX i3 ON t1 (desc DESC);

CREATE TABLE t1 (a CONSTRAINT foo, CHECK (a > 0));

CREATE TABLE t1 (a CONSTRAINT foo NOT NULL CHECK (a > 0) CONSTRAINT bar);

CREATE TABLE t1 (a, CONSTRAINT x CONSTRAINT y, CONSTRAINT z);

CREATE TABLE t1 (a, b CHECK (a > 0) UNIQUE, CHECK (b > 0) ON CONFLICT IGNORE UNIQUE (a) PRIMARY KEY (b) FOREIGN KEY (a) REFERENCES t1 (b) CHECK (1));

CREATE TABLE t1 /* about t1 */ (a INT /* about a */, -- hmm
b INT -- about b
, c INT /* about c */ NOT NULL /* end */);

CREATE TABLE t1 (a) -- x
;

CREATE TABLE t1 (a /* */ , /**/ b /* ** */ -- --
);

CREATE TABLE t1 (x INT DEFAULT -9223372036854775808, y INT DEFAULT +9223372036854775807, z DEFAULT - 5, w DEFAULT -.5, v DEFAULT 5., u DEFAULT 0x7fffffffffffffff, t DEFAULT - 0x10, s DEFAULT -NULL, r DEFAULT +CURRENT_DATE, q DEFAULT -'abc', p DEFAULT -x'ab', o DEFAULT 1_000, n DEFAULT 1e-10);

CREATE TABLE t1 (a DEFAULT "true", b DEFAULT true, c DEFAULT [x y], d DEFAULT `q`, e DEFAULT abort, f DEFAULT (NULL), g DEFAULT (''), h DEFAULT '', i DEFAULT "", j DEFAULT ' ', k DEFAULT 'NULL', l DEFAULT "current_timestamp", m DEFAULT 'current_timestamp', n DEFAULT 'true', o DEFAULT '5', p DEFAULT '2020-01-01', q DEFAULT (1), r DEFAULT ((1)), s DEFAULT ('a' || 'b'));

CREATE TABLE "" ("" INT, b);

CREATE TABLE t1 ("" INT PRIMARY KEY, " " TEXT UNIQUE);
CREATE INDEX "" ON t1 (" ");

CREATE TABLE t1 (a);
CREATE VIEW "" AS SELECT 1;
CREATE TRIGGER "" AFTER INSERT ON t1 BEGIN SELECT 1; END;

CREATE TABLE t1 (a);
CREATE VIEW v1 AS VALUES (1), (2);
CREATE VIEW v2 (x) AS VALUES (1), (2);
CREATE VIEW v3 AS SELECT 1 /* c */ AS one -- tail
;
CREATE VIEW 'v4' AS SELECT 'x';
CREATE VIEW [v 5] AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c WHERE x<5) SELECT x FROM c;
CREATE VIEW AS_ AS SELECT ';' AS semi;

CREATE VIRTUAL TABLE f USING fts5(Title, body, tokenize = 'porter ascii', prefix='2 3');

CREATE VIRTUAL TABLE f3 USING fts3(a, b, tokenize=porter);
CREATE VIRTUAL TABLE f4 USING fts4(content="", a TEXT, b);
CREATE VIRTUAL TABLE r USING rtree(id, x0, x1, +extra TEXT);

CREATE TABLE docs (id INTEGER PRIMARY KEY, t TEXT);
CREATE VIRTUAL TABLE fd USING fts5(t, content=docs, content_rowid=id);
CREATE TRIGGER docs_ai AFTER INSERT ON docs BEGIN INSERT INTO fd(rowid, t) VALUES (new.id, new.t); END;
CREATE TRIGGER docs_ad AFTER DELETE ON docs BEGIN INSERT INTO fd(fd, rowid, t) VALUES ('delete', old.id, old.t); END;

CREATE VIRTUAL TABLE f USING fts5(x);
CREATE TABLE f_mine (a);
CREATE TABLE g_data (a);

CREATE TABLE t1 (a INT PRIMARY KEY DESC, b);

CREATE TABLE t1 (a INTEGER PRIMARY KEY DESC, b);

CREATE TABLE t1 (a INTEGER, b, PRIMARY KEY (a DESC));

CREATE TABLE t1 (a INTEGER COLLATE NOCASE, b, PRIMARY KEY (a COLLATE RTRIM));

CREATE TABLE t1 (a TEXT, b, PRIMARY KEY (a COLLATE NOCASE ASC, b DESC) ON CONFLICT REPLACE) WITHOUT ROWID;

CREATE TABLE t1 (a GENERATED ALWAYS AS (1+1), b INT GENERATED ALWAYS AS (a) STORED NOT NULL UNIQUE CHECK (b > 0), c AS (b) VIRTUAL COLLATE NOCASE, d generated always, e INT always, f generated, g generated INT);

CREATE TABLE generated (always AS (1), generated INT, stored INT, virtual TEXT);

CREATE TABLE t1 (a INT, b INT, FOREIGN KEY (a, b) REFERENCES t1, FOREIGN KEY (b) REFERENCES t1 (b) ON INSERT CASCADE ON DELETE CASCADE ON DELETE SET NULL MATCH simple ON UPDATE NO ACTION);

CREATE TABLE t1 (a REFERENCES "p q" ("x y") MATCH "weird one" DEFERRABLE NOT DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE 'quoted' ('a' INT, 'b' TEXT DEFAULT 'x', PRIMARY KEY ('a'), UNIQUE ('b' COLLATE 'nocase'));

CREATE TABLE t1 (a TEXT COLLATE "NOCASE", b TEXT COLLATE 'rtrim', c COLLATE [BINARY]);

CREATE TABLE t1 (a INT, b TEXT) STRICT, STRICT;

CREATE TABLE t1 (a INT PRIMARY KEY) WITHOUT ROWID, WITHOUT ROWID, STRICT;

CREATE TABLE t1 (a CHECK ("a" > 'A' AND "A" < 5), b CHECK ([B] IS NOT NULL));

CREATE TABLE "t:1" ("a.b" INT, "c[d]" INT, "e`f" INT, "tab	tab" INT, "back\slash" INT, "per%cent" INT, "am&p<>" INT, "quote""s" INT, "sq'q" INT);
CREATE INDEX "i.dx" ON "t:1" ("a.b", "c[d]", "e`f", "tab	tab", "back\slash", "per%cent", "am&p<>", "quote""s", "sq'q");
CREATE VIEW "v.w" AS SELECT "a.b", "c[d]" FROM "t:1";

CREATE TABLE main.t1 (a);
CREATE INDEX main.i1 ON t1 (a);
CREATE VIEW main.v1 AS SELECT * FROM main.t1;
CREATE TRIGGER main.r1 AFTER INSERT ON t1 BEGIN SELECT 1; END;

CREATE TABLE T1 (A INT, B INT);
CREATE INDEX I1 ON t1 (a, b);
CREATE VIEW V1 AS SELECT a FROM t1;
CREATE TRIGGER R1 AFTER UPDATE OF a ON t1 BEGIN SELECT 1; END;

CREATE TABLE t1 (a INT CHECK (a > 0 -- comment
), b INT DEFAULT (1 /* one */ + 2 -- two
));

CREATE TABLE t1(a,b);
CREATE TRIGGER r1 INSERT ON t1 BEGIN SELECT 1; END;
CREATE TRIGGER r2 DELETE ON t1 WHEN old.a BEGIN DELETE FROM t1; END;
CREATE TRIGGER r3 BEFORE UPDATE OF a, b ON t1 FOR EACH ROW BEGIN INSERT OR REPLACE INTO t1 SELECT * FROM t1 WHERE a IN (SELECT b FROM t1); UPDATE t1 SET (a, b) = (SELECT 1, 2) WHERE rowid = new.rowid; SELECT CASE WHEN new.a THEN RAISE(IGNORE) ELSE RAISE(FAIL, 'x') END; END;
CREATE TRIGGER r4 AFTER INSERT ON t1 BEGIN INSERT INTO t1 VALUES (1, 2) ON CONFLICT DO NOTHING; END;

CREATE TABLE t1 (a, "a b", b);
CREATE VIEW v AS SELECT "a b" FROM t1;

CREATE TABLE t1 (a, "a b", b);
CREATE VIEW v AS SELECT a b FROM t1;

CREATE TABLE t1 (a, "null");
CREATE VIEW v AS SELECT "null" FROM t1;

CREATE TABLE t1 (a, "null");
CREATE VIEW v AS SELECT NULL FROM t1;

CREATE TABLE t1 (a, "1");
CREATE VIEW v AS SELECT "1" AS x FROM t1;

CREATE TABLE t1 (a, "1");
CREATE VIEW v AS SELECT 1 AS x FROM t1;

CREATE TABLE t1 (a, "a, b", b, UNIQUE ("a, b"));

CREATE TABLE t1 (a, "a, b", b, UNIQUE (a, b));

CREATE TABLE t1 (a, "a desc");
CREATE INDEX i1 ON t1 ("a desc");

CREATE TABLE t1 (a, "a desc");
CREATE INDEX i1 ON t1 (a DESC);

CREATE TABLE t1 (a, "a, b", b);
CREATE INDEX i1 ON t1 (a, b);

CREATE TABLE t1 (a, "a, b", b);
CREATE INDEX i1 ON t1 ("a, b");

CREATE TABLE p (a INT UNIQUE);
CREATE TABLE t1 (x REFERENCES p (a));

CREATE TABLE p (a INT UNIQUE);
CREATE TABLE t1 (x REFERENCES "p (a)");

CREATE TABLE t1 (a REAL /* INT */ x);

CREATE TABLE t1 (a REAL x);

CREATE TABLE t1 (a LONG  INTEGER);

CREATE TABLE t1 (a LONG INTEGER);

CREATE TABLE t1 (a "INTEGER" PRIMARY KEY, b);

CREATE TABLE t1 (a INTEGER PRIMARY KEY, b);

CREATE TABLE t1 (a "INTEGER", b);

CREATE TABLE t1 (a INTEGER, b);

CREATE VIRTUAL TABLE f USING fts5(Title, body);

CREATE VIRTUAL TABLE f USING fts5(title, body);

CREATE TABLE t1 (a DEFAULT "true");

CREATE TABLE t1 (a DEFAULT true);

CREATE TABLE t1 (a DEFAULT +5);

CREATE TABLE t1 (a DEFAULT 5);

CREATE TABLE t1 (a DEFAULT 1 DEFAULT 2);

CREATE TABLE t1 (a DEFAULT 2);

CREATE TABLE t1 (a NOT NULL);

CREATE TABLE t1 (a NOT NULL ON CONFLICT ABORT);

CREATE TABLE t1 (a NOT NULL ON CONFLICT IGNORE NOT NULL);

CREATE TABLE t1 (a NOT NULL ON CONFLICT IGNORE);

CREATE TABLE p (x INT UNIQUE);
CREATE TABLE t1 (a INT REFERENCES p(x), b INT);

CREATE TABLE t1 (a INT DEFERRABLE);

CREATE TABLE t1 (a INT DEFERRABLE, b INT);

CREATE TABLE t1 (a INT REFERENCES p (x) MATCH FULL);

CREATE TABLE t1 (a INT REFERENCES p (x) MATCH full);

CREATE TABLE t1 (a, b, UNIQUE (a, a));

CREATE TABLE t1 (a, b, UNIQUE (a));

CREATE TABLE t1 (a, b, UNIQUE (a), UNIQUE (a));

CREATE TABLE t1 (a INT PRIMARY KEY, UNIQUE (a));

CREATE TABLE t1 (a INT PRIMARY KEY);

CREATE TABLE t1 (a INTEGER PRIMARY KEY, b UNIQUE, c UNIQUE);

CREATE TABLE t1 (a INTEGER PRIMARY KEY, b, c, UNIQUE (c), UNIQUE (b));

CREATE TABLE t1 (a TEXT COLLATE NOCASE UNIQUE);

CREATE TABLE t1 (a TEXT COLLATE NOCASE, UNIQUE (a COLLATE NOCASE));

CREATE TABLE t1 (a CHECK ("A" > 0), b);

CREATE TABLE t1 (a CHECK (a > 0), b);

CREATE TABLE t1 (a, b);
CREATE INDEX i ON t1 ((a));

CREATE TABLE t1 (a, b);
CREATE INDEX i ON t1 (a);

CREATE TABLE t1 (a, b);
CREATE VIEW v AS SELECT A FROM T1;

CREATE TABLE t1 (a, b);
CREATE VIEW v AS SELECT a FROM t1;

CREATE TABLE t1 (a, b);
CREATE VIEW v (x, y) AS SELECT a, b FROM t1;

CREATE TABLE t1 (a, b);
CREATE VIEW v (X, y) AS SELECT a, b FROM t1;

CREATE TABLE t1 (a);
CREATE TRIGGER r AFTER INSERT ON t1 BEGIN SELECT CASE WHEN new.a THEN 1 ELSE 2 END; END;

CREATE TABLE t1 (a, b);

CREATE TABLE t1 (a);
CREATE TRIGGER r INSERT ON t1 BEGIN SELECT 1; END;

CREATE TABLE t1 (a);
CREATE TRIGGER r INSERT ON t1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t1 (a INT, b INT);
CREATE TRIGGER r AFTER INSERT ON t1 BEGIN UPDATE t1 SET b = 1; END;

CREATE TABLE t1 (a INT);

CREATE TABLE t1 (a INT);
CREATE TRIGGER r AFTER INSERT ON t1 BEGIN UPDATE t1 SET b = 1; END;

CREATE TABLE t1 (a INT, b INT, c INT);
CREATE TRIGGER r AFTER INSERT ON t1 BEGIN UPDATE t1 SET b = 1; END;

CREATE TABLE t1 (a INT, b INT, c INT);
CREATE VIEW v AS SELECT c FROM t1;

CREATE TABLE t1 (a INT, b INT);
CREATE VIEW v AS SELECT c FROM t1;

CREATE TABLE t1 (a INT, b INT);
CREATE TABLE t2 (x);
CREATE TRIGGER r AFTER INSERT ON t2 BEGIN INSERT INTO t1 (a, b) VALUES (1, 2); END;

CREATE TABLE t1 (a INT);
CREATE TABLE t2 (x);
CREATE TRIGGER r AFTER INSERT ON t2 BEGIN INSERT INTO t1 (a, b) VALUES (1, 2); END;

CREATE TABLE t1 (b INT COLLATE NOCASE, a INT);
CREATE TABLE t2 (x, y);
CREATE TRIGGER r AFTER INSERT ON t2 BEGIN INSERT INTO t1 (a, b) VALUES (1, 2); END;

CREATE TABLE T1 (A INT);

CREATE TABLE t1 (a INT);
CREATE TABLE t2 (b INT);

CREATE VIEW t1 AS SELECT 1 AS a;
CREATE TABLE t2 (b INT);

CREATE TABLE t1 (a INT);
CREATE INDEX x ON t1 (a);

CREATE TABLE x (a INT);
CREATE TABLE t1 (a INT);

CREATE TABLE t1 (a INT);
CREATE TABLE t2 (a INT);
CREATE INDEX x ON t1 (a);

CREATE TABLE t1 (a INT);
CREATE TABLE t2 (a INT);
CREATE INDEX x ON t2 (a);

CREATE TABLE t1 (a INT);
CREATE TABLE t2 (a INT);
CREATE TRIGGER x AFTER INSERT ON t1 BEGIN SELECT 1; END;

CREATE TABLE t1 (a INT);
CREATE TABLE t2 (a INT);
CREATE TRIGGER x AFTER INSERT ON t2 BEGIN SELECT 1; END;

CREATE TABLE t1 (id INTEGER PRIMARY KEY AUTOINCREMENT, a);

CREATE TABLE t1 (id INTEGER PRIMARY KEY, a);

CREATE TABLE t1 (a INT PRIMARY KEY, b) WITHOUT ROWID;

CREATE TABLE t1 (a INT, b);

CREATE TABLE t1 (a INT PRIMARY KEY, b TEXT) STRICT;

CREATE TABLE t1 (a INT PRIMARY KEY, b VARCHAR(10));

CREATE TABLE t1 (a, b AS (a+1));

CREATE TABLE t1 (a, b AS (a+1) STORED, c);
CREATE INDEX i ON t1 (b);

CREATE TABLE t1 (c, a, b AS (a+1) VIRTUAL);
CREATE INDEX i ON t1 (b);

CREATE TABLE t1 (a INT, b INT);
CREATE VIEW v1 AS SELECT * FROM t1;
CREATE VIEW v2 AS SELECT * FROM v1;
CREATE TRIGGER r INSTEAD OF INSERT ON v2 BEGIN INSERT INTO t1 VALUES (new.a, new.b); END;

CREATE TABLE t1 (b INT, a INT, c INT NOT NULL DEFAULT 7);
CREATE VIEW v2 AS SELECT * FROM t1;
CREATE VIEW v1 AS SELECT * FROM v2;
CREATE TRIGGER r INSTEAD OF DELETE ON v2 BEGIN INSERT INTO t1 VALUES (old.a, old.b, 1); END;

CREATE TABLE "a b" ("c d" INT, "e,f" TEXT);

CREATE TABLE "a b" ("c d" TEXT NOT NULL DEFAULT 'x y', "g;h" INT, "e,f" TEXT UNIQUE);

CREATE TABLE t1 ("" INT, b INT);

CREATE TABLE t1 ("" TEXT, c INT);

CREATE TABLE "" (a INT, b INT);

CREATE TABLE "" (a TEXT, b INT NOT NULL DEFAULT 4);

CREATE VIRTUAL TABLE f USING fts5(x);
CREATE TABLE t (a);

CREATE VIRTUAL TABLE f USING fts5(x, y);
CREATE TABLE t (a, b);

CREATE VIRTUAL TABLE r USING rtree(id, x0, x1);

CREATE TABLE r (id, x0, x1);

CREATE TABLE f_data (a);

CREATE VIRTUAL TABLE f USING fts5(x);

CREATE TABLE c (p INT REFERENCES t1 ON DELETE CASCADE);
CREATE TABLE t1 (id INTEGER PRIMARY KEY, a INT);

CREATE TABLE c (p INT REFERENCES t1 ON DELETE CASCADE);
CREATE TABLE t1 (a TEXT, id INTEGER PRIMARY KEY DESC);

CREATE TABLE t1 (a, b, CONSTRAINT u UNIQUE (a), CONSTRAINT u UNIQUE (b));

CREATE TABLE t1 (a, b, CONSTRAINT u UNIQUE (b));

CREATE TABLE t1 (a INT CONSTRAINT c CHECK (a > 0) CONSTRAINT c CHECK (a < 100000));

CREATE TABLE t1 (a INT CONSTRAINT c CHECK (a < 100000));

CREATE TABLE t1 (a INT CHECK (a > 0), CHECK (a > 0));

CREATE TABLE t1 (a INT CHECK (a > 0));

CREATE TABLE t1 (a TEXT DEFAULT 'x', b INT DEFAULT 1);

CREATE TABLE t1 (a TEXT DEFAULT "x", b INT DEFAULT (1));

CREATE TABLE t1 (a INT, b INT, c INT, d INT, e INT);

CREATE TABLE t1 (e INT, d TEXT, x REAL DEFAULT 1, b INT, a INT);

CREATE TABLE t1 (rowid INT, a);

CREATE TABLE t1 (rowid TEXT, a, _rowid_ INT, oid INT);

CREATE TABLE t1 (b, a INTEGER, rowid INTEGER PRIMARY KEY);

CREATE TABLE t1 (a, b CHECK (b <> 'a -- b'));

CREATE TABLE t1 (a, b CHECK (b <> 'a --  b'));

CREATE TABLE t1 (a DATETIME DEFAULT CURRENT_TIMESTAMP);

CREATE TABLE t1 (a DATETIME DEFAULT 'CURRENT_TIMESTAMP');

CREATE TABLE t1 (a BOOLEAN DEFAULT TRUE);

CREATE TABLE t1 (a BOOLEAN DEFAULT 1);

CREATE TABLE t1 (a COLLATE NOCASE);

CREATE TABLE t1 (a COLLATE BINARY);

CREATE TABLE t1 (a);

CREATE TABLE t1 (a INT, b INT, FOREIGN KEY (a) REFERENCES p (x), FOREIGN KEY (b) REFERENCES q (y));

CREATE TABLE t1 (a INT, b INT, FOREIGN KEY (b) REFERENCES q (y), FOREIGN KEY (a) REFERENCES p (x));

CREATE TABLE t1 (a INT NOT NULL, b INT);

CREATE TABLE t1 (a INT CONSTRAINT nn NOT NULL, b INT);

CREATE TABLE t1 (a INT CONSTRAINT x DEFAULT 5);

CREATE TABLE t1 (a INT DEFAULT 5);

CREATE TABLE p ("ID" INT PRIMARY KEY, n INT);
CREATE TABLE c (x INT REFERENCES p ("ID"));

CREATE TABLE p (ID INT PRIMARY KEY, n INT NOT NULL);
CREATE TABLE c (x INT REFERENCES p (ID));

CREATE TABLE t ([My Col] INT CHECK ([My Col] <> 77777));

CREATE TABLE t ("My Col" INT CHECK ("My Col" <> 77777));

CREATE TABLE t ([My Col] INT);
CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT new.[My Col]; END;

CREATE TABLE t ("My Col" INT);
CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT new."My Col"; END;

CREATE TABLE t (a INT);
CREATE VIEW v AS SELECT a AS "X Y" FROM t;

CREATE TABLE t (a INT);
CREATE VIEW v AS SELECT a AS [X Y] FROM t;

CREATE TABLE t (a INT);
CREATE VIEW v AS SELECT a AS 'X' FROM t;

CREATE TABLE t (a INT);
CREATE VIEW v AS SELECT a AS X FROM t;

CREATE TABLE t (a INT);

CREATE VIRTUAL TABLE f4 USING fts4(content="", a TEXT, b);
CREATE TABLE t (a INT);

CREATE TABLE t (a INT);
CREATE VIRTUAL TABLE f4 USING fts4(a TEXT, b);

CREATE VIRTUAL TABLE f4 USING fts4(a TEXT, b, c);
CREATE TABLE t (a INT);

CREATE TABLE t (a INT DEFAULT 5);

CREATE TABLE t (a INT DEFAULT +CURRENT_DATE);

CREATE TABLE t (a TEXT DEFAULT 'y');

CREATE TABLE t (a TEXT DEFAULT "x");

CREATE TABLE t (a TEXT DEFAULT word);

CREATE TABLE t (a TEXT DEFAULT [a b]);

CREATE TABLE t (a TEXT DEFAULT -x'ab');

CREATE TABLE t (a INT, b INT);
CREATE VIEW v AS SELECT b FROM t;

CREATE TABLE t (a INT);
CREATE VIEW v AS SELECT b FROM t;

CREATE TABLE t (a INT, b INT);
CREATE TABLE u (x);
CREATE TRIGGER r AFTER INSERT ON u BEGIN INSERT INTO t (a, b) VALUES (1, 2); END;

CREATE TABLE t (a INT);
CREATE TABLE u (x);
CREATE TRIGGER r AFTER INSERT ON u BEGIN INSERT INTO t (a, b) VALUES (1, 2); END;

CREATE TABLE t (a INT, b TEXT);

CREATE TABLE t (a INT, b TEXT) STRICT;

CREATE TABLE t (a VARCHAR(5), b DATETIME);

CREATE TABLE t (a INT PRIMARY KEY, b);

CREATE TABLE t (a INT PRIMARY KEY, b) WITHOUT ROWID;

CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT, b);

CREATE TABLE t (a INTEGER, b, PRIMARY KEY (a)) WITHOUT ROWID;

CREATE TABLE t (x, a);

CREATE TABLE t (x, a, rowid INT);

CREATE TABLE t (x, a, _rowid_ INT, oid TEXT);

CREATE TABLE t (x, rowid);

CREATE TABLE t (x, rowid TEXT, oid INT);

CREATE TABLE t (a, b);

CREATE TABLE t (a, b, c INT AS (a + b), d AS (c) STORED UNIQUE);

CREATE TABLE t (c INT, d INT UNIQUE, a, b);

CREATE TABLE t (a AS (b) STORED, b INT);

CREATE TABLE t (a INT, b AS (a) STORED);

CREATE TABLE t (a, b, UNIQUE (a), UNIQUE (b));

CREATE TABLE t (a, b, c, UNIQUE (b), UNIQUE (a), UNIQUE (a, b));

CREATE TABLE t (a PRIMARY KEY, b);

CREATE TABLE t (a, b PRIMARY KEY);

CREATE TABLE t (a INTEGER PRIMARY KEY, b);

CREATE TABLE t (a, b INTEGER PRIMARY KEY);

CREATE TABLE t (a INTEGER PRIMARY KEY, b UNIQUE);
CREATE TABLE c (x REFERENCES t (b), y REFERENCES t);

CREATE TABLE t (a INT, b INT, z INTEGER PRIMARY KEY);
CREATE UNIQUE INDEX tb ON t (b);
CREATE TABLE c (x REFERENCES t (b), y REFERENCES t);

CREATE TABLE t (a TEXT);
CREATE INDEX i ON t (a);

CREATE TABLE t (a TEXT COLLATE NOCASE);
CREATE INDEX i ON t (a);

CREATE TABLE t (a);
CREATE TABLE "T 2" (b REFERENCES t (a));

CREATE TABLE T (a UNIQUE);
CREATE TABLE "t 2" (b REFERENCES T (a));

CREATE TABLE t (a, b);
CREATE VIEW v AS SELECT * FROM t;

CREATE TABLE v (a, b);
CREATE VIEW t AS SELECT * FROM v;

CREATE TABLE t (a, b);
CREATE INDEX x1 ON t (a);
CREATE INDEX x2 ON t (b);

CREATE TABLE t (a, b);
CREATE INDEX x2 ON t (a);
CREATE INDEX x1 ON t (b);

CREATE TABLE x1 (a);
CREATE TABLE t (a, b);

CREATE TABLE t (a, b);
CREATE INDEX x1 ON t (a);

CREATE TABLE t (a);
CREATE TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO u VALUES (1); END;
CREATE TABLE u (x);

CREATE TABLE t (a);
CREATE TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO u VALUES (1); END;

CREATE TABLE t (a INT NOT NULL ON CONFLICT REPLACE DEFAULT 5);

CREATE TABLE t (a INT NOT NULL ON CONFLICT IGNORE DEFAULT 5);

CREATE TABLE t (a INT UNIQUE ON CONFLICT REPLACE, b);

CREATE TABLE t (b, a INT UNIQUE ON CONFLICT IGNORE);

CREATE TABLE t (a INT /* note a */, b INT);

CREATE TABLE t (a INT /* other */, b TEXT /* b note */);

CREATE TABLE t (a VARCHAR(10));

CREATE TABLE t (a VARCHAR( 10 ));

CREATE TABLE t (a TYPEx);

CREATE TABLE t (a TYPEX);

CREATE TABLE t (a int);

CREATE TABLE t (a INT CONSTRAINT x CHECK (a <> 77777));

CREATE TABLE t (a INT CONSTRAINT y CHECK (a <> 77777));

CREATE TABLE t (a INT CONSTRAINT X CHECK (a <> 77777));

CREATE TABLE t (a CHECK (a <> 'X'));

CREATE TABLE t (a CHECK (a <> 'x'));

CREATE TABLE t (a CHECK (a <> 1.0));

CREATE TABLE t (a CHECK (a <> 1.00));

CREATE TABLE t (a CHECK (a == 1 OR 1));

CREATE TABLE t (a CHECK (a = 1 OR 1));

CREATE TABLE t (a, b CHECK (json_extract(b, '$.A') IS NULL OR 1));

CREATE TABLE t (a, b CHECK (json_extract(b, '$.a') IS NULL OR 1));

CREATE TABLE t (a "x  y");

CREATE TABLE t (a "x y");

CREATE TABLE t (a INT PRIMARY KEY DESC, b);

CREATE TABLE t (a INT, b, PRIMARY KEY (a DESC));

CREATE TABLE t (a INT, b, PRIMARY KEY (a));

CREATE TABLE t (a INT, b, PRIMARY KEY (a COLLATE NOCASE) ON CONFLICT IGNORE, UNIQUE (b DESC));

CREATE TABLE t (a INT, b, PRIMARY KEY (a), UNIQUE (b));

CREATE TABLE t (a ANY PRIMARY KEY DESC, b);

CREATE TABLE t (a NUMERIC PRIMARY KEY ON CONFLICT FAIL, b);

CREATE TABLE t (x);

CREATE TABLE t (z DEFAULT abc, x);

CREATE TABLE t (z TEXT NOT NULL DEFAULT "x y", x);

CREATE TABLE t (a, "a, b", b, x);

CREATE TABLE t (a, "a, b", b, x, UNIQUE ("a, b"));

CREATE TABLE t (a, "a, b" REFERENCES p ("c, d"), b, x);

CREATE TABLE t (a INT CHECK (a <> 77777), b INT, CHECK (a <> 77777));

CREATE TABLE t (a INT, b INT);

CREATE TABLE t (a INT UNIQUE, b INT, UNIQUE (a));

CREATE TABLE t (b INT);

CREATE TABLE p (x INTEGER PRIMARY KEY);
CREATE TABLE t (a INT REFERENCES p (x), FOREIGN KEY (a) REFERENCES p);

CREATE TABLE p (x INTEGER PRIMARY KEY);
CREATE TABLE t (a INT);

CREATE TABLE t (a);
CREATE VIEW v AS SELECT "dqs" FROM t;

CREATE TABLE t (a, b);
CREATE VIEW v AS SELECT "dqs" FROM t;

CREATE TABLE t (a);
CREATE VIEW v AS SELECT 'x' AS "Lit", a FROM t WHERE a <> "str";

CREATE TABLE t (a, b, c);
CREATE VIEW v AS SELECT 'x' AS "Lit", a FROM t WHERE a <> "str";

CREATE TABLE t (a, b);
CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT "dqs"; END;

CREATE TABLE t (a);
CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT "dqs"; END;

CREATE TABLE t (a CHECK (a <> "dqs"), b);

CREATE TABLE t (a CHECK (a <> "dqs"));

CREATE TABLE t (a, b);
CREATE INDEX i ON t (a) WHERE a <> 'x';
CREATE VIEW v AS SELECT a FROM t;

CREATE TABLE t (A, b);
CREATE INDEX i ON t (a) WHERE a <> 'x';
CREATE VIEW v AS SELECT a FROM t;

CREATE TABLE p (id INTEGER PRIMARY KEY, x UNIQUE);
CREATE TABLE c (y REFERENCES p (x));

CREATE TABLE p (id INTEGER PRIMARY KEY, z UNIQUE);
CREATE TABLE c (y REFERENCES p (z));

CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE c (y REFERENCES p (x));

CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a) STORED);

CREATE TABLE t (a INT, b INT NOT NULL DEFAULT 1);

CREATE TABLE t (a INT, b INT AS (a) NOT NULL);

CREATE TABLE t (a INT NOT NULL, b INT, keepme TEXT);

CREATE TABLE t (a INT NOT NULL ON CONFLICT IGNORE, b INT);

CREATE TABLE t (a INT NOT NULL, b INT, keepme TEXT);
CREATE INDEX i ON t (keepme, b);

CREATE TABLE t (a INT NOT NULL ON CONFLICT IGNORE, b INT);
CREATE INDEX i ON t (b);

CREATE TABLE t (a INT, b TEXT UNIQUE ON CONFLICT IGNORE);

CREATE TABLE t (a INT CONSTRAINT dd DEFAULT 5, b TEXT UNIQUE ON CONFLICT IGNORE);

CREATE TABLE t (b INT UNIQUE, a INT);
CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END;

CREATE TABLE t (b INT UNIQUE, a INT);
CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT CASE WHEN 1 THEN 2 END; END;

CREATE TABLE t (b INT UNIQUE, a INT);
CREATE TRIGGER r AFTER INSERT ON t BEGIN DELETE FROM t WHERE a = 7; UPDATE t SET b = b; END;

CREATE TABLE t (b INT UNIQUE, a INT);
CREATE VIRTUAL TABLE f USING fts5(x);

CREATE TABLE t (a INT, b INT);
CREATE VIRTUAL TABLE f USING fts5(x);
CREATE TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO f VALUES (new.a); END;

CREATE TABLE t (b INT UNIQUE, a INT);
CREATE VIRTUAL TABLE f USING fts5(x, y);
CREATE TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO f VALUES (new.a, 1); END;

CREATE TABLE t (b INT UNIQUE, a INT);
CREATE VIEW v (x, y) AS SELECT a, b FROM t;
CREATE VIEW w AS WITH q AS (SELECT 1) SELECT * FROM q;

CREATE TABLE t (b INT UNIQUE, a INT);
CREATE TABLE "" (x INT);

CREATE TABLE t (b INT UNIQUE, a INT);
CREATE TABLE u (x DEFAULT 1 /* odd */ CHECK (x));

CREATE TABLE t (a INTEGER PRIMARY KEY DESC, b);

CREATE TABLE t (a INTEGER, b);

CREATE TABLE t (a CHAR REFERENCES p(x) DEFAULT word PRIMARY KEY, b);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (b FLOATING POINT(5,10), a DOUBLE PRECISION CHECK (typeof(a) <> 'blob') COLLATE NOCASE, FOREIGN KEY (a, b) REFERENCES p (x, y));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a 'str' DEFAULT (1+1), b 'str', g AS (a));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a LONG INTEGER REFERENCES p, b NUMERIC(10,2) PRIMARY KEY DESC, UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a DATETIME PRIMARY KEY, b BLOB, FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a UNSIGNED BIG INT DEFAULT "dq" NULL DEFAULT 5 REFERENCES p, b [odd type](3), UNIQUE (a) UNIQUE (b) CHECK (1));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a FLOATING POINT(5,10) PRIMARY KEY CHECK (typeof(a) <> 'blob') NOT NULL ON CONFLICT REPLACE NOT NULL, b DATETIME, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a VARCHAR(20) DEFAULT 'x', b BOOLEAN, CHECK (a <> b));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a [odd type](3) DEFAULT true DEFAULT x'ab' PRIMARY KEY CHECK (typeof(a) <> 'blob'), b INT, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a FLOATING POINT(5,10) PRIMARY KEY ON CONFLICT FAIL DEFAULT "dq", b INTEGER, CONSTRAINT only);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (b ANY, a INT UNIQUE, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));

CREATE TABLE t (a BLOB PRIMARY KEY ON CONFLICT FAIL CONSTRAINT c CHECK (a > 0 OR a IS NULL) CHECK (typeof(a) <> 'blob') NULL, b INTEGER, FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a VARCHAR(10, 20) REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED DEFAULT -1.5, b, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (b INT, a BLOB REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED DEFAULT -1.5 COLLATE NOCASE, PRIMARY KEY (b));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a INT CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE, b DATETIME, PRIMARY KEY (b));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a DOUBLE PRECISION PRIMARY KEY, b "my type", CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a BLOB CONSTRAINT n NOT NULL DEFAULT (1+1), b 'str', UNIQUE (a, b));

CREATE TABLE t (a VARCHAR(10, 20) DEFAULT 'x' NULL, b 'str' DEFAULT (1+1), PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a DOUBLE PRECISION REFERENCES p CONSTRAINT c CHECK (a > 0 OR a IS NULL), b DOUBLE PRECISION, CHECK (a <> b));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a [odd type](3) REFERENCES p CONSTRAINT c CHECK (a > 0 OR a IS NULL), b REAL, g TEXT AS (a || b) VIRTUAL NOT NULL, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);

CREATE TABLE t (a FLOATING POINT(5,10) NOT NULL CONSTRAINT c CHECK (a > 0 OR a IS NULL), b FLOATING POINT(5,10), g INT GENERATED ALWAYS AS (b + 1) STORED, UNIQUE (b DESC, a COLLATE NOCASE));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a ANY CONSTRAINT c CHECK (a > 0 OR a IS NULL) CONSTRAINT lone, b CHAR CHECK (typeof(b) <> 'blob'), PRIMARY KEY (b));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (b FLOATING POINT(5,10), a "my type" NOT NULL);
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a DOUBLE PRECISION DEFAULT "dq" REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED CONSTRAINT c CHECK (a > 0 OR a IS NULL), b ANY, CHECK (a <> b));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a DATETIME DEFAULT "dq", b VARCHAR(10, 20), CHECK (a <> b));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (b DATETIME CONSTRAINT b_k REFERENCES p(x) ON DELETE CASCADE, a REAL NULL CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE, CHECK (a <> b));

CREATE TABLE t (a INTEGER DEFAULT word UNIQUE ON CONFLICT IGNORE, b DOUBLE PRECISION CONSTRAINT b_c CHECK (b > 0 OR a IS NULL), g AS (a), CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a BOOLEAN DEFAULT "dq" PRIMARY KEY ON CONFLICT FAIL, b REAL, UNIQUE (a, b));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a INTEGER DEFAULT 'x' REFERENCES p(x) MATCH FULL NOT NULL ON CONFLICT REPLACE, b "my type", PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a ANY REFERENCES p(x) MATCH FULL CONSTRAINT lone, b ANY);

CREATE TABLE t (a [odd type](3) REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED REFERENCES p(x) MATCH FULL CONSTRAINT u UNIQUE, b FLOATING POINT(5,10) CONSTRAINT b_lone, g AS (a), CHECK (a <> b));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a VARCHAR(20) PRIMARY KEY COLLATE "RTRIM", b [odd type](3), CONSTRAINT only);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a UNSIGNED BIG INT REFERENCES p DEFAULT x'ab' REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED UNIQUE ON CONFLICT IGNORE, b CHAR, UNIQUE (a) UNIQUE (b) CHECK (1));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a BLOB UNIQUE, b NUMERIC(10,2), g INT GENERATED ALWAYS AS (b + 1) STORED, CONSTRAINT tc CHECK (b > 0));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a BLOB DEFAULT 'x' REFERENCES p(x), b [odd type](3) COLLATE NOCASE, g AS (a), CONSTRAINT only);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a 'str' COLLATE NOCASE REFERENCES p(x) MATCH FULL DEFAULT 5, b DOUBLE PRECISION PRIMARY KEY, CHECK (a <> b)) WITHOUT ROWID;
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a VARCHAR(20) DEFAULT true, b BLOB CHECK (b<>9), FOREIGN KEY (a, b) REFERENCES p (x, y));

CREATE TABLE t (a DATETIME UNIQUE CONSTRAINT n NOT NULL, b BLOB, g TEXT AS (a || b) VIRTUAL NOT NULL, PRIMARY KEY (b));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a ANY PRIMARY KEY ON CONFLICT FAIL, b INT COLLATE NOCASE, CONSTRAINT only);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a INT REFERENCES p REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, b INT, g TEXT AS (a || b) VIRTUAL NOT NULL, UNIQUE (b DESC, a COLLATE NOCASE));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a FLOATING POINT(5,10) DEFAULT 5, b BLOB DEFAULT 5);
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a DOUBLE PRECISION CONSTRAINT d DEFAULT CURRENT_TIMESTAMP DEFAULT true, b CHAR DEFAULT (1+1), CHECK (a <> b));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a [odd type](3) DEFAULT (1+1), b ANY, FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a REAL REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED DEFAULT true, b VARCHAR(10, 20), CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));

CREATE TABLE t (a FLOATING POINT(5,10) UNIQUE DEFAULT 5, b FLOATING POINT(5,10), g AS (a), FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a BLOB DEFAULT 'x' REFERENCES p(x) CONSTRAINT u UNIQUE CONSTRAINT lone, b REAL, FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a 'str' CONSTRAINT n NOT NULL, b DATETIME, UNIQUE (a, b));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (b DATETIME UNIQUE, a REAL DEFAULT 'x', g AS (a), CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a NUMERIC(10,2) CHECK (a<>9) REFERENCES p(x), b [odd type](3) CONSTRAINT b_u UNIQUE, UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (b REAL, a REAL CONSTRAINT c CHECK (a > 0 OR a IS NULL) NOT NULL ON CONFLICT REPLACE PRIMARY KEY, FOREIGN KEY (a, b) REFERENCES p (x, y)) WITHOUT ROWID;
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (b VARCHAR(10, 20) DEFAULT -1.5, a 'str' CONSTRAINT u UNIQUE, PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a DOUBLE PRECISION CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE DEFAULT "dq", b BOOLEAN PRIMARY KEY ON CONFLICT FAIL);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a CHAR NOT NULL REFERENCES p(x) MATCH FULL DEFAULT true, b NUMERIC(10,2), PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE) WITHOUT ROWID;
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a "my type" PRIMARY KEY ON CONFLICT FAIL NOT NULL, b VARCHAR(20), g AS (a), CHECK (a <> b)) WITHOUT ROWID;
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a CHAR CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE CHECK (a<>9) CONSTRAINT c CHECK (a > 0 OR a IS NULL), b INTEGER, g TEXT AS (a || b) VIRTUAL NOT NULL);

CREATE TABLE t (b [odd type](3), a [odd type](3) CHECK (a<>9), PRIMARY KEY (b));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a FLOATING POINT(5,10) DEFAULT 5 CONSTRAINT d DEFAULT CURRENT_TIMESTAMP REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED COLLATE "RTRIM", b DATETIME, g INT GENERATED ALWAYS AS (b + 1) STORED, UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (b INTEGER, a LONG INTEGER DEFAULT 'x' REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED DEFAULT x'ab', CONSTRAINT tc CHECK (b > 0));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (g TEXT AS (a || b) VIRTUAL NOT NULL, b ANY, a 'str' PRIMARY KEY DESC, UNIQUE (a, b));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a BLOB DEFAULT word NULL, b FLOATING POINT(5,10) REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, CONSTRAINT tc CHECK (b > 0));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a UNSIGNED BIG INT NULL, b BLOB, CONSTRAINT only);
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a TEXT NOT NULL ON CONFLICT REPLACE NOT NULL, b 'str', g AS (a), CONSTRAINT tc CHECK (b > 0));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a LONG INTEGER DEFAULT 'x' REFERENCES p UNIQUE ON CONFLICT IGNORE, b INTEGER UNIQUE ON CONFLICT IGNORE, g INT GENERATED ALWAYS AS (b + 1) STORED, CHECK (a <> b));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a ANY DEFAULT 'x' CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE, b DATETIME, UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE t (a REAL NOT NULL, b UNSIGNED BIG INT, g TEXT AS (a || b) VIRTUAL NOT NULL, FOREIGN KEY (a, b) REFERENCES p (x, y));

CREATE TABLE t (a BOOLEAN CHECK (a<>9), b, PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE) WITHOUT ROWID;
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a DOUBLE PRECISION NOT NULL UNIQUE DEFAULT -1.5, b CHAR, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE)) WITHOUT ROWID;
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a  CHECK (a<>9), b DATETIME UNIQUE ON CONFLICT IGNORE, FOREIGN KEY (a, b) REFERENCES p (x, y));

CREATE TABLE t (a REAL CHECK (a<>9) REFERENCES p(x), b ANY, PRIMARY KEY (b));

CREATE TABLE t (b INT, a DOUBLE PRECISION REFERENCES p(x) MATCH FULL, UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (b INTEGER, a VARCHAR(20) DEFAULT (1+1) CONSTRAINT n NOT NULL, CONSTRAINT only);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a DOUBLE PRECISION DEFAULT word, b REAL);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a 'str' CONSTRAINT u UNIQUE, b VARCHAR(20), g TEXT AS (a || b) VIRTUAL NOT NULL, UNIQUE (a) UNIQUE (b) CHECK (1));

CREATE TABLE t (a TEXT REFERENCES p CONSTRAINT n NOT NULL DEFAULT 'x', b UNSIGNED BIG INT CONSTRAINT b_u UNIQUE, PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a REAL PRIMARY KEY COLLATE "RTRIM" UNIQUE ON CONFLICT IGNORE, b BOOLEAN, g AS (a), UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a REAL DEFAULT 5 DEFAULT 'x' NULL PRIMARY KEY DESC, b UNSIGNED BIG INT, CONSTRAINT only);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a "my type" COLLATE "RTRIM" NOT NULL, b DOUBLE PRECISION, CHECK (a <> b));

CREATE TABLE t (a UNSIGNED BIG INT DEFAULT (1+1) CONSTRAINT d DEFAULT CURRENT_TIMESTAMP UNIQUE, b FLOATING POINT(5,10), g AS (a), PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE) WITHOUT ROWID;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a NUMERIC(10,2) NOT NULL ON CONFLICT REPLACE DEFAULT (1+1), b "my type", PRIMARY KEY (b));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a DOUBLE PRECISION CONSTRAINT lone CONSTRAINT u UNIQUE, b BLOB, g INT GENERATED ALWAYS AS (b + 1) STORED, PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);

CREATE TABLE t (a ANY REFERENCES p(x) CONSTRAINT d DEFAULT CURRENT_TIMESTAMP, b CHAR PRIMARY KEY DESC, g AS (a), FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a TEXT DEFAULT "dq", b LONG INTEGER, g TEXT AS (a || b) VIRTUAL NOT NULL, CONSTRAINT only);
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a LONG INTEGER DEFAULT -1.5 REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, b "my type", PRIMARY KEY (b));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a DATETIME CONSTRAINT n NOT NULL, b INTEGER, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a "my type" UNIQUE ON CONFLICT IGNORE DEFAULT 'x', b [odd type](3) CONSTRAINT b_n NOT NULL, UNIQUE (b DESC, a COLLATE NOCASE));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a [odd type](3) REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED CONSTRAINT u UNIQUE REFERENCES p(x), b BLOB REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, CONSTRAINT only);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a [odd type](3) NULL UNIQUE PRIMARY KEY DESC, b REAL UNIQUE ON CONFLICT IGNORE, CONSTRAINT only) WITHOUT ROWID;
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a [odd type](3) UNIQUE NOT NULL CONSTRAINT c CHECK (a > 0 OR a IS NULL) DEFAULT -1.5, b DATETIME REFERENCES p, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE)) WITHOUT ROWID;
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a  NULL DEFAULT "dq" CONSTRAINT lone, b BLOB CONSTRAINT b_c CHECK (b > 0 OR a IS NULL), CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);

CREATE TABLE t (a VARCHAR(20) DEFAULT 'x' NOT NULL ON CONFLICT REPLACE UNIQUE ON CONFLICT IGNORE REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, b "my type", g AS (a), UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a TEXT REFERENCES p COLLATE NOCASE DEFAULT word, b UNSIGNED BIG INT CONSTRAINT b_lone, CONSTRAINT only);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a DATETIME COLLATE "RTRIM" NOT NULL DEFAULT (1+1), g AS (a), b INT, CONSTRAINT only);
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a BOOLEAN REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, b CHAR, UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE t (a DOUBLE PRECISION COLLATE NOCASE, b, UNIQUE (a) UNIQUE (b) CHECK (1));

CREATE TABLE t (g INT GENERATED ALWAYS AS (b + 1) STORED, b NUMERIC(10,2), a DOUBLE PRECISION PRIMARY KEY DESC, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a FLOATING POINT(5,10) NOT NULL, b REAL UNIQUE ON CONFLICT IGNORE, UNIQUE (a) UNIQUE (b) CHECK (1));

CREATE TABLE t (a  DEFAULT (1+1) PRIMARY KEY, b INT CONSTRAINT b_lone, CHECK (a <> b));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a 'str' CONSTRAINT c CHECK (a > 0 OR a IS NULL) COLLATE NOCASE DEFAULT 5, b LONG INTEGER, g INT GENERATED ALWAYS AS (b + 1) STORED, CONSTRAINT tc CHECK (b > 0));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a CHAR REFERENCES p(x) MATCH FULL DEFAULT true DEFAULT 'x' PRIMARY KEY ON CONFLICT FAIL, b INTEGER CHECK (typeof(b) <> 'blob'));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a DATETIME REFERENCES p DEFAULT (1+1), b "my type" CONSTRAINT b_n NOT NULL, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a DOUBLE PRECISION REFERENCES p DEFAULT 5 PRIMARY KEY ON CONFLICT FAIL, b [odd type](3), g INT GENERATED ALWAYS AS (b + 1) STORED, FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a BOOLEAN REFERENCES p(x) MATCH FULL DEFAULT 'x', b LONG INTEGER);

CREATE TABLE t (a [odd type](3) COLLATE NOCASE PRIMARY KEY DESC REFERENCES p, b "my type", CONSTRAINT tc CHECK (b > 0));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (b 'str' NOT NULL ON CONFLICT REPLACE, a NUMERIC(10,2) PRIMARY KEY DESC CONSTRAINT n NOT NULL UNIQUE ON CONFLICT IGNORE, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a INTEGER PRIMARY KEY ON CONFLICT FAIL, b [odd type](3) REFERENCES p);

CREATE TABLE t (a DOUBLE PRECISION NULL CONSTRAINT u UNIQUE DEFAULT "dq" CONSTRAINT d DEFAULT CURRENT_TIMESTAMP, b BOOLEAN CONSTRAINT b_n NOT NULL, CONSTRAINT tc CHECK (b > 0));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a UNSIGNED BIG INT PRIMARY KEY DESC REFERENCES p(x), b LONG INTEGER DEFAULT 'x', CHECK (a <> b)) WITHOUT ROWID;
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a BLOB PRIMARY KEY REFERENCES p(x), b BLOB, g TEXT AS (a || b) VIRTUAL NOT NULL, CHECK (a <> b));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a TEXT PRIMARY KEY DESC, b FLOATING POINT(5,10), g INT GENERATED ALWAYS AS (b + 1) STORED, UNIQUE (a, b));

CREATE TABLE t (b "my type", a INT CONSTRAINT c CHECK (a > 0 OR a IS NULL), CONSTRAINT tc CHECK (b > 0));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (b [odd type](3), g INT GENERATED ALWAYS AS (b + 1) STORED, a TEXT REFERENCES p(x) MATCH FULL CONSTRAINT d DEFAULT CURRENT_TIMESTAMP, UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a  REFERENCES p CONSTRAINT n NOT NULL DEFAULT (1+1), b VARCHAR(10, 20) CHECK (b<>9), g AS (a), PRIMARY KEY (b));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a REAL REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED CONSTRAINT d DEFAULT CURRENT_TIMESTAMP CHECK (a<>9) REFERENCES p, b NUMERIC(10,2), g TEXT AS (a || b) VIRTUAL NOT NULL, FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a "my type" REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED REFERENCES p, b INTEGER DEFAULT -1.5, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE)) WITHOUT ROWID;
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a  CONSTRAINT c CHECK (a > 0 OR a IS NULL) CONSTRAINT u UNIQUE COLLATE "RTRIM", b [odd type](3), CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a FLOATING POINT(5,10) DEFAULT -1.5 REFERENCES p, b, FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a 'str' DEFAULT "dq" DEFAULT 'x', b VARCHAR(20), CONSTRAINT only);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a DOUBLE PRECISION CONSTRAINT c CHECK (a > 0 OR a IS NULL), b ANY, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a CHAR CONSTRAINT lone UNIQUE CHECK (a<>9), b "my type", PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE) WITHOUT ROWID;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a VARCHAR(10, 20) CONSTRAINT c CHECK (a > 0 OR a IS NULL) CONSTRAINT n NOT NULL, b VARCHAR(20), UNIQUE (a, b));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a REAL REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED DEFAULT x'ab' NOT NULL, b, UNIQUE (a, b));

CREATE TABLE t (a BLOB CONSTRAINT n NOT NULL PRIMARY KEY ON CONFLICT FAIL, b TEXT, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE) STRICT;
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a ANY COLLATE NOCASE DEFAULT -1.5 CONSTRAINT c CHECK (a > 0 OR a IS NULL) CONSTRAINT u UNIQUE, b FLOATING POINT(5,10), g TEXT AS (a || b) VIRTUAL NOT NULL, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a VARCHAR(20) PRIMARY KEY ON CONFLICT FAIL REFERENCES p(x) REFERENCES p, b VARCHAR(20), CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a DATETIME PRIMARY KEY, b, g AS (a), CHECK (a <> b));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a FLOATING POINT(5,10) DEFAULT 'x' REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, b ANY, g TEXT AS (a || b) VIRTUAL NOT NULL);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a REAL PRIMARY KEY ON CONFLICT FAIL, b UNSIGNED BIG INT CHECK (typeof(b) <> 'blob'), CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a NUMERIC(10,2) REFERENCES p(x) MATCH FULL CONSTRAINT c CHECK (a > 0 OR a IS NULL) CONSTRAINT u UNIQUE PRIMARY KEY, b REAL NOT NULL, g TEXT AS (a || b) VIRTUAL NOT NULL);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a UNSIGNED BIG INT CHECK (typeof(a) <> 'blob'), b ANY, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a UNSIGNED BIG INT COLLATE NOCASE DEFAULT 5 CONSTRAINT u UNIQUE REFERENCES p(x), b [odd type](3) CONSTRAINT b_u UNIQUE, g INT GENERATED ALWAYS AS (b + 1) STORED, CONSTRAINT only);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a "my type" UNIQUE ON CONFLICT IGNORE PRIMARY KEY CONSTRAINT lone, b DATETIME, UNIQUE (a, b));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a NUMERIC(10,2) DEFAULT 'x', b DATETIME CONSTRAINT b_lone, PRIMARY KEY (b));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a TEXT NOT NULL ON CONFLICT REPLACE, b VARCHAR(10, 20), UNIQUE (b DESC, a COLLATE NOCASE));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a [odd type](3) REFERENCES p DEFAULT 5, b REAL NULL, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a 'str' DEFAULT x'ab' REFERENCES p(x), b VARCHAR(10, 20), UNIQUE (b DESC, a COLLATE NOCASE));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a VARCHAR(10, 20) DEFAULT "dq", b LONG INTEGER REFERENCES p(x), FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a [odd type](3) NULL UNIQUE, b DOUBLE PRECISION, UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE t (a TEXT CONSTRAINT d DEFAULT CURRENT_TIMESTAMP, b 'str', FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (g TEXT AS (a || b) VIRTUAL NOT NULL, a VARCHAR(10, 20) CONSTRAINT d DEFAULT CURRENT_TIMESTAMP, b TEXT, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE)) WITHOUT ROWID;
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a TEXT NOT NULL ON CONFLICT REPLACE, b REAL, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a NUMERIC(10,2) NOT NULL DEFAULT 'x' CONSTRAINT d DEFAULT CURRENT_TIMESTAMP CONSTRAINT u UNIQUE, b VARCHAR(10, 20) REFERENCES p(x) MATCH FULL, g TEXT AS (a || b) VIRTUAL NOT NULL, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a FLOATING POINT(5,10) DEFAULT (1+1), b ANY PRIMARY KEY, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a DOUBLE PRECISION REFERENCES p(x) DEFAULT (1+1) REFERENCES p(x) MATCH FULL UNIQUE, b INT, g INT GENERATED ALWAYS AS (b + 1) STORED, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a INTEGER REFERENCES p(x) MATCH FULL, b INTEGER CHECK (typeof(b) <> 'blob'), FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a UNSIGNED BIG INT CONSTRAINT lone, b NUMERIC(10,2), g TEXT AS (a || b) VIRTUAL NOT NULL, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (b LONG INTEGER, a 'str' NOT NULL ON CONFLICT REPLACE COLLATE NOCASE CHECK (typeof(a) <> 'blob'), CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);

CREATE TABLE t (a ANY PRIMARY KEY DEFAULT x'ab' REFERENCES p(x) CONSTRAINT c CHECK (a > 0 OR a IS NULL), b ANY, UNIQUE (a, b)) STRICT;

CREATE TABLE t (a VARCHAR(20) CONSTRAINT n NOT NULL CHECK (typeof(a) <> 'blob') NOT NULL, b DOUBLE PRECISION, g AS (a), CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a VARCHAR(20) CONSTRAINT n NOT NULL CONSTRAINT d DEFAULT CURRENT_TIMESTAMP CHECK (a<>9), b NUMERIC(10,2), CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE)) WITHOUT ROWID;
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a VARCHAR(20) CONSTRAINT c CHECK (a > 0 OR a IS NULL) CHECK (a<>9) NOT NULL, b  DEFAULT word, UNIQUE (a, b));

CREATE TABLE t (a LONG INTEGER CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE DEFAULT 'x', b "my type", CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a LONG INTEGER DEFAULT -1.5 CONSTRAINT c CHECK (a > 0 OR a IS NULL) COLLATE NOCASE DEFAULT x'ab', b INT, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);

CREATE TABLE t (a BOOLEAN PRIMARY KEY ON CONFLICT FAIL, b INTEGER, CONSTRAINT only);
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a VARCHAR(10, 20) DEFAULT word REFERENCES p COLLATE "RTRIM", b ANY, FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a VARCHAR(20) CONSTRAINT u UNIQUE, b "my type", g INT GENERATED ALWAYS AS (b + 1) STORED, FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a FLOATING POINT(5,10) DEFAULT 'x' CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE, b [odd type](3), g TEXT AS (a || b) VIRTUAL NOT NULL, UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE t (a BOOLEAN NULL DEFAULT -1.5 COLLATE NOCASE PRIMARY KEY ON CONFLICT FAIL, b FLOATING POINT(5,10), FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (b FLOATING POINT(5,10) REFERENCES p(x), g AS (a), a REAL PRIMARY KEY DESC CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE, CHECK (a <> b)) WITHOUT ROWID;
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a INT COLLATE NOCASE DEFAULT -1.5 UNIQUE ON CONFLICT IGNORE CONSTRAINT u UNIQUE, b REAL, UNIQUE (b DESC, a COLLATE NOCASE));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a REAL REFERENCES p(x) DEFAULT "dq" DEFAULT 5 PRIMARY KEY ON CONFLICT FAIL, b INTEGER, g INT GENERATED ALWAYS AS (b + 1) STORED, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT) WITHOUT ROWID;
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a INTEGER COLLATE "RTRIM" CONSTRAINT c CHECK (a > 0 OR a IS NULL), b DOUBLE PRECISION);

CREATE TABLE t (a ANY REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED COLLATE "RTRIM" PRIMARY KEY DESC, b VARCHAR(20), UNIQUE (a, b));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a NUMERIC(10,2) PRIMARY KEY ON CONFLICT FAIL, b ANY REFERENCES p(x) MATCH FULL, g INT GENERATED ALWAYS AS (b + 1) STORED, FOREIGN KEY (a, b) REFERENCES p (x, y));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a UNSIGNED BIG INT REFERENCES p(x) DEFAULT word DEFAULT "dq", b "my type", CONSTRAINT tc CHECK (b > 0));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a DOUBLE PRECISION DEFAULT true, b VARCHAR(10, 20), UNIQUE (a, b));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a 'str' DEFAULT 'x' DEFAULT x'ab' DEFAULT (1+1) DEFAULT "dq", b CHAR);
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a DATETIME DEFAULT (1+1) CHECK (typeof(a) <> 'blob'), b NUMERIC(10,2) COLLATE "RTRIM", CONSTRAINT only);
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a INT NOT NULL ON CONFLICT REPLACE CHECK (typeof(a) <> 'blob'), b BLOB, PRIMARY KEY (b));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a INT NOT NULL ON CONFLICT REPLACE UNIQUE ON CONFLICT IGNORE, b "my type" PRIMARY KEY DESC, g AS (a), CONSTRAINT only) WITHOUT ROWID;

CREATE TABLE t (a VARCHAR(10, 20) DEFAULT (1+1), b INTEGER, CONSTRAINT only);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a BLOB REFERENCES p UNIQUE CONSTRAINT n NOT NULL CHECK (typeof(a) <> 'blob'), b REAL, CONSTRAINT tc CHECK (b > 0));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a VARCHAR(10, 20) DEFAULT -1.5 COLLATE NOCASE PRIMARY KEY ON CONFLICT FAIL REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, b 'str' CONSTRAINT b_c CHECK (b > 0 OR a IS NULL), UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a 'str' DEFAULT word, b [odd type](3) CONSTRAINT b_u UNIQUE, g INT GENERATED ALWAYS AS (b + 1) STORED, FOREIGN KEY (a, b) REFERENCES p (x, y));

CREATE TABLE t (a BOOLEAN REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED REFERENCES p CONSTRAINT c CHECK (a > 0 OR a IS NULL), b INT REFERENCES p(x), CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));

CREATE TABLE t (a "my type" COLLATE NOCASE CHECK (a<>9) CONSTRAINT c CHECK (a > 0 OR a IS NULL) PRIMARY KEY DESC, b NUMERIC(10,2), FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a REAL DEFAULT "dq" CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE CHECK (a<>9) PRIMARY KEY DESC, b DATETIME, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a INTEGER NULL DEFAULT word, b TEXT, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);

CREATE TABLE t (a DATETIME PRIMARY KEY DESC REFERENCES p(x), b [odd type](3), g TEXT AS (a || b) VIRTUAL NOT NULL) WITHOUT ROWID;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a UNSIGNED BIG INT REFERENCES p, b BLOB, CONSTRAINT tc CHECK (b > 0));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a CHAR DEFAULT "dq" REFERENCES p(x), b [odd type](3), UNIQUE (b DESC, a COLLATE NOCASE));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a REAL DEFAULT 'x', b REAL, UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a INT COLLATE NOCASE PRIMARY KEY CONSTRAINT lone REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, b FLOATING POINT(5,10) NOT NULL, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE) WITHOUT ROWID;
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a INT NULL CHECK (typeof(a) <> 'blob'), b VARCHAR(10, 20), PRIMARY KEY (b)) WITHOUT ROWID;
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a VARCHAR(20) DEFAULT word NULL COLLATE "RTRIM" REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, b TEXT CONSTRAINT b_c CHECK (b > 0 OR a IS NULL), g AS (a), CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE)) WITHOUT ROWID;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a BOOLEAN DEFAULT x'ab' CONSTRAINT d DEFAULT CURRENT_TIMESTAMP DEFAULT word, b CHAR, PRIMARY KEY (b));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a DOUBLE PRECISION DEFAULT true DEFAULT 5, b BOOLEAN, CONSTRAINT only);

CREATE TABLE t (a "my type" REFERENCES p(x) CONSTRAINT u UNIQUE, b LONG INTEGER DEFAULT word, PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);

CREATE TABLE t (b 'str', g TEXT AS (a || b) VIRTUAL NOT NULL, a FLOATING POINT(5,10) CONSTRAINT d DEFAULT CURRENT_TIMESTAMP, FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a FLOATING POINT(5,10) DEFAULT (1+1), b [odd type](3), UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a INTEGER NOT NULL ON CONFLICT REPLACE, b BOOLEAN DEFAULT -1.5, CONSTRAINT only);

CREATE TABLE t (a UNSIGNED BIG INT UNIQUE DEFAULT word CHECK (typeof(a) <> 'blob') PRIMARY KEY, b UNSIGNED BIG INT CONSTRAINT b_u UNIQUE, CONSTRAINT tc CHECK (b > 0));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (g AS (a), b UNSIGNED BIG INT, a LONG INTEGER DEFAULT -1.5 DEFAULT 5, UNIQUE (a, b));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a "my type" NULL DEFAULT "dq", b VARCHAR(10, 20) CHECK (b<>9), UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a  REFERENCES p(x) PRIMARY KEY ON CONFLICT FAIL UNIQUE, b VARCHAR(10, 20), CONSTRAINT tc CHECK (b > 0)) WITHOUT ROWID;
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a VARCHAR(10, 20) CONSTRAINT lone DEFAULT (1+1), b INT, PRIMARY KEY (b));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a BOOLEAN REFERENCES p(x) MATCH FULL PRIMARY KEY ON CONFLICT FAIL, b BOOLEAN, UNIQUE (b DESC, a COLLATE NOCASE));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a [odd type](3) DEFAULT true CONSTRAINT u UNIQUE CONSTRAINT c CHECK (a > 0 OR a IS NULL), b INT, g INT GENERATED ALWAYS AS (b + 1) STORED);
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a  NULL, b REAL, UNIQUE (a) UNIQUE (b) CHECK (1));

CREATE TABLE t (a VARCHAR(10, 20) REFERENCES p NOT NULL ON CONFLICT REPLACE, b VARCHAR(10, 20) DEFAULT "dq", CONSTRAINT tc CHECK (b > 0));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (g TEXT AS (a || b) VIRTUAL NOT NULL, b ANY, a NUMERIC(10,2) COLLATE NOCASE CONSTRAINT n NOT NULL, UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a DOUBLE PRECISION DEFAULT 5 CONSTRAINT n NOT NULL, b INTEGER, g INT GENERATED ALWAYS AS (b + 1) STORED, CHECK (a <> b));

CREATE TABLE t (a VARCHAR(10, 20) COLLATE "RTRIM" DEFAULT "dq", b VARCHAR(20), g TEXT AS (a || b) VIRTUAL NOT NULL, CONSTRAINT only);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a CHAR NULL DEFAULT x'ab' DEFAULT -1.5, b INTEGER CHECK (typeof(b) <> 'blob'), CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a 'str' NULL DEFAULT word, b CHAR NOT NULL, PRIMARY KEY (b));

CREATE TABLE t (a FLOATING POINT(5,10) CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE, b "my type" DEFAULT true, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a  CONSTRAINT c CHECK (a > 0 OR a IS NULL), b [odd type](3), g TEXT AS (a || b) VIRTUAL NOT NULL, PRIMARY KEY (b));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a BLOB REFERENCES p(x) MATCH FULL UNIQUE ON CONFLICT IGNORE DEFAULT "dq" COLLATE NOCASE, b REAL CONSTRAINT b_u UNIQUE, UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a INT DEFAULT 'x' CONSTRAINT d DEFAULT CURRENT_TIMESTAMP, b LONG INTEGER COLLATE NOCASE, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a FLOATING POINT(5,10) PRIMARY KEY ON CONFLICT FAIL, b DOUBLE PRECISION DEFAULT word, CONSTRAINT tc CHECK (b > 0));

CREATE TABLE t (a 'str' NOT NULL UNIQUE, b ANY, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a  PRIMARY KEY ON CONFLICT FAIL CONSTRAINT u UNIQUE, b INT REFERENCES p, g TEXT AS (a || b) VIRTUAL NOT NULL, CHECK (a <> b));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a DOUBLE PRECISION NOT NULL PRIMARY KEY DESC NOT NULL ON CONFLICT REPLACE CONSTRAINT u UNIQUE, b "my type", CONSTRAINT only);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a DATETIME NULL CONSTRAINT n NOT NULL PRIMARY KEY ON CONFLICT FAIL, b FLOATING POINT(5,10) COLLATE "RTRIM", g AS (a), CONSTRAINT tc CHECK (b > 0));

CREATE TABLE t (a [odd type](3) DEFAULT 5, b "my type", CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a NUMERIC(10,2) CONSTRAINT c CHECK (a > 0 OR a IS NULL), b LONG INTEGER CONSTRAINT b_u UNIQUE, g TEXT AS (a || b) VIRTUAL NOT NULL, CONSTRAINT tc CHECK (b > 0));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (b CHAR, a FLOATING POINT(5,10) CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE REFERENCES p CHECK (typeof(a) <> 'blob') CHECK (a<>9), FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a VARCHAR(20) NOT NULL DEFAULT word, b 'str' CONSTRAINT b_n NOT NULL, UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a [odd type](3) REFERENCES p(x) MATCH FULL DEFAULT (1+1) CONSTRAINT lone DEFAULT 'x', b INTEGER, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a VARCHAR(20) CONSTRAINT lone, b [odd type](3) UNIQUE);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a CHAR DEFAULT true CONSTRAINT lone UNIQUE ON CONFLICT IGNORE DEFAULT 5, b NUMERIC(10,2), FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a VARCHAR(10, 20) COLLATE "RTRIM", b VARCHAR(10, 20) REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a FLOATING POINT(5,10) COLLATE "RTRIM" DEFAULT "dq" DEFAULT -1.5, b, UNIQUE (a) UNIQUE (b) CHECK (1));

CREATE TABLE t (a UNSIGNED BIG INT CONSTRAINT d DEFAULT CURRENT_TIMESTAMP NOT NULL ON CONFLICT REPLACE, b "my type");
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a BOOLEAN NULL DEFAULT (1+1), b NUMERIC(10,2), FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a CHAR DEFAULT 'x' COLLATE "RTRIM", b 'str' NULL, g TEXT AS (a || b) VIRTUAL NOT NULL, UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a BOOLEAN CONSTRAINT c CHECK (a > 0 OR a IS NULL), b BLOB REFERENCES p(x) MATCH FULL, PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a VARCHAR(20) CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE DEFAULT true, b 'str' CONSTRAINT b_d DEFAULT CURRENT_TIMESTAMP, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE)) WITHOUT ROWID;
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a VARCHAR(10, 20) CHECK (typeof(a) <> 'blob'), b  PRIMARY KEY ON CONFLICT FAIL, g AS (a), FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a INTEGER DEFAULT 5 PRIMARY KEY CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, b NUMERIC(10,2) DEFAULT x'ab', g INT GENERATED ALWAYS AS (b + 1) STORED, UNIQUE (a, b));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a BLOB DEFAULT 'x' CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE, b [odd type](3), FOREIGN KEY (a, b) REFERENCES p (x, y));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a FLOATING POINT(5,10) DEFAULT true, b REAL DEFAULT -1.5, g AS (a), UNIQUE (a, b));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a INTEGER CHECK (a<>9) CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE, b LONG INTEGER);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a FLOATING POINT(5,10) REFERENCES p(x) CONSTRAINT d DEFAULT CURRENT_TIMESTAMP, b ANY, g INT GENERATED ALWAYS AS (b + 1) STORED, CONSTRAINT tc CHECK (b > 0));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a INT NOT NULL, b BOOLEAN PRIMARY KEY DESC);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a INT CONSTRAINT lone, b REAL NULL, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a REAL CONSTRAINT c CHECK (a > 0 OR a IS NULL) UNIQUE ON CONFLICT IGNORE UNIQUE REFERENCES p, b BOOLEAN, g AS (a), UNIQUE (a) UNIQUE (b) CHECK (1));

CREATE TABLE t (a 'str' DEFAULT 5 PRIMARY KEY ON CONFLICT FAIL DEFAULT word, b DATETIME DEFAULT (1+1), CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT) WITHOUT ROWID;

CREATE TABLE t (a BLOB PRIMARY KEY ON CONFLICT FAIL, b  UNIQUE ON CONFLICT IGNORE, CHECK (a <> b)) WITHOUT ROWID;

CREATE TABLE t (a TEXT DEFAULT 'x', b BLOB, FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a REAL COLLATE NOCASE DEFAULT true DEFAULT 'x', b FLOATING POINT(5,10), CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a VARCHAR(10, 20) CONSTRAINT u UNIQUE, b BLOB, CONSTRAINT tc CHECK (b > 0));

CREATE TABLE t (a VARCHAR(20) CONSTRAINT d DEFAULT CURRENT_TIMESTAMP CHECK (a<>9) DEFAULT word REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, b  DEFAULT 5, g TEXT AS (a || b) VIRTUAL NOT NULL, UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE t (a 'str' DEFAULT "dq", b DOUBLE PRECISION REFERENCES p(x) MATCH FULL, CHECK (a <> b));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a "my type" CONSTRAINT u UNIQUE REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, b INTEGER, CONSTRAINT only);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a LONG INTEGER COLLATE "RTRIM" COLLATE NOCASE, b DATETIME UNIQUE, PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a BOOLEAN CONSTRAINT u UNIQUE DEFAULT (1+1), b, PRIMARY KEY (b)) WITHOUT ROWID;
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a REAL CONSTRAINT c CHECK (a > 0 OR a IS NULL), b TEXT, g INT GENERATED ALWAYS AS (b + 1) STORED);
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a  DEFAULT (1+1) COLLATE NOCASE CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE, b VARCHAR(20), CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (b INT, a ANY NULL CHECK (typeof(a) <> 'blob'), UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a LONG INTEGER COLLATE "RTRIM", b INTEGER);

CREATE TABLE t (a ANY DEFAULT 'x' REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED CHECK (typeof(a) <> 'blob'), b REAL, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);

CREATE TABLE t (a BLOB PRIMARY KEY DESC CONSTRAINT n NOT NULL CONSTRAINT u UNIQUE UNIQUE, b REAL DEFAULT 'x', UNIQUE (a, b)) WITHOUT ROWID;
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a "my type" DEFAULT "dq" DEFAULT 5, b VARCHAR(20), g TEXT AS (a || b) VIRTUAL NOT NULL, PRIMARY KEY (b));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a VARCHAR(10, 20) REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED CONSTRAINT u UNIQUE, b BOOLEAN CONSTRAINT b_k REFERENCES p(x) ON DELETE CASCADE);
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a LONG INTEGER CONSTRAINT n NOT NULL REFERENCES p(x) MATCH FULL, b 'str' PRIMARY KEY);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a INTEGER CONSTRAINT u UNIQUE DEFAULT word REFERENCES p(x) MATCH FULL REFERENCES p(x), b FLOATING POINT(5,10) COLLATE NOCASE, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a "my type" COLLATE NOCASE REFERENCES p(x) MATCH FULL DEFAULT "dq" NOT NULL, b 'str', CONSTRAINT tc CHECK (b > 0));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a FLOATING POINT(5,10) CONSTRAINT n NOT NULL NULL, b TEXT, PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE) WITHOUT ROWID;
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a INTEGER CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE CHECK (a<>9), b VARCHAR(10, 20) REFERENCES p, FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a BLOB DEFAULT word DEFAULT 5, b LONG INTEGER, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a ANY PRIMARY KEY DESC COLLATE "RTRIM", b LONG INTEGER, g INT GENERATED ALWAYS AS (b + 1) STORED) WITHOUT ROWID;

CREATE TABLE t (a REAL UNIQUE ON CONFLICT IGNORE, b BOOLEAN, UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a NUMERIC(10,2) DEFAULT word DEFAULT x'ab', b REAL COLLATE NOCASE, FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a  DEFAULT true, b UNSIGNED BIG INT, PRIMARY KEY (b));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a LONG INTEGER PRIMARY KEY DESC CONSTRAINT c CHECK (a > 0 OR a IS NULL) COLLATE NOCASE, b LONG INTEGER, g TEXT AS (a || b) VIRTUAL NOT NULL, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a DATETIME CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE NOT NULL ON CONFLICT REPLACE PRIMARY KEY ON CONFLICT FAIL COLLATE "RTRIM", b ANY CHECK (b<>9), g TEXT AS (a || b) VIRTUAL NOT NULL, CONSTRAINT tc CHECK (b > 0));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a VARCHAR(10, 20) DEFAULT x'ab' UNIQUE ON CONFLICT IGNORE, b [odd type](3), UNIQUE (b DESC, a COLLATE NOCASE));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a [odd type](3) CONSTRAINT c CHECK (a > 0 OR a IS NULL) CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE PRIMARY KEY DESC CONSTRAINT d DEFAULT CURRENT_TIMESTAMP, b BOOLEAN, UNIQUE (a) UNIQUE (b) CHECK (1)) WITHOUT ROWID;

CREATE TABLE t (a INTEGER DEFAULT word REFERENCES p, b UNSIGNED BIG INT, UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a 'str' CONSTRAINT c CHECK (a > 0 OR a IS NULL) DEFAULT x'ab', b DATETIME, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (b NUMERIC(10,2), a "my type" PRIMARY KEY, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE) WITHOUT ROWID;

CREATE TABLE t (b [odd type](3) PRIMARY KEY ON CONFLICT FAIL, a ANY DEFAULT word COLLATE NOCASE, UNIQUE (a) UNIQUE (b) CHECK (1)) WITHOUT ROWID;
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a DOUBLE PRECISION COLLATE NOCASE CONSTRAINT lone, b BLOB REFERENCES p(x) MATCH FULL, CONSTRAINT tc CHECK (b > 0));

CREATE TABLE t (a LONG INTEGER REFERENCES p REFERENCES p(x) MATCH FULL, b BOOLEAN CONSTRAINT b_c CHECK (b > 0 OR a IS NULL), CHECK (a <> b));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a  DEFAULT 5 CONSTRAINT c CHECK (a > 0 OR a IS NULL) PRIMARY KEY ON CONFLICT FAIL, b, g TEXT AS (a || b) VIRTUAL NOT NULL, UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (b VARCHAR(20) CONSTRAINT b_u UNIQUE, a REAL CONSTRAINT lone DEFAULT -1.5 PRIMARY KEY, UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a "my type" COLLATE "RTRIM" CHECK (typeof(a) <> 'blob'), b INTEGER, FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a DATETIME PRIMARY KEY DESC NULL, b  DEFAULT "dq", CHECK (a <> b));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a  NOT NULL ON CONFLICT REPLACE, b TEXT DEFAULT true, CONSTRAINT tc CHECK (b > 0));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a ANY CHECK (a<>9) DEFAULT x'ab' NOT NULL, b CHAR, PRIMARY KEY (b)) WITHOUT ROWID;
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a REAL DEFAULT "dq" REFERENCES p UNIQUE ON CONFLICT IGNORE, b TEXT, UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (b  COLLATE "RTRIM", a REAL DEFAULT -1.5 DEFAULT x'ab' REFERENCES p(x) MATCH FULL CONSTRAINT d DEFAULT CURRENT_TIMESTAMP, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a CHAR CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE PRIMARY KEY DESC, b TEXT);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (b 'str', a NUMERIC(10,2) REFERENCES p UNIQUE ON CONFLICT IGNORE, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));

CREATE TABLE t (a NUMERIC(10,2) NULL, b, UNIQUE (a, b));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a INTEGER REFERENCES p(x) MATCH FULL DEFAULT true REFERENCES p, b NUMERIC(10,2), PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (b INT, a VARCHAR(20) DEFAULT 5 COLLATE NOCASE NULL);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (b, a INTEGER CONSTRAINT c CHECK (a > 0 OR a IS NULL) UNIQUE DEFAULT word, PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);

CREATE TABLE t (a BOOLEAN CONSTRAINT n NOT NULL, b LONG INTEGER, UNIQUE (a, b));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a ANY DEFAULT true CONSTRAINT n NOT NULL, b INTEGER, FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a NUMERIC(10,2) DEFAULT 5 DEFAULT true COLLATE NOCASE DEFAULT word, b VARCHAR(20) PRIMARY KEY ON CONFLICT FAIL, g AS (a), CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT) WITHOUT ROWID;
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a TEXT REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED REFERENCES p(x) MATCH FULL, b BOOLEAN REFERENCES p(x) MATCH FULL, UNIQUE (b DESC, a COLLATE NOCASE));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a [odd type](3) DEFAULT word, b VARCHAR(20) NOT NULL, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a LONG INTEGER CONSTRAINT n NOT NULL PRIMARY KEY, b BOOLEAN NOT NULL, UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a [odd type](3) CONSTRAINT n NOT NULL, b FLOATING POINT(5,10), UNIQUE (a, b));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a INTEGER CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE, b "my type", PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);

CREATE TABLE t (a UNSIGNED BIG INT CONSTRAINT lone CHECK (a<>9) REFERENCES p(x) DEFAULT (1+1), b 'str', g INT GENERATED ALWAYS AS (b + 1) STORED, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a 'str' PRIMARY KEY DEFAULT "dq" REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED COLLATE NOCASE, b 'str', CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE) WITHOUT ROWID;
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a VARCHAR(20) NULL, b CHAR UNIQUE ON CONFLICT IGNORE, PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a BLOB DEFAULT -1.5, b VARCHAR(20), g AS (a), FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a BLOB DEFAULT x'ab' REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED PRIMARY KEY DESC, b, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE) WITHOUT ROWID;

CREATE TABLE t (a TEXT DEFAULT (1+1) DEFAULT true CONSTRAINT n NOT NULL DEFAULT "dq", b DATETIME, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a VARCHAR(10, 20) PRIMARY KEY, b 'str', CHECK (a <> b));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a VARCHAR(20) REFERENCES p(x), b DATETIME NULL, PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);

CREATE TABLE t (b VARCHAR(10, 20), g TEXT AS (a || b) VIRTUAL NOT NULL, a INTEGER REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED DEFAULT 5 CONSTRAINT lone, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a VARCHAR(10, 20) DEFAULT x'ab', b INTEGER CHECK (b<>9), FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a "my type" UNIQUE ON CONFLICT IGNORE COLLATE NOCASE, b [odd type](3) CONSTRAINT b_n NOT NULL, UNIQUE (b DESC, a COLLATE NOCASE));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a REAL COLLATE "RTRIM" PRIMARY KEY ON CONFLICT FAIL, b DOUBLE PRECISION) WITHOUT ROWID;
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a UNSIGNED BIG INT REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, b DATETIME PRIMARY KEY ON CONFLICT FAIL, g INT GENERATED ALWAYS AS (b + 1) STORED, CHECK (a <> b));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a [odd type](3) DEFAULT (1+1) DEFAULT x'ab' CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE NOT NULL ON CONFLICT REPLACE, b VARCHAR(20), UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a DATETIME COLLATE NOCASE CHECK (a<>9) NULL DEFAULT -1.5, b TEXT DEFAULT x'ab');
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a FLOATING POINT(5,10) REFERENCES p(x) MATCH FULL CHECK (typeof(a) <> 'blob'), b DATETIME, g INT GENERATED ALWAYS AS (b + 1) STORED, UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a REAL CHECK (typeof(a) <> 'blob') DEFAULT word, b DOUBLE PRECISION DEFAULT 'x', CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a FLOATING POINT(5,10) PRIMARY KEY, b DOUBLE PRECISION, CONSTRAINT tc CHECK (b > 0));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a ANY CHECK (a<>9) COLLATE NOCASE, b NUMERIC(10,2), PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a DOUBLE PRECISION UNIQUE ON CONFLICT IGNORE DEFAULT 'x' DEFAULT -1.5 DEFAULT word, b UNSIGNED BIG INT, UNIQUE (a) UNIQUE (b) CHECK (1));

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a REAL DEFAULT word DEFAULT 'x', b DATETIME, PRIMARY KEY (b));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a TEXT NOT NULL PRIMARY KEY DESC UNIQUE CHECK (typeof(a) <> 'blob'), b INTEGER, g TEXT AS (a || b) VIRTUAL NOT NULL, CONSTRAINT tc CHECK (b > 0));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a [odd type](3) NULL PRIMARY KEY, b DOUBLE PRECISION, g TEXT AS (a || b) VIRTUAL NOT NULL, FOREIGN KEY (a, b) REFERENCES p (x, y));

CREATE TABLE t (a FLOATING POINT(5,10) NOT NULL ON CONFLICT REPLACE PRIMARY KEY REFERENCES p, b NUMERIC(10,2), g TEXT AS (a || b) VIRTUAL NOT NULL, UNIQUE (a, b));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a NUMERIC(10,2) REFERENCES p(x) MATCH FULL REFERENCES p, b TEXT, g INT GENERATED ALWAYS AS (b + 1) STORED, FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a INTEGER DEFAULT 5 NULL DEFAULT x'ab', b, g TEXT AS (a || b) VIRTUAL NOT NULL, PRIMARY KEY (b));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a FLOATING POINT(5,10) UNIQUE CONSTRAINT c CHECK (a > 0 OR a IS NULL) NULL COLLATE "RTRIM", b TEXT, g INT GENERATED ALWAYS AS (b + 1) STORED, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a BOOLEAN DEFAULT word CONSTRAINT n NOT NULL CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE, b DATETIME, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a UNSIGNED BIG INT CHECK (typeof(a) <> 'blob') COLLATE NOCASE REFERENCES p, b INT PRIMARY KEY, CONSTRAINT tc CHECK (b > 0));
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE t (a INTEGER DEFAULT 'x', b TEXT, UNIQUE (a, b));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a FLOATING POINT(5,10) REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED DEFAULT x'ab', b FLOATING POINT(5,10), CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a CHAR REFERENCES p(x), b VARCHAR(20) CONSTRAINT b_c CHECK (b > 0 OR a IS NULL), g AS (a), CONSTRAINT tc CHECK (b > 0));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a 'str' DEFAULT 'x', b "my type", FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a NUMERIC(10,2) CONSTRAINT c CHECK (a > 0 OR a IS NULL) DEFAULT 'x', b 'str' DEFAULT word, g TEXT AS (a || b) VIRTUAL NOT NULL, CONSTRAINT only);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a VARCHAR(20) DEFAULT 'x', b CHAR DEFAULT "dq", g TEXT AS (a || b) VIRTUAL NOT NULL, UNIQUE (a) UNIQUE (b) CHECK (1));

CREATE TABLE t (a INT REFERENCES p CONSTRAINT d DEFAULT CURRENT_TIMESTAMP NULL, b DOUBLE PRECISION UNIQUE, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);

CREATE TABLE t (a TEXT DEFAULT (1+1), b ANY DEFAULT (1+1), CONSTRAINT tc CHECK (b > 0));

CREATE TABLE t (a BLOB CONSTRAINT n NOT NULL DEFAULT (1+1), b 'str' COLLATE "RTRIM", PRIMARY KEY (b));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a INT REFERENCES p(x) MATCH FULL, b 'str' CHECK (b<>9), UNIQUE (a) UNIQUE (b) CHECK (1));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a DOUBLE PRECISION REFERENCES p(x) MATCH FULL CHECK (typeof(a) <> 'blob'), b [odd type](3) NOT NULL, PRIMARY KEY (b)) WITHOUT ROWID;
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (g AS (a), b NUMERIC(10,2), a VARCHAR(10, 20) CONSTRAINT c CHECK (a > 0 OR a IS NULL));
CREATE TRIGGER r BEFORE UPDATE OF b ON t WHEN new.b > 1 BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE t (a "my type" NULL CHECK (a<>9), b LONG INTEGER, CONSTRAINT tc CHECK (b > 0));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (b ANY, a [odd type](3) COLLATE NOCASE CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE, UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE t (a "my type" COLLATE "RTRIM" DEFAULT x'ab' DEFAULT -1.5 DEFAULT word, b TEXT, g AS (a), PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE t (a CHAR CONSTRAINT d DEFAULT CURRENT_TIMESTAMP, b VARCHAR(10, 20) DEFAULT (1+1), CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (b REAL, a VARCHAR(20) CONSTRAINT c CHECK (a > 0 OR a IS NULL), PRIMARY KEY (b));
CREATE INDEX i ON t (a || b, -a);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a DOUBLE PRECISION REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED REFERENCES p, b INTEGER, g TEXT AS (a || b) VIRTUAL NOT NULL, CONSTRAINT tc CHECK (b > 0));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a VARCHAR(10, 20) DEFAULT 5 CONSTRAINT u UNIQUE, b INTEGER, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);

CREATE TABLE t (a VARCHAR(20) CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE NOT NULL CHECK (typeof(a) <> 'blob') REFERENCES p, b VARCHAR(10, 20), g TEXT AS (a || b) VIRTUAL NOT NULL, FOREIGN KEY (a, b) REFERENCES p (x, y));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a BOOLEAN DEFAULT true, b 'str' CHECK (typeof(b) <> 'blob'), CONSTRAINT tc CHECK (b > 0));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a DATETIME UNIQUE ON CONFLICT IGNORE DEFAULT word, b DOUBLE PRECISION PRIMARY KEY DESC, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);

CREATE TABLE t (a NUMERIC(10,2) REFERENCES p(x) PRIMARY KEY DEFAULT 'x' CONSTRAINT c CHECK (a > 0 OR a IS NULL), b  REFERENCES p, g INT GENERATED ALWAYS AS (b + 1) STORED, CONSTRAINT only) WITHOUT ROWID;
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE t (a REAL REFERENCES p(x) MATCH FULL, b LONG INTEGER, PRIMARY KEY (a, b DESC) ON CONFLICT IGNORE);

CREATE TABLE t (b VARCHAR(10, 20) CONSTRAINT b_lone, a VARCHAR(20) DEFAULT true, FOREIGN KEY (b) REFERENCES missing DEFERRABLE);

CREATE TABLE t (a  CHECK (typeof(a) <> 'blob') DEFAULT word, b REAL CHECK (b<>9), CONSTRAINT tc CHECK (b > 0));

CREATE TABLE t (a BLOB COLLATE NOCASE, b CHAR, CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a VARCHAR(10, 20) DEFAULT (1+1) COLLATE "RTRIM", b LONG INTEGER, g AS (a), CONSTRAINT tc CHECK (b > 0));
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (b INT, g INT GENERATED ALWAYS AS (b + 1) STORED, a TEXT CONSTRAINT k REFERENCES p(x) ON DELETE CASCADE CONSTRAINT u UNIQUE NULL REFERENCES p, FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE t (a DATETIME REFERENCES p(x) NULL, b [odd type](3), CONSTRAINT tu UNIQUE (b) ON CONFLICT REPLACE);
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a INT CONSTRAINT lone REFERENCES p NULL REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, b REAL, g TEXT AS (a || b) VIRTUAL NOT NULL, CONSTRAINT only);

CREATE TABLE t (a [odd type](3) REFERENCES p(x) MATCH FULL DEFAULT true DEFAULT "dq", b VARCHAR(10, 20) NULL, UNIQUE (b DESC, a COLLATE NOCASE));

CREATE TABLE t (a INTEGER REFERENCES p NOT NULL ON CONFLICT REPLACE, b ANY CONSTRAINT b_k REFERENCES p(x) ON DELETE CASCADE, g INT GENERATED ALWAYS AS (b + 1) STORED, CONSTRAINT tf FOREIGN KEY (b) REFERENCES t (a) ON DELETE RESTRICT);

CREATE TABLE t (a BLOB REFERENCES p(x) NOT NULL ON CONFLICT REPLACE PRIMARY KEY DESC, b DATETIME, CONSTRAINT tc CHECK (b > 0));

CREATE TABLE t (a INTEGER COLLATE "RTRIM" CONSTRAINT u UNIQUE REFERENCES p(x) MATCH FULL, b REAL DEFAULT true, FOREIGN KEY (a, b) REFERENCES p (x, y)) STRICT;
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a FLOATING POINT(5,10) CONSTRAINT u UNIQUE, b INTEGER, g AS (a), CHECK (a <> b));
CREATE INDEX i ON t (a, b DESC);

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (b INT REFERENCES p(x) MATCH FULL, a INTEGER REFERENCES p CONSTRAINT c CHECK (a > 0 OR a IS NULL), CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));

CREATE TABLE t (a INT REFERENCES p(x), b UNSIGNED BIG INT, UNIQUE (a, b));

CREATE TABLE t (a 'str' COLLATE "RTRIM", b UNSIGNED BIG INT NOT NULL ON CONFLICT REPLACE, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));

CREATE TABLE t (a CHAR UNIQUE ON CONFLICT IGNORE, b CHAR REFERENCES p(x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, g INT GENERATED ALWAYS AS (b + 1) STORED, UNIQUE (b DESC, a COLLATE NOCASE));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a DOUBLE PRECISION DEFAULT -1.5, b NUMERIC(10,2) DEFAULT true, FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE UNIQUE INDEX i ON t (b COLLATE NOCASE) WHERE a > 0;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a DATETIME NOT NULL ON CONFLICT REPLACE, b ANY CONSTRAINT b_k REFERENCES p(x) ON DELETE CASCADE, PRIMARY KEY (b));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (a UNSIGNED BIG INT NOT NULL, b UNSIGNED BIG INT, g AS (a), FOREIGN KEY (b) REFERENCES missing DEFERRABLE);
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE t (b FLOATING POINT(5,10), g AS (a), a UNSIGNED BIG INT NOT NULL CONSTRAINT n NOT NULL DEFAULT "dq", CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE));
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE a = new.b; END;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a BOOLEAN CONSTRAINT u UNIQUE, b UNSIGNED BIG INT, g AS (a), PRIMARY KEY (b));
CREATE VIEW v AS SELECT a, b AS c FROM t;

CREATE TABLE p (x INT UNIQUE, y INT);
CREATE TABLE t (a VARCHAR(10, 20) DEFAULT "dq" CONSTRAINT n NOT NULL, b FLOATING POINT(5,10) CONSTRAINT b_u UNIQUE, CONSTRAINT "n 1" PRIMARY KEY (b COLLATE NOCASE)) WITHOUT ROWID;
CREATE VIEW "v w" (x) AS SELECT max(a) FROM t GROUP BY b;

CREATE TABLE t (a BOOLEAN CHECK (typeof(a) <> 'blob') DEFAULT true, b DATETIME);

CREATE TABLE t (a REFERENCES p(x) REFERENCES p(x));

CREATE TABLE t (a REFERENCES p, FOREIGN KEY (a) REFERENCES p);

CREATE TABLE t (a, b, FOREIGN KEY (a, b) REFERENCES p(x, y), FOREIGN KEY (a, b) REFERENCES p(x, y));

CREATE TABLE t (a, b, FOREIGN KEY (a) REFERENCES p(x), FOREIGN KEY (a) REFERENCES q(x));

CREATE TABLE t (a CONSTRAINT k REFERENCES p(x), b CONSTRAINT k REFERENCES q(x));

CREATE TABLE t (a CONSTRAINT k REFERENCES p(x) CONSTRAINT k REFERENCES p(x));

CREATE TABLE t (a REFERENCES p(x)); CREATE TABLE u (a REFERENCES p(x));

CREATE TABLE t(a);
CREATE TRIGGER r1 AFTER INSERT ON t BEGIN UPDATE t SET a = CASE WHEN new.a > 1 THEN 1 ELSE 2 END; END;

CREATE TABLE t(a);
CREATE TRIGGER r1 AFTER INSERT ON t WHEN CASE WHEN new.a THEN 1 END BEGIN SELECT 1; END;

CREATE TABLE t(a);
CREATE TRIGGER r1 AFTER INSERT ON t BEGIN SELECT 1 AS end; SELECT 2; END;

CREATE TABLE t(a, end);
CREATE TRIGGER r1 AFTER INSERT ON t BEGIN UPDATE t SET a = end; DELETE FROM t WHERE a = new.end; END;

CREATE TABLE t(a);
CREATE VIEW v AS SELECT a FROM t;
CREATE TRIGGER r1 INSTEAD OF INSERT ON v BEGIN INSERT INTO t SELECT CASE new.a WHEN 1 THEN 'x' END; SELECT 1; END;

CREATE TABLE t(a TEXT DEFAULT 'bell', b TEXT CHECK (b <> ''));

CREATE TABLE t("A" INT, "a b" INT, CHECK ("A" > 0), CHECK ([a b] > 1));

CREATE TABLE pragma_x(a); CREATE TABLE json_each_(b); CREATE VIEW v AS SELECT value FROM json_each('[1,2]');

CREATE TABLE dbstat2(a); CREATE VIRTUAL TABLE ds USING dbstat(main);

CREATE VIRTUAL TABLE f USING FTS5 ( x , y );

CREATE VIRTUAL TABLE f USING fts5(x, content='', contentless_delete=1);

CREATE VIRTUAL TABLE "f t"  USING fts5("x y", 'z', [w] UNINDEXED, tokenize = "trigram case_sensitive 1");

CREATE TABLE t1(x INTEGER PRIMARY KEY, a, CONSTRAINT pk UNIQUE (a), CONSTRAINT pk CHECK (a > 0), CONSTRAINT pk FOREIGN KEY (a) REFERENCES t1);

CREATE TABLE t1(a COLLATE NOCASE PRIMARY KEY COLLATE RTRIM, b UNIQUE COLLATE NOCASE);

CREATE TABLE t1(id INTEGER PRIMARY KEY, "order" INT NOT NULL DEFAULT 0, "select" TEXT AS ("order" || 'x') STORED, FOREIGN KEY ("order") REFERENCES "group" ("by"));

CREATE TABLE tab1(a DEFAULT (1), b DEFAULT(2)CHECK(b), c CHECK(c)DEFAULT(3), d AS(4)STORED, e REFERENCES x(y)CHECK(e));

CREATE TABLE t(a INT DEFAULT '', b INT DEFAULT ' 5 ', c DEFAULT 'a'/**/, d DEFAULT 5/* x */NOT NULL);
