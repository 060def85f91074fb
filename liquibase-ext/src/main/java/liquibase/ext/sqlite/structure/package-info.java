/** Tells Liquibase what is there: its own model of a schema, from the exact reading. */
package liquibase.ext.sqlite.structure;
