package liquibase.ext.sqlite.autogenerate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.diff.DiffResult;
import liquibase.ext.sqlite.execute.Corpus;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase's commands on files of one folder, in this process. */
final class Commands {
  private final Path directory;

  Commands(Path directory) {
    this.directory = directory;
  }

  String database(String name, String script) throws SQLException {
    try (Connection connection = open(name)) {
      Corpus.run(connection, script);
    }
    return name;
  }

  Connection open(String name) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(name));
  }

  String url(String name) {
    return name.contains(":") ? name : "jdbc:sqlite:" + directory.resolve(name);
  }

  String generate(String database, String file, String... more) throws Exception {
    run("generateChangelog", arguments(more, "url", url(database), "changelogFile", path(file)));
    return text(file);
  }

  String diffChangelog(String reference, String database, String file, String... more)
      throws Exception {
    run(
        "diffChangelog",
        arguments(
            more,
            "referenceUrl",
            url(reference),
            "url",
            url(database),
            "changelogFile",
            path(file)));
    return text(file);
  }

  boolean differs(String reference, String database) throws Exception {
    DiffResult result =
        (DiffResult)
            run(
                    "diff",
                    arguments(new String[0], "referenceUrl", url(reference), "url", url(database)))
                .getResult("diffResult");
    return !result.areEqual();
  }

  String diff(String reference, String database) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Scope.child(
        scope(),
        () -> {
          CommandScope command = new CommandScope("diff");
          command.addArgumentValue("referenceUrl", url(reference));
          command.addArgumentValue("url", url(database));
          command.setOutput(out);
          command.execute();
        });
    return out.toString(StandardCharsets.UTF_8);
  }

  String snapshot(String database) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Scope.child(
        scope(),
        () -> {
          CommandScope command = new CommandScope("snapshot");
          command.addArgumentValue("url", url(database));
          command.addArgumentValue("snapshotFormat", "json");
          command.setOutput(out);
          command.execute();
        });
    return out.toString(StandardCharsets.UTF_8);
  }

  void update(String database, String file) throws Exception {
    run("update", arguments(new String[0], "url", url(database), "changelogFile", file));
  }

  void rollback(String database, String file) throws Exception {
    run(
        "rollbackCount",
        arguments(new String[0], "url", url(database), "changelogFile", file, "count", "1"));
  }

  String text(String file) throws Exception {
    Path path = directory.resolve(file);
    return Files.exists(path) ? Files.readString(path) : "";
  }

  void write(String file, String text) throws Exception {
    Files.writeString(directory.resolve(file), text);
  }

  private String path(String file) throws Exception {
    Files.deleteIfExists(directory.resolve(file));
    return directory.resolve(file).toString();
  }

  private static Map<String, Object> arguments(String[] more, String... pairs) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      arguments.put(pairs[i], pairs[i + 1]);
    }
    for (int i = 0; i < more.length; i += 2) {
      arguments.put(more[i], more[i + 1]);
    }
    return arguments;
  }

  private Map<String, Object> scope() throws Exception {
    return Map.of(
        Scope.Attr.resourceAccessor.name(), new DirectoryResourceAccessor(directory),
        Scope.Attr.ui.name(), new LoggerUIService());
  }

  private liquibase.command.CommandResults run(String command, Map<String, Object> arguments)
      throws Exception {
    return Scope.child(
        scope(),
        () -> {
          CommandScope call = new CommandScope(command);
          arguments.forEach(
              (name, value) ->
                  call.addArgumentValue(
                      name, name.equals("count") ? Integer.valueOf(value.toString()) : value));
          call.setOutput(new ByteArrayOutputStream());
          return call.execute();
        });
  }
}
