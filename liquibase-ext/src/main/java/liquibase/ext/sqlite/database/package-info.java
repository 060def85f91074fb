/**
 * Liquibase's view of an SQLite database: which file it is, how it is opened, and how a changeSet
 * and its record become one transaction.
 */
package liquibase.ext.sqlite.database;
