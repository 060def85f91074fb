package liquibase.ext.sqlite.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.sql.Sql;
import liquibase.sql.UnparsedSql;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.sqlgenerator.core.MarkChangeSetRanGenerator;
import liquibase.statement.core.MarkChangeSetRanStatement;

/** Records a changeSet as Liquibase does, and its {@link RevisionDigest} with it. */
public class MarkRevisionRanGenerator extends MarkChangeSetRanGenerator {

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  @Override
  public boolean supports(MarkChangeSetRanStatement statement, Database database) {
    return database instanceof SQLiteDatabase;
  }

  @Override
  public Sql[] generateSql(
      MarkChangeSetRanStatement statement, Database database, SqlGeneratorChain chain) {
    List<Sql> sql = new ArrayList<>(Arrays.asList(super.generateSql(statement, database, chain)));
    ChangeSet changeSet = statement.getChangeSet();
    if (!sql.isEmpty()) {
      RevisionDigest.of(changeSet)
          .map(digest -> RevisionDigest.append(changeSet.getDescription(), digest))
          .map(description -> update(changeSet, database, description))
          .ifPresent(sql::add);
    }
    return sql.toArray(new Sql[0]);
  }

  private static Sql update(ChangeSet changeSet, Database database, String description) {
    return new UnparsedSql(
        "UPDATE %s SET DESCRIPTION = %s WHERE ID = %s AND AUTHOR = %s AND FILENAME = %s"
            .formatted(
                database.getDatabaseChangeLogTableName(),
                Names.literal(description),
                Names.literal(changeSet.getId()),
                Names.literal(changeSet.getAuthor()),
                Names.literal(changeSet.getFilePath())));
  }
}
