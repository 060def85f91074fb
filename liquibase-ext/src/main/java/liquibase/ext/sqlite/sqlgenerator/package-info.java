/** Writes statements into scripts, where Liquibase asks for SQL instead of having it run. */
package liquibase.ext.sqlite.sqlgenerator;
