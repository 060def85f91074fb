/** Writes revisions into a changelog: from a template, from a draft, from a folder of Alembic's. */
package liquibase.ext.sqlite.authoring;
