/** Liquibase's statements on tables, as operations that this extension plans. */
package liquibase.ext.sqlite.statement;
