/**
 * Looks at a changelog file before Liquibase loads it, for mistakes that Liquibase passes over in
 * silence.
 */
package liquibase.ext.sqlite.parser;
