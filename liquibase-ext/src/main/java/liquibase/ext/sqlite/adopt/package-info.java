/**
 * Brings a database that nobody migrated under the history: by what its schema is, not by what its
 * stamp says.
 */
package liquibase.ext.sqlite.adopt;
