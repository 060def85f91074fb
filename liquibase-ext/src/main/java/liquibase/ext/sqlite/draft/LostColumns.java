package liquibase.ext.sqlite.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.Lexer;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.Token;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/**
 * The columns that tables lose on the way, and the views and triggers that read them: no change may
 * break what works, so these go before the columns do, even where they come back as they were.
 */
final class LostColumns {
  private final Schema from;
  private final Map<String, Set<String>> lost = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  LostColumns(Schema from) {
    this.from = from;
  }

  /** Notes what a table loses by becoming another. */
  void note(TableDefinition before, TableDefinition after) {
    Set<String> names =
        before.columns().stream()
            .map(ColumnDefinition::name)
            .filter(name -> after.column(name).isEmpty())
            .map(Names::fold)
            .collect(Collectors.toSet());
    if (!names.isEmpty()) {
      lost.put(Names.fold(before.name()), names);
    }
  }

  /** Returns whether a view or trigger reads a lost column, itself or through views. */
  boolean isReadBy(SchemaObject object) {
    boolean reads = object.type().equals("view") || object.type().equals("trigger");
    if (!reads || lost.isEmpty()) {
      return false;
    }
    Set<String> said = new HashSet<>(words(object));
    said.add(Names.fold(object.table()));
    Set<String> reached = withViews(said);
    return lost.entrySet().stream()
        .anyMatch(
            table ->
                reached.contains(table.getKey())
                    && table.getValue().stream().anyMatch(said::contains));
  }

  private Set<String> withViews(Set<String> said) {
    Set<String> reached = new HashSet<>(said);
    int before = -1;
    while (reached.size() > before) {
      before = reached.size();
      for (SchemaObject view : from.objects("view")) {
        if (reached.contains(Names.fold(view.name()))) {
          reached.addAll(words(view));
        }
      }
    }
    return reached;
  }

  private Set<String> words(SchemaObject object) {
    return words.computeIfAbsent(
        object.type() + Names.fold(object.name()), key -> words(object.sql()));
  }

  private static Set<String> words(String sql) {
    try {
      return Lexer.tokens(sql).stream()
          .filter(Token::isName)
          .map(token -> Names.fold(token.name()))
          .collect(Collectors.toSet());
    } catch (DdlException e) {
      return Set.of();
    }
  }
}
