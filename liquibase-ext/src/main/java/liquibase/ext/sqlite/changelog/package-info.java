/** Liquibase's record of what ran, as it is begun and kept on SQLite. */
package liquibase.ext.sqlite.changelog;
