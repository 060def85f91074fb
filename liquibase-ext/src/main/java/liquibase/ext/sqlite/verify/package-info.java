/** Proves, before the commit, that a rebuild lost nothing that its plan does not name. */
package liquibase.ext.sqlite.verify;
