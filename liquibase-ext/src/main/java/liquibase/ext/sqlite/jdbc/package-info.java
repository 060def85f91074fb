/** The few lines of JDBC that all who talk to a database share. */
package liquibase.ext.sqlite.jdbc;
