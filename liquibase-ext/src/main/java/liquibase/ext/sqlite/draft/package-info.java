/** Finds the steps that lead from one schema to another, in an order that runs. */
package liquibase.ext.sqlite.draft;
