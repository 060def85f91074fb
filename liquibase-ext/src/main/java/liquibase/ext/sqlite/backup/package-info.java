/** Copies of a database that can be trusted: made online, checked, and described by a manifest. */
package liquibase.ext.sqlite.backup;
