/** Reads the schema of an open SQLite database exactly as it stands. */
package liquibase.ext.sqlite.snapshot;
