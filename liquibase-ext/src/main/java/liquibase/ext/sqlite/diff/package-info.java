/**
 * Compares two schemas exactly and says each difference in one line that a person understands. Two
 * schemas are equal if their parsed definitions are: white space, comments and the case of keywords
 * do not count, everything else does.
 */
package liquibase.ext.sqlite.diff;
