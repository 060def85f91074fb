/** Lets Liquibase's own diff, diffChangeLog and generateChangeLog say and draft what is exact. */
package liquibase.ext.sqlite.autogenerate;
