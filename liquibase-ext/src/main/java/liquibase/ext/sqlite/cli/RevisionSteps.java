package liquibase.ext.sqlite.cli;

/**
 * The commands of {@code migrate} as commands of Liquibase: {@code deploy/liquibase
 * revision-upgrade --rev=head}. Liquibase wants a class for each; all that each says is its name.
 */
public final class RevisionSteps {

  private RevisionSteps() {}

  /** {@code migrate upgrade}. */
  public static final class Upgrade extends RevisionStep {
    /** Made by Liquibase. */
    public Upgrade() {
      super("upgrade");
    }
  }

  /** {@code migrate downgrade}. */
  public static final class Downgrade extends RevisionStep {
    /** Made by Liquibase. */
    public Downgrade() {
      super("downgrade");
    }
  }

  /** {@code migrate current}. */
  public static final class Current extends RevisionStep {
    /** Made by Liquibase. */
    public Current() {
      super("current");
    }
  }

  /** {@code migrate history}. */
  public static final class History extends RevisionStep {
    /** Made by Liquibase. */
    public History() {
      super("history");
    }
  }

  /** {@code migrate heads}. */
  public static final class Heads extends RevisionStep {
    /** Made by Liquibase. */
    public Heads() {
      super("heads");
    }
  }

  /** {@code migrate branches}. */
  public static final class Branches extends RevisionStep {
    /** Made by Liquibase. */
    public Branches() {
      super("branches");
    }
  }

  /** {@code migrate show}. */
  public static final class Show extends RevisionStep {
    /** Made by Liquibase. */
    public Show() {
      super("show");
    }
  }

  /** {@code migrate stamp}. */
  public static final class Stamp extends RevisionStep {
    /** Made by Liquibase. */
    public Stamp() {
      super("stamp");
    }
  }

  /** {@code migrate merge}. */
  public static final class Merge extends RevisionStep {
    /** Made by Liquibase. */
    public Merge() {
      super("merge");
    }
  }

  /** {@code migrate revision}. */
  public static final class Revision extends RevisionStep {
    /** Made by Liquibase. */
    public Revision() {
      super("revision");
    }
  }

  /** {@code migrate check}. */
  public static final class Check extends RevisionStep {
    /** Made by Liquibase. */
    public Check() {
      super("check");
    }
  }

  /** {@code migrate edit}. */
  public static final class Edit extends RevisionStep {
    /** Made by Liquibase. */
    public Edit() {
      super("edit");
    }
  }

  /** {@code migrate ensure-version}. */
  public static final class EnsureVersion extends RevisionStep {
    /** Made by Liquibase. */
    public EnsureVersion() {
      super("ensure-version");
    }
  }

  /** {@code migrate init}. */
  public static final class Init extends RevisionStep {
    /** Made by Liquibase. */
    public Init() {
      super("init");
    }
  }

  /** {@code migrate list-templates}. */
  public static final class ListTemplates extends RevisionStep {
    /** Made by Liquibase. */
    public ListTemplates() {
      super("list-templates");
    }
  }

  /** {@code migrate adopt}. */
  public static final class Adopt extends RevisionStep {
    /** Made by Liquibase. */
    public Adopt() {
      super("adopt");
    }
  }

  /** {@code migrate plan}. */
  public static final class Plan extends RevisionStep {
    /** Made by Liquibase. */
    public Plan() {
      super("plan");
    }
  }

  /** {@code migrate deploy}. */
  public static final class Deploy extends RevisionStep {
    /** Made by Liquibase. */
    public Deploy() {
      super("deploy");
    }
  }

  /** {@code migrate diff}. */
  public static final class Diff extends RevisionStep {
    /** Made by Liquibase. */
    public Diff() {
      super("diff");
    }
  }

  /** {@code migrate import-alembic}. */
  public static final class ImportAlembic extends RevisionStep {
    /** Made by Liquibase. */
    public ImportAlembic() {
      super("import-alembic");
    }
  }

  /** {@code migrate rehearse}. */
  public static final class Rehearse extends RevisionStep {
    /** Made by Liquibase. */
    public Rehearse() {
      super("rehearse");
    }
  }

  /** {@code migrate backup}. */
  public static final class Backup extends RevisionStep {
    /** Made by Liquibase. */
    public Backup() {
      super("backup");
    }
  }

  /** {@code migrate backups}. */
  public static final class Backups extends RevisionStep {
    /** Made by Liquibase. */
    public Backups() {
      super("backups");
    }
  }

  /** {@code migrate restore}. */
  public static final class Restore extends RevisionStep {
    /** Made by Liquibase. */
    public Restore() {
      super("restore");
    }
  }
}
