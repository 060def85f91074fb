package liquibase.ext.sqlite.autogenerate;

import liquibase.change.Change;
import liquibase.database.Database;
import liquibase.diff.ObjectDifferences;
import liquibase.diff.output.DiffOutputControl;
import liquibase.diff.output.changelog.AbstractChangeGenerator;
import liquibase.diff.output.changelog.ChangeGeneratorChain;
import liquibase.diff.output.changelog.ChangedObjectChangeGenerator;
import liquibase.diff.output.changelog.MissingObjectChangeGenerator;
import liquibase.diff.output.changelog.UnexpectedObjectChangeGenerator;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Index;
import liquibase.structure.core.Table;
import liquibase.structure.core.View;

/**
 * Answers Liquibase's question for the changes of one object, for all of them at once. Where no
 * schemas were compared it only wants to drop a table of its own, and is left alone.
 */
public final class DraftGenerators {

  private DraftGenerators() {}

  private abstract static class Generator extends AbstractChangeGenerator {
    @Override
    public int getPriority(Class<? extends DatabaseObject> objectType, Database database) {
      boolean ours =
          database instanceof ExtendedSQLiteDatabase
              && (Table.class.isAssignableFrom(objectType)
                  || View.class.isAssignableFrom(objectType)
                  || Index.class.isAssignableFrom(objectType));
      return ours ? PRIORITY_DATABASE + 5 : PRIORITY_NONE;
    }

    /** Liquibase asks for this order; ours is that of the draft. */
    @SuppressWarnings("unchecked")
    public Class<? extends DatabaseObject>[] runAfterTypes() {
      return new Class[0];
    }

    /** As above. */
    @SuppressWarnings("unchecked")
    public Class<? extends DatabaseObject>[] runBeforeTypes() {
      return new Class[0];
    }
  }

  /** For objects that are missing. */
  public static class Missing extends Generator implements MissingObjectChangeGenerator {
    @Override
    public Change[] fixMissing(
        DatabaseObject missing,
        DiffOutputControl control,
        Database reference,
        Database comparison,
        ChangeGeneratorChain chain) {
      return Drafts.isUnderWay(comparison)
          ? Drafts.take(comparison)
          : chain.fixMissing(missing, control, reference, comparison);
    }
  }

  /** For objects that should not be there. */
  public static class Unexpected extends Generator implements UnexpectedObjectChangeGenerator {
    @Override
    public Change[] fixUnexpected(
        DatabaseObject unexpected,
        DiffOutputControl control,
        Database reference,
        Database comparison,
        ChangeGeneratorChain chain) {
      return Drafts.isUnderWay(comparison)
          ? Drafts.take(comparison)
          : chain.fixUnexpected(unexpected, control, reference, comparison);
    }
  }

  /** For objects that are different. */
  public static class Changed extends Generator implements ChangedObjectChangeGenerator {
    @Override
    public Change[] fixChanged(
        DatabaseObject changed,
        ObjectDifferences differences,
        DiffOutputControl control,
        Database reference,
        Database comparison,
        ChangeGeneratorChain chain) {
      return Drafts.isUnderWay(comparison)
          ? Drafts.take(comparison)
          : chain.fixChanged(changed, differences, control, reference, comparison);
    }
  }
}
