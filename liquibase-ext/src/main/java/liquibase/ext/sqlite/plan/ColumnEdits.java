package liquibase.ext.sqlite.plan;

import java.util.List;
import java.util.Optional;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.Lexer;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.Span;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.TableEditor;
import liquibase.ext.sqlite.ddl.Token;

/** Edits what belongs to one column; each method returns the table's new text. */
final class ColumnEdits {

  private ColumnEdits() {}

  /** Gives the column this one constraint of its kind; null takes it away. */
  static String set(
      TableDefinition table,
      ColumnDefinition column,
      Class<? extends Constraint> kind,
      String constraintSql) {
    Optional<? extends Constraint> old = column.find(kind);
    if (constraintSql == null) {
      return drop(table, column, kind);
    }
    return old.isPresent()
        ? TableEditor.replaceConstraint(table, old.get(), constraintSql)
        : TableEditor.addColumnConstraint(table, column, constraintSql);
  }

  /** Takes the constraints of a kind away from the column. */
  static String drop(
      TableDefinition table, ColumnDefinition column, Class<? extends Constraint> kind) {
    TableDefinition current = table;
    Optional<? extends Constraint> found = column.find(kind);
    while (found.isPresent()) {
      current = TableDefinition.parse(TableEditor.dropConstraint(current, found.get()));
      found = current.column(column.name()).orElseThrow().find(kind);
    }
    return current.text();
  }

  /** Puts a name before a constraint, in the place of the one that it has; null for none. */
  static String nameConstraint(TableDefinition table, Constraint constraint, String name) {
    String text = constraint.span().of(table.text());
    List<Token> tokens = Lexer.tokens(text);
    int body = tokens.get(0).start();
    for (int i = 0; i + 2 < tokens.size() && tokens.get(i).is("CONSTRAINT"); i += 2) {
      body = tokens.get(i + 2).start();
    }
    String prefix = name == null ? "" : "CONSTRAINT " + Names.quoteIfNeeded(name) + " ";
    return TableEditor.replaceConstraint(table, constraint, prefix + text.substring(body));
  }

  /** Lets the rowid count up forever, or no longer. */
  static String setAutoincrement(TableDefinition table, ColumnDefinition column, boolean on) {
    if (table.isAutoincrement() == on) {
      return table.text();
    }
    if (!on) {
      return TableEditor.dropWord(table, table.primaryKey().orElseThrow(), "AUTOINCREMENT");
    }
    return addAutoincrement(table, column);
  }

  private static String addAutoincrement(TableDefinition table, ColumnDefinition column) {
    if (table.withoutRowid()) {
      throw new PlanException(
          "Table " + table.name() + " is WITHOUT ROWID, so AUTOINCREMENT has nothing to count.");
    }
    TableDefinition typed = TableDefinition.parse(TableEditor.setType(table, column, "INTEGER"));
    ColumnDefinition counted = typed.column(column.name()).orElseThrow();
    Optional<Constraint.PrimaryKey> key = typed.primaryKey();
    if (key.isEmpty()) {
      return TableEditor.addColumnConstraint(typed, counted, "PRIMARY KEY AUTOINCREMENT");
    }
    boolean single =
        key.get().columns().size() == 1
            && Names.same(key.get().columns().get(0).expression(), column.name());
    if (!single) {
      throw new PlanException(
          "AUTOINCREMENT is only for the single column of a primary key; %s has `%s`."
              .formatted(table.name(), key.get().span().of(typed.text())));
    }
    Span span = key.get().span();
    String text = span.of(typed.text());
    int at = typed.owner(key.get()).isPresent() ? text.length() : text.lastIndexOf(')');
    String counting = text.substring(0, at) + " AUTOINCREMENT" + text.substring(at);
    return TableEditor.replaceConstraint(typed, key.get(), counting);
  }
}
