/** The lock of a run: held by the system for as long as the process lives, and no longer. */
package liquibase.ext.sqlite.lock;
