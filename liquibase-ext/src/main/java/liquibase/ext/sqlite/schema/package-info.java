/**
 * A whole SQLite schema as plain data: the rows of {@code sqlite_schema} and what they say. Pure:
 * knows the DDL, but neither JDBC nor Liquibase.
 */
package liquibase.ext.sqlite.schema;
