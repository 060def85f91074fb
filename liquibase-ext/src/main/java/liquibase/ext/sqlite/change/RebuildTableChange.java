package liquibase.ext.sqlite.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import liquibase.change.AbstractChange;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.DatabaseChangeProperty;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.RollbackImpossibleException;
import liquibase.exception.ValidationErrors;
import liquibase.ext.sqlite.draft.Draft;
import liquibase.ext.sqlite.parser.SQLiteNamespace;
import liquibase.ext.sqlite.plan.Inverse;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.PlanException;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;

/**
 * {@code rebuildTable}: a list of operations on one table, carried out as one plan. Without
 * operations the table is rebuilt as it is.
 */
@DatabaseChange(
    name = "rebuildTable",
    description = "Changes a table of SQLite by a list of operations, in one plan",
    priority = ChangeMetaData.PRIORITY_DEFAULT,
    appliesTo = "table")
public class RebuildTableChange extends AbstractChange {
  private static final String OPERATIONS = "operations";

  private String tableName;
  private String strategy;
  private String where;
  private final List<OperationConfig> operations = new ArrayList<>();

  /** Makes the change of a table by operations. */
  static RebuildTableChange of(String tableName, List<OperationConfig> operations) {
    RebuildTableChange change = new RebuildTableChange();
    change.setTableName(tableName);
    change.operations.addAll(operations);
    return change;
  }

  /** Returns whether columns go, or may go, with their values. */
  boolean losesColumns() {
    return operations.stream()
        .anyMatch(
            operation ->
                operation.kind() == OperationKind.DROP_COLUMN
                    || operation.kind() == OperationKind.REDEFINE);
  }

  /** Returns whether it can be undone where nothing tells what the table was before. */
  boolean saysItsWayBack() {
    try {
      List<Operation> all = new ArrayList<>();
      operations.forEach(operation -> all.addAll(operation.operations(new SQLiteDatabase())));
      Inverse.withoutPast(tableName, all);
      return true;
    } catch (PlanException e) {
      return false;
    }
  }

  /** Returns the table's name. */
  @DatabaseChangeProperty(description = "Name of the table", mustEqualExisting = "table")
  public String getTableName() {
    return tableName;
  }

  public void setTableName(String tableName) {
    this.tableName = tableName;
  }

  /** Returns the strategy that is forced: auto, alter, edit or rebuild. */
  @DatabaseChangeProperty(
      description = "auto, alter, edit or rebuild",
      requiredForDatabase = "none")
  public String getStrategy() {
    return strategy;
  }

  public void setStrategy(String strategy) {
    this.strategy = strategy;
  }

  /** Returns the SQL condition of the rows that are kept; the others are lost. */
  @DatabaseChangeProperty(
      description = "Condition of the rows that are kept",
      requiredForDatabase = "none")
  public String getWhere() {
    return where;
  }

  public void setWhere(String where) {
    this.where = where;
  }

  @Override
  protected void customLoadLogic(ParsedNode parsedNode, ResourceAccessor resourceAccessor)
      throws ParsedNodeException {
    for (ParsedNode child : parsedNode.getChildren()) {
      switch (child.getName()) {
        case "tableName", "strategy", "where" -> {}
        case OPERATIONS -> {
          for (ParsedNode operation : child.getChildren()) {
            operations.add(OperationConfig.load(operation, resourceAccessor));
          }
        }
        default ->
            throw new ParsedNodeException(
                "rebuildTable has no attribute '"
                    + child.getName()
                    + "'. Known: tableName, operations, strategy, where");
      }
    }
  }

  @Override
  public boolean supports(Database database) {
    return database instanceof SQLiteDatabase;
  }

  @Override
  public ValidationErrors validate(Database database) {
    ValidationErrors errors = new ValidationErrors(this);
    errors.checkRequiredField("tableName", tableName);
    try {
      Strategy.of(strategy);
    } catch (PlanException e) {
      errors.addError("rebuildTable: " + e.getMessage());
    }
    operations.stream()
        .filter(operation -> Draft.isOpen(operation.text("value")))
        .forEach(operation -> errors.addError(Draft.problem(tableName, operation.text("name"))));
    return errors;
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    List<Operation> all = new ArrayList<>();
    operations.forEach(operation -> all.addAll(operation.operations(database)));
    if (where != null) {
      all.add(new Operation.KeepRows(where));
    }
    return new SqlStatement[] {new TableChangeStatement(tableName, all, Strategy.of(strategy))};
  }

  @Override
  public Set<String> getSerializableFields() {
    Set<String> fields = new LinkedHashSet<>(super.getSerializableFields());
    fields.add(OPERATIONS);
    return fields;
  }

  @Override
  public Object getSerializableFieldValue(String field) {
    return field.equals(OPERATIONS)
        ? operations.stream().map(OperationConfig::serialized).toList()
        : super.getSerializableFieldValue(field);
  }

  @Override
  public String getSerializedObjectNamespace() {
    return SQLiteNamespace.NAME;
  }

  @Override
  public String getConfirmationMessage() {
    return "Table " + tableName + " changed by " + operations.size() + " operations";
  }

  @Override
  public SqlStatement[] generateRollbackStatements(Database database)
      throws RollbackImpossibleException {
    return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
  }
}
