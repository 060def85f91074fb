/**
 * The command line {@code migrate}: reads arguments, calls the commands, turns errors into text.
 */
package liquibase.ext.sqlite.cli;
