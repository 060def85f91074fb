package liquibase.ext.sqlite.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.ViewQuery;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.SnapshotGenerator;
import liquibase.snapshot.jvm.ColumnSnapshotGenerator;
import liquibase.snapshot.jvm.ForeignKeySnapshotGenerator;
import liquibase.snapshot.jvm.IndexSnapshotGenerator;
import liquibase.snapshot.jvm.JdbcSnapshotGenerator;
import liquibase.snapshot.jvm.PrimaryKeySnapshotGenerator;
import liquibase.snapshot.jvm.TableSnapshotGenerator;
import liquibase.snapshot.jvm.UniqueConstraintSnapshotGenerator;
import liquibase.snapshot.jvm.ViewSnapshotGenerator;
import liquibase.structure.AbstractDatabaseObject;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Column;
import liquibase.structure.core.ForeignKey;
import liquibase.structure.core.Index;
import liquibase.structure.core.PrimaryKey;
import liquibase.structure.core.Relation;
import liquibase.structure.core.Schema;
import liquibase.structure.core.Table;
import liquibase.structure.core.UniqueConstraint;
import liquibase.structure.core.View;

/**
 * Takes the place of Liquibase's readers of JDBC metadata, one for each kind of object, as it asks
 * for them. A table is read with all that belongs to it; the others find it there.
 */
public final class SnapshotGenerators {

  /** To whatever the replaced generators would add something. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static final Class<? extends DatabaseObject>[] OWNERS =
      new Class[] {
        Table.class, View.class, ForeignKey.class, PrimaryKey.class, UniqueConstraint.class
      };

  private SnapshotGenerators() {}

  private abstract static class Generator extends JdbcSnapshotGenerator {
    private final Class<? extends DatabaseObject> kind;
    private final Class<? extends SnapshotGenerator> replaced;

    @SuppressWarnings("unchecked")
    Generator(
        Class<? extends DatabaseObject> kind,
        Class<? extends SnapshotGenerator> replaced,
        boolean ofSchema) {
      super(kind, ofSchema ? new Class[] {Schema.class} : OWNERS);
      this.kind = kind;
      this.replaced = replaced;
    }

    @Override
    public int getPriority(Class<? extends DatabaseObject> objectType, Database database) {
      if (!(database instanceof ExtendedSQLiteDatabase)) {
        return PRIORITY_NONE;
      }
      if (kind.isAssignableFrom(objectType)) {
        return PRIORITY_DATABASE;
      }
      boolean owner = Arrays.stream(addsTo()).anyMatch(type -> type.isAssignableFrom(objectType));
      return owner ? PRIORITY_ADDITIONAL : PRIORITY_NONE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<? extends SnapshotGenerator>[] replaces() {
      return new Class[] {replaced};
    }

    @Override
    protected void addTo(DatabaseObject found, DatabaseSnapshot snapshot)
        throws DatabaseException {}

    static liquibase.ext.sqlite.schema.Schema read(DatabaseSnapshot snapshot)
        throws DatabaseException {
      return SnapshotSchema.all(snapshot);
    }

    static Table table(String name, Schema owner, DatabaseSnapshot snapshot)
        throws DatabaseException {
      return TableModels.of(snapshot).get(name, owner);
    }
  }

  /** For tables. */
  public static class Tables extends Generator {
    /** Made by Liquibase. */
    public Tables() {
      super(Table.class, TableSnapshotGenerator.class, true);
    }

    @Override
    protected DatabaseObject snapshotObject(DatabaseObject example, DatabaseSnapshot snapshot)
        throws DatabaseException {
      return table(example.getName(), example.getSchema(), snapshot);
    }

    @Override
    protected void addTo(DatabaseObject found, DatabaseSnapshot snapshot) throws DatabaseException {
      liquibase.ext.sqlite.schema.Schema user = UserSchema.of(read(snapshot));
      ((AbstractDatabaseObject) found).setAttribute(SnapshotSchema.DDL, SnapshotSchema.ddl(user));
      for (SchemaObject object : user.objects("table")) {
        Table table = new Table().setName(object.name());
        table.setSchema((Schema) found);
        ((Schema) found).addDatabaseObject(table);
      }
    }
  }

  /** For views. */
  public static class Views extends Generator {
    /** Made by Liquibase. */
    public Views() {
      super(View.class, ViewSnapshotGenerator.class, true);
    }

    @Override
    protected DatabaseObject snapshotObject(DatabaseObject example, DatabaseSnapshot snapshot)
        throws DatabaseException {
      SchemaObject object =
          example.getName() == null
              ? null
              : read(snapshot).find("view", example.getName()).orElse(null);
      return object == null ? null : view(object, example.getSchema());
    }

    @Override
    protected void addTo(DatabaseObject found, DatabaseSnapshot snapshot) throws DatabaseException {
      for (SchemaObject object : UserSchema.of(read(snapshot)).objects("view")) {
        ((Schema) found).addDatabaseObject(view(object, (Schema) found));
      }
    }

    private static View view(SchemaObject object, Schema owner) {
      View view = new View();
      view.setName(object.name());
      view.setSchema(owner);
      Optional<String> query = ViewQuery.of(object.sql());
      view.setDefinition(query.orElse(object.sql()));
      view.setContainsFullDefinition(query.isEmpty());
      return view;
    }
  }

  /** What a table has, found in it. */
  private abstract static class Part<T extends DatabaseObject> extends Generator {
    Part(Class<T> kind, Class<? extends SnapshotGenerator> replaced) {
      super(kind, replaced, false);
    }

    abstract Relation owner(T example);

    abstract List<? extends T> parts(Table table);

    abstract boolean matches(T example, T part);

    @Override
    @SuppressWarnings("unchecked")
    protected DatabaseObject snapshotObject(DatabaseObject example, DatabaseSnapshot snapshot)
        throws DatabaseException {
      if (Boolean.TRUE.equals(example.getAttribute(TableModel.COMPLETE, Boolean.class))) {
        ((AbstractDatabaseObject) example).setAttribute(TableModel.COMPLETE, null);
        return example;
      }
      Relation owner = owner((T) example);
      for (Table table : candidates(owner, example, snapshot)) {
        for (T part : parts(table)) {
          if (matches((T) example, part)) {
            ((AbstractDatabaseObject) part).setAttribute(TableModel.COMPLETE, null);
            return part;
          }
        }
      }
      return null;
    }

    /** An example may name its table or leave it open. */
    private static List<Table> candidates(
        Relation owner, DatabaseObject example, DatabaseSnapshot snapshot)
        throws DatabaseException {
      if (owner != null && owner.getName() != null) {
        Table table = table(owner.getName(), owner.getSchema(), snapshot);
        return table == null ? List.of() : List.of(table);
      }
      List<Table> all = new ArrayList<>();
      for (String name : TableModels.of(snapshot).names()) {
        all.add(table(name, example.getSchema(), snapshot));
      }
      return all;
    }

    static boolean sameOrOpen(String wanted, String name) {
      return wanted == null || (name != null && Names.same(wanted, name));
    }

    static boolean sameColumns(List<Column> wanted, List<Column> columns) {
      return wanted.isEmpty() || names(wanted).equals(names(columns));
    }

    private static List<String> names(List<Column> columns) {
      return columns.stream().map(c -> Names.fold(c.getName())).toList();
    }
  }

  /** For columns. */
  public static class Columns extends Part<Column> {
    /** Made by Liquibase. */
    public Columns() {
      super(Column.class, ColumnSnapshotGenerator.class);
    }

    @Override
    Relation owner(Column example) {
      return example.getRelation();
    }

    @Override
    List<Column> parts(Table table) {
      return table.getColumns();
    }

    @Override
    boolean matches(Column example, Column part) {
      return example.getName() != null && Names.same(example.getName(), part.getName());
    }

    /** A column of an index, or of a view, is no column of a table. */
    @Override
    protected DatabaseObject snapshotObject(DatabaseObject example, DatabaseSnapshot snapshot)
        throws DatabaseException {
      Column column = (Column) example;
      boolean expression = Boolean.TRUE.equals(column.getComputed());
      return expression ? example : super.snapshotObject(example, snapshot);
    }
  }

  /** For primary keys. */
  public static class PrimaryKeys extends Part<PrimaryKey> {
    /** Made by Liquibase. */
    public PrimaryKeys() {
      super(PrimaryKey.class, PrimaryKeySnapshotGenerator.class);
    }

    @Override
    Relation owner(PrimaryKey example) {
      return example.getTable();
    }

    @Override
    List<PrimaryKey> parts(Table table) {
      return table.getPrimaryKey() == null ? List.of() : List.of(table.getPrimaryKey());
    }

    @Override
    boolean matches(PrimaryKey example, PrimaryKey part) {
      return sameOrOpen(example.getName(), part.getName())
          && sameColumns(example.getColumns(), part.getColumns());
    }
  }

  /** For foreign keys. */
  public static class ForeignKeys extends Part<ForeignKey> {
    /** Made by Liquibase. */
    public ForeignKeys() {
      super(ForeignKey.class, ForeignKeySnapshotGenerator.class);
    }

    @Override
    Relation owner(ForeignKey example) {
      return example.getForeignKeyTable();
    }

    @Override
    List<ForeignKey> parts(Table table) {
      return table.getOutgoingForeignKeys();
    }

    @Override
    boolean matches(ForeignKey example, ForeignKey part) {
      return sameOrOpen(example.getName(), part.getName())
          && sameColumns(example.getForeignKeyColumns(), part.getForeignKeyColumns());
    }
  }

  /** For UNIQUE constraints. */
  public static class UniqueConstraints extends Part<UniqueConstraint> {
    /** Made by Liquibase. */
    public UniqueConstraints() {
      super(UniqueConstraint.class, UniqueConstraintSnapshotGenerator.class);
    }

    @Override
    Relation owner(UniqueConstraint example) {
      return example.getRelation();
    }

    @Override
    List<UniqueConstraint> parts(Table table) {
      return table.getUniqueConstraints();
    }

    @Override
    boolean matches(UniqueConstraint example, UniqueConstraint part) {
      return sameOrOpen(example.getName(), part.getName())
          && sameColumns(example.getColumns(), part.getColumns());
    }
  }

  /** For indexes. */
  public static class Indexes extends Part<Index> {
    /** Made by Liquibase. */
    public Indexes() {
      super(Index.class, IndexSnapshotGenerator.class);
    }

    @Override
    Relation owner(Index example) {
      return example.getRelation();
    }

    @Override
    List<Index> parts(Table table) {
      return table.getIndexes();
    }

    @Override
    boolean matches(Index example, Index part) {
      return sameOrOpen(example.getName(), part.getName())
          && sameColumns(example.getColumns(), part.getColumns());
    }
  }
}
