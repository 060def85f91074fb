package liquibase.ext.sqlite.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import liquibase.database.Database;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Operation.ConstraintRef;
import liquibase.ext.sqlite.plan.PlanException;
import liquibase.ext.sqlite.plan.Position;
import liquibase.ext.sqlite.statement.ColumnSql;

/** Turns one item of {@code rebuildTable.operations} into operations of a plan. */
final class OperationReader {
  private final OperationConfig config;
  private final ColumnSql sql;

  OperationReader(OperationConfig config, Database database) {
    this.config = config;
    this.sql = new ColumnSql(database);
  }

  List<Operation> read() {
    String name = config.text("name");
    return switch (config.kind()) {
      case ADD_COLUMN ->
          List.of(
              new Operation.AddColumn(
                  name, sql.definition(config.column()), position(), config.text("value")));
      case DROP_COLUMN -> List.of(new Operation.DropColumn(name));
      case RENAME_COLUMN -> List.of(new Operation.RenameColumn(name, config.text("to")));
      case MOVE_COLUMN -> List.of(new Operation.MoveColumn(name, position()));
      case MODIFY_COLUMN -> modifyColumn(name);
      case ADD_PRIMARY_KEY -> add("PRIMARY KEY " + columns("columns"));
      case ADD_UNIQUE -> add("UNIQUE " + columns("columns"));
      case ADD_FOREIGN_KEY -> add(foreignKey());
      case ADD_CHECK -> add("CHECK (" + config.text("expression") + ")");
      case DROP_PRIMARY_KEY -> drop(ConstraintRef.Kind.PRIMARY_KEY);
      case DROP_UNIQUE -> drop(ConstraintRef.Kind.UNIQUE);
      case DROP_FOREIGN_KEY -> drop(ConstraintRef.Kind.FOREIGN_KEY);
      case DROP_CHECK -> drop(ConstraintRef.Kind.CHECK);
      case RENAME_CONSTRAINT ->
          List.of(new Operation.RenameConstraint(constraint(kind()), config.text("to")));
      case SET_STRICT -> List.of(new Operation.SetStrict(config.flag("value")));
      case SET_WITHOUT_ROWID -> List.of(new Operation.SetWithoutRowid(config.flag("value")));
      case SET_AUTO_INCREMENT ->
          List.of(new Operation.SetAutoincrement(config.text("column"), config.flag("value")));
      case ADD_CONSTRAINT -> List.of(new Operation.AddConstraint(config.text("sql")));
      case REDEFINE -> List.of(new Operation.Redefine(config.text("sql")));
      case RENAME_TABLE -> List.of(new Operation.RenameTable(config.text("to")));
    };
  }

  private Position position() {
    long given = List.of("after", "before", "first").stream().filter(config::has).count();
    if (given > 1) {
      throw new PlanException(
          config.kind().key() + ": name one of after, before and first, not several.");
    }
    if (config.has("first") && !List.of("true", "false").contains(config.text("first"))) {
      throw new PlanException(config.kind().key() + ": first is true or false.");
    }
    if (config.text("after") != null) {
      return new Position(Position.Place.AFTER, config.text("after"));
    }
    if (config.text("before") != null) {
      return new Position(Position.Place.BEFORE, config.text("before"));
    }
    return config.flag("first") ? new Position(Position.Place.FIRST, null) : Position.LAST;
  }

  /** An attribute that is there but empty takes the thing away: the default, the collation. */
  private List<Operation> modifyColumn(String name) {
    List<Operation> operations = new ArrayList<>();
    if (config.has("type")) {
      String type = config.text("type") == null ? "" : config.text("type");
      operations.add(new Operation.SetType(name, type, config.text("using")));
    } else if (config.has("using")) {
      throw new PlanException("modifyColumn of " + name + ": `using` goes with a new `type`.");
    }
    if (config.has("generatedAs")) {
      operations.add(
          new Operation.SetGenerated(name, config.text("generatedAs"), config.flag("stored")));
    }
    if (config.has("default")) {
      operations.add(new Operation.SetDefault(name, config.text("default")));
    }
    if (config.has("collation")) {
      operations.add(new Operation.SetCollation(name, config.text("collation")));
    }
    if (config.has("nullable")) {
      operations.add(
          config.flag("nullable")
              ? new Operation.DropNotNull(name)
              : new Operation.SetNotNull(name, config.text("notNullName"), config.text("value")));
    }
    return operations;
  }

  private List<Operation> add(String constraint) {
    return List.of(
        new Operation.AddConstraint((sql.named(config.text("name")) + " " + constraint).strip()));
  }

  private List<Operation> drop(ConstraintRef.Kind kind) {
    return List.of(new Operation.DropConstraint(constraint(kind)));
  }

  private ConstraintRef constraint(ConstraintRef.Kind kind) {
    return new ConstraintRef(
        kind, config.text("name"), config.list("columns"), config.text("expression"));
  }

  private ConstraintRef.Kind kind() {
    String text = config.text("kind").toUpperCase(Locale.ROOT).replace(' ', '_');
    for (ConstraintRef.Kind kind : ConstraintRef.Kind.values()) {
      if (kind.name().replace("_", "").equals(text.replace("_", ""))) {
        return kind;
      }
    }
    throw new PlanException(
        "renameConstraint: unknown kind '%s'. Known: primaryKey, unique, check, foreignKey."
            .formatted(config.text("kind")));
  }

  private String columns(String attribute) {
    return config.list(attribute).stream()
        .map(sql::name)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String foreignKey() {
    StringBuilder key = new StringBuilder("FOREIGN KEY ").append(columns("columns"));
    key.append(" REFERENCES ").append(sql.name(config.text("references")));
    if (config.has("referencedColumns")) {
      key.append(' ').append(columns("referencedColumns"));
    }
    if (config.text("onDelete") != null) {
      key.append(" ON DELETE ").append(config.text("onDelete"));
    }
    if (config.text("onUpdate") != null) {
      key.append(" ON UPDATE ").append(config.text("onUpdate"));
    }
    if (config.flag("deferrable")) {
      key.append(" DEFERRABLE")
          .append(config.flag("initiallyDeferred") ? " INITIALLY DEFERRED" : "");
    }
    return key.toString();
  }
}
