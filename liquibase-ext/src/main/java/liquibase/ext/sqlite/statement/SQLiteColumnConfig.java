package liquibase.ext.sqlite.statement;

import java.util.LinkedHashSet;
import java.util.Set;
import liquibase.change.AddColumnConfig;
import liquibase.ext.sqlite.parser.SQLiteNamespace;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.resource.ResourceAccessor;

/**
 * A column as a changelog describes it, with what only SQLite has: a collation, and an expression
 * that computes it. Where neither is given it is to Liquibase, its checksums too, as any column.
 */
public class SQLiteColumnConfig extends AddColumnConfig {
  private static final Set<String> OURS = Set.of("collate", "generatedAs", "stored");

  private String collate;
  private String generatedAs;
  private Boolean stored;

  /** Returns the collation, or null. */
  public String getCollate() {
    return collate;
  }

  public void setCollate(String collate) {
    this.collate = collate;
  }

  /** Returns the expression of a generated column, or null. */
  public String getGeneratedAs() {
    return generatedAs;
  }

  public void setGeneratedAs(String generatedAs) {
    this.generatedAs = generatedAs;
  }

  /** Returns whether a generated column is stored; it is virtual otherwise. */
  public Boolean getStored() {
    return stored;
  }

  public void setStored(Boolean stored) {
    this.stored = stored;
  }

  @Override
  public void load(ParsedNode parsedNode, ResourceAccessor resourceAccessor)
      throws ParsedNodeException {
    super.load(parsedNode, resourceAccessor);
    collate = parsedNode.getChildValue(null, "collate", String.class);
    generatedAs = parsedNode.getChildValue(null, "generatedAs", String.class);
    stored = parsedNode.getChildValue(null, "stored", Boolean.class);
  }

  @Override
  public Set<String> getSerializableFields() {
    Set<String> fields = new LinkedHashSet<>(super.getSerializableFields());
    fields.removeAll(OURS);
    addIfGiven(fields, "collate", collate);
    addIfGiven(fields, "generatedAs", generatedAs);
    addIfGiven(fields, "stored", stored);
    return fields;
  }

  private static void addIfGiven(Set<String> fields, String name, Object value) {
    if (value != null) {
      fields.add(name);
    }
  }

  /** Where there is no date, Liquibase would make three formats for it before it says so. */
  @Override
  public Object getSerializableFieldValue(String field) {
    boolean noDate =
        switch (field) {
          case "valueDate" -> getValueDate() == null;
          case "defaultValueDate" -> getDefaultValueDate() == null;
          default -> false;
        };
    return noDate ? null : super.getSerializableFieldValue(field);
  }

  /** In XML what is ours says so. */
  @Override
  public String getSerializableFieldNamespace(String field) {
    return OURS.contains(field) ? SQLiteNamespace.NAME : super.getSerializableFieldNamespace(field);
  }
}
