/** Answers that are given again while nothing that they were made of has changed. */
package liquibase.ext.sqlite.answer;
