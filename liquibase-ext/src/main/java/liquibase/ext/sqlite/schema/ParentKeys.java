package liquibase.ext.sqlite.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.IndexDefinition;
import liquibase.ext.sqlite.ddl.KeyColumn;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;

/**
 * Tells whether what a foreign key refers to is a key: the primary key, or columns that a UNIQUE
 * constraint or a unique index covers, in their own collations and all rows. SQLite takes a schema
 * in which it is none, and stops at each write to either table: <em>foreign key mismatch</em>.
 *
 * <p>Source: <a href="https://www.sqlite.org/foreignkeys.html#fk_indexes">foreignkeys.html</a>.
 */
public final class ParentKeys {
  private final Schema schema;

  /** Makes the rule for one schema. */
  public ParentKeys(Schema schema) {
    this.schema = schema;
  }

  /** Returns the foreign keys of a table that refer to no key of a table that is there. */
  public List<Constraint.ForeignKey> mismatched(TableDefinition child) {
    return child.all(Constraint.ForeignKey.class).stream().filter(this::isMismatch).toList();
  }

  /** Returns whether a foreign key refers to no key of a table that is there. */
  public boolean isMismatch(Constraint.ForeignKey key) {
    Optional<SchemaObject> parent = schema.find("table", key.parent());
    if (parent.isEmpty()) {
      return false;
    }
    return parent.get().isVirtual() || !refersToKey(key, schema.definition(parent.get()));
  }

  private boolean refersToKey(Constraint.ForeignKey key, TableDefinition parent) {
    Optional<Constraint.PrimaryKey> primary = parent.primaryKey();
    if (key.parentColumns().isEmpty()) {
      return primary.isPresent() && primary.get().columns().size() == key.columns().size();
    }
    Set<String> wanted = key.parentColumns().stream().map(Names::fold).collect(Collectors.toSet());
    return keys(parent).stream().anyMatch(members -> covers(members, wanted, parent));
  }

  private List<List<KeyColumn>> keys(TableDefinition parent) {
    List<List<KeyColumn>> keys = new ArrayList<>();
    parent.primaryKey().ifPresent(primary -> keys.add(primary.columns()));
    parent.all(Constraint.Unique.class).forEach(unique -> keys.add(unique.columns()));
    for (SchemaObject object : schema.of("index", parent.name())) {
      uniqueIndex(object).ifPresent(index -> keys.add(index.columns()));
    }
    return keys;
  }

  private static Optional<IndexDefinition> uniqueIndex(SchemaObject object) {
    try {
      return Optional.ofNullable(object.sql())
          .map(IndexDefinition::parse)
          .filter(index -> index.unique() && index.where() == null);
    } catch (DdlException e) {
      return Optional.empty();
    }
  }

  private static boolean covers(
      List<KeyColumn> members, Set<String> wanted, TableDefinition parent) {
    return members.size() == wanted.size()
        && members.stream()
            .allMatch(
                member ->
                    member.column()
                        && wanted.contains(Names.fold(member.expression()))
                        && hasOwnCollation(member, parent));
  }

  private static boolean hasOwnCollation(KeyColumn member, TableDefinition parent) {
    Optional<ColumnDefinition> column = parent.column(member.expression());
    String own =
        column
            .flatMap(found -> found.find(Constraint.Collate.class))
            .map(Constraint.Collate::collation)
            .orElse("BINARY");
    return column.isPresent()
        && (member.collation() == null || Names.same(member.collation(), own));
  }
}
