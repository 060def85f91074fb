package liquibase.ext.sqlite.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.ddl.Canonical;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.KeyColumn;
import liquibase.ext.sqlite.ddl.Lexer;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.TableEditor;
import liquibase.ext.sqlite.ddl.Token;
import liquibase.ext.sqlite.plan.Operation.ConstraintRef;

/** Finds the constraint that an operation means, and reads the one that it adds. */
public final class Constraints {

  private Constraints() {}

  /** Reads a constraint as it stands behind the columns of CREATE TABLE. */
  public static Constraint parse(String definition) {
    List<Constraint> constraints =
        TableDefinition.parse("CREATE TABLE t (x, " + definition + ")").constraints();
    if (constraints.size() != 1) {
      throw new PlanException("`" + definition + "` is not one constraint of a table.");
    }
    return constraints.get(0);
  }

  /**
   * Returns the constraint that is meant.
   *
   * @throws PlanException if there is none, or more than one; the message lists what there is
   */
  static Constraint find(TableDefinition table, ConstraintRef wanted) {
    List<Constraint> ofKind =
        table.allConstraints().stream().filter(c -> isOf(wanted.kind(), c)).toList();
    List<Constraint> found = ofKind.stream().filter(c -> matches(wanted, c)).toList();
    boolean alike =
        found.stream().map(c -> Canonical.of(behindColumns(table, c))).distinct().count() == 1;
    if (alike) {
      // Of several that say the same it does not matter which is meant.
      return found.get(found.size() - 1);
    }
    String there =
        ofKind.isEmpty()
            ? "it has none of this kind"
            : "it has "
                + ofKind.stream()
                    .map(c -> "`" + c.span().of(table.text()) + "`")
                    .collect(Collectors.joining(", "));
    throw new PlanException(
        "Table %s has %s %s; %s."
            .formatted(
                table.name(), found.isEmpty() ? "no" : "more than one", describe(wanted), there));
  }

  /** Returns how an operation names this constraint. */
  public static ConstraintRef reference(Constraint constraint) {
    ConstraintRef.Kind kind =
        Arrays.stream(ConstraintRef.Kind.values())
            .filter(k -> isOf(k, constraint))
            .findFirst()
            .orElseThrow();
    String expression = constraint instanceof Constraint.Check check ? check.expression() : null;
    return constraint.name() != null
        ? new ConstraintRef(kind, constraint.name(), List.of(), null)
        : new ConstraintRef(kind, null, columns(constraint), expression);
  }

  /**
   * Returns a constraint as it stands behind the columns, AUTOINCREMENT apart, wherever it is
   * written.
   */
  public static String behindColumns(TableDefinition table, Constraint constraint) {
    String text = constraint.span().of(table.text());
    if (table.owner(constraint).isEmpty() || constraint instanceof Constraint.Check) {
      return withoutAutoincrement(table, constraint).orElse(text);
    }
    String name =
        constraint.name() == null
            ? ""
            : "CONSTRAINT " + Names.quoteIfNeeded(constraint.name()) + " ";
    String members =
        columns(constraint).stream().map(Names::quoteIfNeeded).collect(Collectors.joining(", "));
    if (constraint instanceof Constraint.ForeignKey key) {
      return "%sFOREIGN KEY (%s) %s".formatted(name, members, references(text, key));
    }
    if (constraint instanceof Constraint.PrimaryKey key && key.columns().get(0).descending()) {
      members += " DESC";
    }
    boolean unique = constraint instanceof Constraint.Unique;
    String conflict =
        unique
            ? ((Constraint.Unique) constraint).onConflict()
            : ((Constraint.PrimaryKey) constraint).onConflict();
    return "%s%s (%s)%s"
        .formatted(
            name,
            unique ? "UNIQUE" : "PRIMARY KEY",
            members,
            conflict == null ? "" : " ON CONFLICT " + conflict);
  }

  /** Behind the columns there may be but one clause that says when the key is checked. */
  private static String references(String text, Constraint.ForeignKey key) {
    List<Token> tokens = Lexer.tokens(text);
    int end = text.length();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).is("DEFERRABLE")) {
        end = tokens.get(i > 0 && tokens.get(i - 1).is("NOT") ? i - 1 : i).start();
      }
    }
    return text.substring(start(text, "REFERENCES"), end).stripTrailing()
        + (key.deferred() ? " DEFERRABLE INITIALLY DEFERRED" : "");
  }

  private static int start(String text, String word) {
    return Lexer.tokens(text).stream()
        .filter(token -> token.is(word))
        .findFirst()
        .orElseThrow()
        .start();
  }

  /**
   * Returns keys and then foreign keys in the order of the text, by which SQLite numbers the
   * indexes of the ones and the others themselves.
   */
  public static List<String> order(TableDefinition table) {
    return table.allConstraints().stream()
        .filter(
            c ->
                c instanceof Constraint.PrimaryKey
                    || c instanceof Constraint.Unique
                    || c instanceof Constraint.ForeignKey)
        .sorted(Comparator.comparing(c -> c instanceof Constraint.ForeignKey))
        .map(c -> Canonical.of(behindColumns(table, c)))
        .toList();
  }

  private static Optional<String> withoutAutoincrement(TableDefinition table, Constraint key) {
    if (!(key instanceof Constraint.PrimaryKey primary) || !primary.autoincrement()) {
      return Optional.empty();
    }
    TableDefinition plain =
        TableDefinition.parse(TableEditor.dropWord(table, primary, "AUTOINCREMENT"));
    return plain.primaryKey().map(found -> found.span().of(plain.text()));
  }

  private static String describe(ConstraintRef wanted) {
    String kind = wanted.kind().name().replace('_', ' ');
    if (wanted.name() != null) {
      return kind + " named " + wanted.name();
    }
    String content =
        wanted.expression() != null ? wanted.expression() : String.join(", ", wanted.columns());
    return "unnamed " + kind + " (" + content + ")";
  }

  private static boolean isOf(ConstraintRef.Kind kind, Constraint constraint) {
    return switch (kind) {
      case PRIMARY_KEY -> constraint instanceof Constraint.PrimaryKey;
      case UNIQUE -> constraint instanceof Constraint.Unique;
      case CHECK -> constraint instanceof Constraint.Check;
      case FOREIGN_KEY -> constraint instanceof Constraint.ForeignKey;
    };
  }

  private static boolean matches(ConstraintRef wanted, Constraint constraint) {
    if (wanted.kind() == ConstraintRef.Kind.PRIMARY_KEY && wanted.name() == null) {
      return true;
    }
    if (wanted.name() != null) {
      return constraint.name() != null && Names.same(wanted.name(), constraint.name());
    }
    if (constraint instanceof Constraint.Check check) {
      return wanted.expression() != null
          && Canonical.of(wanted.expression()).equals(Canonical.of(check.expression()));
    }
    return fold(wanted.columns()).equals(fold(columns(constraint)));
  }

  /** Returns the columns of a key. */
  public static List<String> columns(Constraint constraint) {
    if (constraint instanceof Constraint.PrimaryKey key) {
      return key.columns().stream().map(KeyColumn::expression).toList();
    }
    if (constraint instanceof Constraint.Unique unique) {
      return unique.columns().stream().map(KeyColumn::expression).toList();
    }
    return constraint instanceof Constraint.ForeignKey key ? key.columns() : List.of();
  }

  private static List<String> fold(List<String> names) {
    return names.stream().map(Names::fold).toList();
  }

  /** Returns what the rows of a table must obey before it may get the constraint. */
  static List<Proof> proofs(TableDefinition table, Constraint constraint, String definition) {
    String from = "FROM " + Names.quote(table.name()) + " WHERE ";
    List<Proof> proofs = new ArrayList<>();
    if (constraint instanceof Constraint.Check check) {
      proofs.add(
          new Proof(
              "`" + definition + "` does not hold", from + "NOT (" + check.expression() + ")"));
    }
    boolean key = constraint instanceof Constraint.PrimaryKey;
    if (key || constraint instanceof Constraint.Unique) {
      List<String> members = columns(constraint).stream().map(Names::quote).toList();
      String list = String.join(", ", members);
      String known =
          members.stream().map(m -> m + " IS NOT NULL").collect(Collectors.joining(" AND "));
      proofs.add(
          new Proof(
              "`" + definition + "` is not unique",
              "%s(%s) IN (SELECT %s FROM %s WHERE %s GROUP BY %s HAVING count(*) > 1)"
                  .formatted(from, list, list, Names.quote(table.name()), known, list)));
    }
    return proofs;
  }
}
