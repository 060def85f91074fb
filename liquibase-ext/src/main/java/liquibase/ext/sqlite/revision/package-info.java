/**
 * The graph of revisions and the names by which people point into it. Pure: knows neither JDBC nor
 * Liquibase.
 */
package liquibase.ext.sqlite.revision;
