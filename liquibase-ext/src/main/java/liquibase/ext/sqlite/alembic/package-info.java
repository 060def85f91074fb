/** What Alembic left in a database, kept true for the day somebody goes back to it. */
package liquibase.ext.sqlite.alembic;
