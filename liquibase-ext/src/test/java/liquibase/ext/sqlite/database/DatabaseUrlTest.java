package liquibase.ext.sqlite.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @ParameterizedTest
  @CsvSource({
    "sqlite:///./app.db, app.db",
    "sqlite:///app.db, app.db",
    "sqlite:////srv/app/app.db, /srv/app/app.db",
    "sqlite+pysqlite:///app.db?timeout=5, app.db",
    "jdbc:sqlite:app.db, app.db",
    "jdbc:sqlite:/srv/app.db?foreign_keys=on, /srv/app.db"
  })
  void bothFormsNameAFile(String url, String path) {
    assertThat(DatabaseUrl.parse(url).file()).hasValue(Path.of(path).toAbsolutePath().normalize());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite://", "sqlite:///:memory:", "jdbc:sqlite::memory:"})
  void memoryHasNoFile(String url) {
    assertThat(DatabaseUrl.parse(url).file()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://bob:s3cret@db/x",
        "sqlite:app.db",
        "sqlite://app.db",
        "jdbc:h2:mem:x",
        "/a/path",
        "s3cret"
      })
  void anythingElseIsRefusedWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> DatabaseUrl.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sqlite:///relative.db")
        .hasMessageContaining("Nothing was created");
    if (url.contains("@")) {
      assertThatThrownBy(() -> DatabaseUrl.parse(url)).hasMessageNotContaining("s3cret");
    }
  }

  @Test
  void whatIsNamedComesBeforeTheEnvironmentAndThatBeforeTheDefault() {
    Map<String, String> environment = Map.of("DATABASE_URL", "sqlite:///env.db");
    assertThat(file("named.db", environment)).isEqualTo("named.db");
    assertThat(file("sqlite:///url.db", environment)).isEqualTo("url.db");
    assertThat(file(null, environment)).isEqualTo("env.db");
    assertThat(file(null, Map.of("DATABASE_URL", " "))).isEqualTo("fc_registration.db");
    assertThat(file(null, Map.of())).isEqualTo("fc_registration.db");
  }

  private static String file(String named, Map<String, String> environment) {
    return DatabaseUrl.resolve(named, environment).file().get().getFileName().toString();
  }
}
