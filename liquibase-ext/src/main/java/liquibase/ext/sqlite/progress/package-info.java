/** Says how far a long statement is, and how long it will take, without slowing it down. */
package liquibase.ext.sqlite.progress;
