/**
 * Finds the way back of a change: what it took away is taken from the changelog's own past, by a
 * replay up to just before it.
 */
package liquibase.ext.sqlite.rollback;
