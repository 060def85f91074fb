package liquibase.ext.sqlite.adopt;

/**
 * What the person who adopts a database allows.
 *
 * @param repair to run a declared repair that fits
 * @param fromActual to go on from the revision that the schema really is at
 * @param dropAlembicVersion to drop alembic_version afterwards
 */
public record AdoptOptions(boolean repair, boolean fromActual, boolean dropAlembicVersion) {}
