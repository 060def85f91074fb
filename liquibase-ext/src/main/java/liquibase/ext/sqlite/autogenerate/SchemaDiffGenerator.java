package liquibase.ext.sqlite.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.database.Database;
import liquibase.diff.DiffResult;
import liquibase.diff.ObjectDifferences;
import liquibase.diff.compare.CompareControl;
import liquibase.diff.core.StandardDiffGenerator;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.structure.SnapshotSchema;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.EmptyDatabaseSnapshot;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Catalog;
import liquibase.structure.core.Data;
import liquibase.structure.core.Index;
import liquibase.structure.core.Table;
import liquibase.structure.core.View;

/**
 * Compares two schemas of SQLite by what they mean. Liquibase's own comparison goes by its object
 * model, which has no place for CHECK, COLLATE, triggers and much else.
 */
public class SchemaDiffGenerator extends StandardDiffGenerator {

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  @Override
  public boolean supports(Database referenceDatabase, Database comparisonDatabase) {
    return referenceDatabase instanceof ExtendedSQLiteDatabase
        && (comparisonDatabase == null || comparisonDatabase instanceof ExtendedSQLiteDatabase);
  }

  @Override
  public DiffResult compare(
      DatabaseSnapshot reference, DatabaseSnapshot comparison, CompareControl control)
      throws DatabaseException {
    Schema should = included(reference, reference);
    Schema is = included(comparison, reference);
    SchemaDiffResult result = new SchemaDiffResult(reference, comparison, control, should, is);
    checkVersionInfo(reference, comparison, result);
    addObjects(result, reference, comparison);
    refuseToCallEqual(result, reference, comparison);
    if (comparison instanceof EmptyDatabaseSnapshot) {
      // GenerateChangelogCommandStep.hasMissingObjects counts on these two, as on other databases.
      result.addMissingObject(new Catalog("default"));
      result.addMissingObject(new liquibase.structure.core.Schema());
    }
    if (control.getComparedTypes().contains(Data.class)) {
      compareObjectType(Data.class, reference, comparison, result);
    }
    return result;
  }

  /** What cannot be read may be what differs. */
  private static void refuseToCallEqual(
      SchemaDiffResult result, DatabaseSnapshot reference, DatabaseSnapshot comparison)
      throws DatabaseException {
    if (!SchemaComparison.differences(result.reference(), result.comparison()).isEmpty()) {
      return;
    }
    for (DatabaseSnapshot snapshot : List.of(reference, comparison)) {
      if (snapshot.getDatabase() instanceof ExtendedSQLiteDatabase database) {
        database.requireUndamaged();
      }
    }
  }

  /** Leaves out what includeObjects and excludeObjects leave out, with all that stands on it. */
  private static Schema included(DatabaseSnapshot of, DatabaseSnapshot control)
      throws DatabaseException {
    Schema schema = SnapshotSchema.of(of);
    List<SchemaObject> objects = new ArrayList<>();
    for (SchemaObject object : schema.objects()) {
      DatabaseObject owner =
          schema.find("view", object.table()).isPresent()
              ? new View().setName(object.table())
              : new Table().setName(object.table());
      boolean included =
          control.getSnapshotControl().shouldInclude(owner)
              && (!object.type().equals("index")
                  || control
                      .getSnapshotControl()
                      .shouldInclude(new Index(object.name()).setRelation((Table) owner)));
      if (included) {
        objects.add(object);
      }
    }
    return new Schema(objects);
  }

  private static void addObjects(
      SchemaDiffResult result, DatabaseSnapshot reference, DatabaseSnapshot comparison) {
    Schema should = result.reference();
    Schema is = result.comparison();
    for (String type : List.of("table", "view", "index")) {
      for (SchemaObject object : should.objects(type)) {
        Optional<SchemaObject> other = is.find(type, object.name());
        boolean ofMissing = type.equals("index") && is.find("table", object.table()).isEmpty();
        if (object.sql() == null || ofMissing) {
          continue;
        }
        if (other.isEmpty()) {
          result.addMissingObject(model(object, reference));
        }
      }
      for (SchemaObject object : is.objects(type)) {
        boolean ofMissing = type.equals("index") && should.find("table", object.table()).isEmpty();
        if (object.sql() != null && !ofMissing && should.find(type, object.name()).isEmpty()) {
          result.addUnexpectedObject(model(object, comparison));
        }
      }
    }
    addChanged(result, reference);
  }

  private static void addChanged(SchemaDiffResult result, DatabaseSnapshot reference) {
    for (SchemaComparison.Difference difference :
        SchemaComparison.changes(result.reference(), result.comparison())) {
      DatabaseObject object = model(difference.object(), reference);
      ObjectDifferences known = result.getChangedObject(object, null);
      ObjectDifferences differences =
          known == null ? new ObjectDifferences(result.getCompareControl()) : known;
      differences.addDifference(
          difference.sentence(), "definition" + differences.getDifferences().size(), null, null);
      result.addChangedObject(object, differences);
    }
  }

  private static DatabaseObject model(SchemaObject object, DatabaseSnapshot snapshot) {
    DatabaseObject model =
        switch (object.type()) {
          case "view" -> new View().setName(object.name());
          case "index" ->
              new Index(object.name())
                  .setRelation((Table) withSchema(new Table().setName(object.table()), snapshot));
          default -> new Table().setName(object.name());
        };
    DatabaseObject found = snapshot.get(withSchema(model, snapshot));
    return found == null ? model : found;
  }

  private static DatabaseObject withSchema(DatabaseObject object, DatabaseSnapshot snapshot) {
    if (object instanceof liquibase.structure.core.Relation relation) {
      relation.setSchema(
          new liquibase.structure.core.Schema(
              snapshot.getDatabase().getDefaultCatalogName(),
              snapshot.getDatabase().getDefaultSchemaName()));
    }
    return object;
  }
}
