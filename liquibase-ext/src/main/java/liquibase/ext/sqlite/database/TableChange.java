package liquibase.ext.sqlite.database;

/** Marks the changes that may come down to a {@link TableChangeStatement}. */
public interface TableChange {}
