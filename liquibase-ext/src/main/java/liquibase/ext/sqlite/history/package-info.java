/**
 * The revision graph as it stands in a changelog and in DATABASECHANGELOG: the precondition {@code
 * revises}, the checks that keep a history honest, and the record of what a revision was when it
 * was applied.
 */
package liquibase.ext.sqlite.history;
