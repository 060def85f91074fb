package liquibase.ext.sqlite.plan;

/**
 * Something that is gone after a plan has run.
 *
 * @param table the table, as it is called when the plan begins
 * @param column the column whose values it concerns; null where whole rows go
 * @param sentence what is said of it
 */
public record Loss(String table, String column, String sentence) {}
