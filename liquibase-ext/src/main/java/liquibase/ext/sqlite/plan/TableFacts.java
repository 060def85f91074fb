package liquibase.ext.sqlite.plan;

/** What a plan wants to know about the rows of the table; asked only where it matters. */
public interface TableFacts {

  /** Nothing is known, so nothing may be built on: for scripts, which run elsewhere and later. */
  TableFacts UNKNOWN =
      new TableFacts() {
        @Override
        public boolean isEmpty() {
          return false;
        }

        @Override
        public boolean storesEveryValue(String column) {
          return false;
        }

        @Override
        public boolean hasNull(String column) {
          return true;
        }

        @Override
        public boolean canEditSchema() {
          return false;
        }
      };

  /** What is likely, for drafts that a person reads: rows that store all, no NULL, no obstacle. */
  TableFacts ASSUMED =
      new TableFacts() {
        @Override
        public boolean isEmpty() {
          return false;
        }

        @Override
        public boolean storesEveryValue(String column) {
          return true;
        }

        @Override
        public boolean hasNull(String column) {
          return false;
        }

        @Override
        public boolean canEditSchema() {
          return true;
        }
      };

  /** Returns whether the table holds no rows. */
  boolean isEmpty();

  /**
   * Returns whether every row stores a value for the column. A row that is older than an ADD COLUMN
   * does not: it shows the default, and would show another one.
   */
  boolean storesEveryValue(String column);

  /** Returns whether the column is NULL in any row. */
  boolean hasNull(String column);

  /** Returns whether this connection may write to sqlite_schema: a DEFENSIVE one may not. */
  boolean canEditSchema();
}
