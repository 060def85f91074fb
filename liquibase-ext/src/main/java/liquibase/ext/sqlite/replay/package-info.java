/** Answers one question: what does the schema look like at a revision? */
package liquibase.ext.sqlite.replay;
