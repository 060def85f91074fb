/** The commands of the revision layer, each a thin sequence of what the other packages do. */
package liquibase.ext.sqlite.command;
