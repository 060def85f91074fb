/**
 * Carries plans out, inside the transaction of the changeSet that they belong to, and has the
 * result verified before that transaction can commit.
 */
package liquibase.ext.sqlite.execute;
