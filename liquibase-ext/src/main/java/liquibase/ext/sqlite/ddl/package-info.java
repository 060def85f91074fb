/**
 * Reads SQLite's CREATE TABLE and CREATE INDEX texts and edits them by source span: what an edit
 * does not name stays byte for byte as it was written. Knows neither JDBC nor Liquibase.
 */
package liquibase.ext.sqlite.ddl;
