package liquibase.ext.sqlite.autogenerate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogChild;
import liquibase.ext.sqlite.jdbc.Json;
import liquibase.serializer.LiquibaseSerializable;
import liquibase.serializer.core.json.JsonChangeLogSerializer;
import liquibase.serializer.core.xml.XMLChangeLogSerializer;
import liquibase.serializer.core.yaml.YamlChangeLogSerializer;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Write drafts as a person would, and everything else as Liquibase does. */
public final class DraftSerializers {
  /** What says which thing is meant goes first, what belongs to it last. */
  private static final List<String> FIRST =
      List.of(
          "tableName",
          "baseTableName",
          "viewName",
          "indexName",
          "oldTableName",
          "name",
          "type",
          "columnName",
          "oldColumnName");

  private static final List<String> LAST = List.of("columns", "operations", "constraints");

  private DraftSerializers() {}

  private static Comparator<String> order() {
    return Comparator.comparingInt(DraftSerializers::rank).thenComparing(field -> field);
  }

  private static int rank(String field) {
    int first = FIRST.indexOf(field);
    int last = LAST.indexOf(field);
    return first >= 0 ? first : last >= 0 ? 200 + last : 100;
  }

  private static boolean hasDraft(List<? extends ChangeLogChild> children) {
    return children.stream().anyMatch(child -> DraftedChangeSet.of(child).isPresent());
  }

  /** YAML. */
  public static class YamlDrafts extends YamlChangeLogSerializer {
    @Override
    public int getPriority() {
      return PRIORITY_DATABASE;
    }

    @Override
    protected Comparator<String> getComparator(LiquibaseSerializable object) {
      return object instanceof liquibase.changelog.ChangeSet
          ? super.getComparator(object)
          : order();
    }

    List<Object> maps(List<? extends ChangeLogChild> children) {
      List<Object> maps = new ArrayList<>();
      for (ChangeLogChild child : children) {
        Optional<DraftedChangeSet> draft = DraftedChangeSet.of(child);
        maps.add(draft.isPresent() ? draft.get().asMap(this::written) : plain(toMap(child)));
      }
      return maps;
    }

    /** Returns a change as maps, lists and values that YAML and JSON have a form for. */
    Object written(Change change) {
      return plain(toMap(change));
    }

    /** Returns changes as a list in blocks. */
    static String block(List<Change> changes) {
      return yaml().dump(changes.stream().map(new YamlDrafts()::written).toList());
    }

    /** A plain text would lose what YAML takes for the end of a line. */
    private static Yaml yaml() {
      DumperOptions options = options();
      Representer representer =
          new Representer(options) {
            @Override
            protected Node representScalar(Tag tag, String value, ScalarStyle style) {
              boolean delicate =
                  value.chars().anyMatch(c -> c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029);
              return super.representScalar(
                  tag, value, delicate ? ScalarStyle.DOUBLE_QUOTED : style);
            }
          };
      return new Yaml(representer, options);
    }

    private static DumperOptions options() {
      DumperOptions options = new DumperOptions();
      options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
      options.setIndent(2);
      options.setIndicatorIndent(2);
      options.setIndentWithIndicator(true);
      options.setWidth(100);
      options.setSplitLines(false);
      options.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
      return options;
    }

    /** Only what YAML and JSON have a form for. */
    private static Object plain(Object value) {
      if (value instanceof Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, item) -> copy.put(String.valueOf(key), plain(item)));
        return copy;
      }
      if (value instanceof Collection<?> list) {
        return list.stream().map(YamlDrafts::plain).toList();
      }
      boolean kept =
          value == null
              || value instanceof String
              || value instanceof Boolean
              || value instanceof Integer
              || value instanceof Long;
      return kept ? value : value.toString();
    }

    @Override
    public <T extends ChangeLogChild> void write(List<T> children, OutputStream out)
        throws IOException {
      if (!hasDraft(children)) {
        super.write(children, out);
        return;
      }
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      writer.write(yaml().dump(Map.of("databaseChangeLog", maps(children))));
      writer.flush();
    }
  }

  /** JSON. */
  public static class JsonDrafts extends JsonChangeLogSerializer {
    @Override
    public int getPriority() {
      return PRIORITY_DATABASE;
    }

    @Override
    public <T extends ChangeLogChild> void write(List<T> children, OutputStream out)
        throws IOException {
      if (!hasDraft(children)) {
        super.write(children, out);
        return;
      }
      List<Object> maps = new YamlDrafts().maps(children);
      out.write(
          (Json.write(Map.of("databaseChangeLog", maps)) + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  /** XML. */
  public static class XmlDrafts extends XMLChangeLogSerializer {
    @Override
    public int getPriority() {
      return PRIORITY_DATABASE;
    }

    @Override
    public <T extends ChangeLogChild> void write(List<T> children, OutputStream out)
        throws IOException {
      YamlDrafts yaml = new YamlDrafts();
      List<ChangeLogChild> unfolded = new ArrayList<>();
      for (T child : children) {
        unfolded.add(
            DraftedChangeSet.of(child)
                .map(draft -> (ChangeLogChild) draft.asChangeSet(yaml::written))
                .orElse(child));
      }
      super.write(unfolded, out);
    }
  }
}
