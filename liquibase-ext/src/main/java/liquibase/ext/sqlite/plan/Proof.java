package liquibase.ext.sqlite.plan;

/**
 * What has to be true of the rows before a change may be made.
 *
 * @param claim what is violated by the rows that the query finds
 * @param from the query without its SELECT list: FROM and WHERE
 */
public record Proof(String claim, String from) {}
