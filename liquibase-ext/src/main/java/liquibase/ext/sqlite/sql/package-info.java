/** Turns plans into ordered SQL statements. Strings only. */
package liquibase.ext.sqlite.sql;
