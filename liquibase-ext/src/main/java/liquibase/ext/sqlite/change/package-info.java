/**
 * Liquibase's changes, under Liquibase's own names, as operations of this extension. The classes
 * are thin: they translate attributes and leave the rest to the planner. On another database each
 * hands over to the class that it stands in for.
 */
package liquibase.ext.sqlite.change;
