package liquibase.ext.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableDefinitionTest {

  private static TableDefinition parse(String body) {
    return TableDefinition.parse("CREATE TABLE t (" + body + ")");
  }

  private static ColumnDefinition column(String definition) {
    return parse(definition).columns().get(0);
  }

  @Test
  void readsTypesToTheLetter() {
    assertThat(column("a").type()).isEmpty();
    assertThat(column("a VARCHAR").type()).isEqualTo("VARCHAR");
    assertThat(column("a NUMERIC(10, 2)").type()).isEqualTo("NUMERIC(10, 2)");
    assertThat(column("a UNSIGNED BIG INT NOT NULL").type()).isEqualTo("UNSIGNED BIG INT");
    assertThat(column("a \"my type\" 'x'").type()).isEqualTo("\"my type\" 'x'");
    assertThat(column("a INT GENERATED ALWAYS AS (1)").type()).isEqualTo("INT");
    assertThat(column("a generated INT").type()).isEqualTo("generated INT");
  }

  @Test
  void readsColumnConstraints() {
    ColumnDefinition column =
        column(
            "a TEXT CONSTRAINT n NOT NULL ON CONFLICT IGNORE UNIQUE CHECK (a <> ')') DEFAULT ('x'"
                + " || 'y') COLLATE NOCASE CONSTRAINT f REFERENCES p (id) ON DELETE SET NULL ON"
                + " UPDATE CASCADE MATCH FULL DEFERRABLE INITIALLY DEFERRED");
    assertThat(column.find(Constraint.NotNull.class).get().onConflict()).isEqualTo("IGNORE");
    assertThat(column.find(Constraint.NotNull.class).get().name()).isEqualTo("n");
    assertThat(column.find(Constraint.Check.class).get().expression()).isEqualTo("a <> ')'");
    assertThat(column.find(Constraint.Default.class).get().value()).isEqualTo("('x' || 'y')");
    assertThat(column.find(Constraint.Collate.class).get().collation()).isEqualTo("NOCASE");
    Constraint.ForeignKey key = column.find(Constraint.ForeignKey.class).get();
    assertThat(key.name()).isEqualTo("f");
    assertThat(key.parent()).isEqualTo("p");
    assertThat(key.onDelete()).isEqualTo("SET NULL");
    assertThat(key.onUpdate()).isEqualTo("CASCADE");
    assertThat(key.match()).isEqualTo("FULL");
    assertThat(key.deferred()).isTrue();
  }

  @Test
  void readsDefaultsAsWritten() {
    for (String value :
        List.of("1", "-1", "+1.5e3", "'it''s'", "x'00'", "NULL", "CURRENT_TIMESTAMP", "(1 + 2)")) {
      assertThat(column("a INT DEFAULT " + value + " NOT NULL").find(Constraint.Default.class))
          .map(Constraint.Default::value)
          .hasValue(value);
    }
  }

  @Test
  void readsTableConstraintsWithAndWithoutCommas() {
    TableDefinition table =
        parse(
            "a INT, b INT, CONSTRAINT k PRIMARY KEY (a DESC, b COLLATE NOCASE) ON CONFLICT ROLLBACK"
                + " UNIQUE (b) CHECK (a > b), FOREIGN KEY (a, b) REFERENCES p");
    assertThat(table.primaryKey().get().columns())
        .containsExactly(
            new KeyColumn("a", true, null, true), new KeyColumn("b", true, "NOCASE", false));
    assertThat(table.primaryKey().get().onConflict()).isEqualTo("ROLLBACK");
    assertThat(table.constraints()).hasSize(4);
    assertThat(table.all(Constraint.ForeignKey.class).get(0).parentColumns()).isEmpty();
  }

  @Test
  void ofTwoConstraintNamesTheLastCounts() {
    TableDefinition table = parse("a INT CONSTRAINT x CONSTRAINT y CHECK (a), CONSTRAINT z");
    assertThat(table.all(Constraint.Check.class).get(0).name()).isEqualTo("y");
    assertThat(table.constraints()).isEmpty();
  }

  @Test
  void readsOptionsNamesAndComments() {
    TableDefinition table =
        TableDefinition.parse(
            "CREATE TEMP TABLE IF NOT EXISTS main.[odd ] name -- no\n (".replace("] name", "]")
                + "`select` INT /* , */, \"a\"\"b\" TEXT) WITHOUT ROWID, STRICT;");
    assertThat(table.name()).isEqualTo("odd ");
    assertThat(table.columns())
        .extracting(ColumnDefinition::name)
        .containsExactly("select", "a\"b");
    assertThat(table.withoutRowid()).isTrue();
    assertThat(table.strict()).isTrue();
  }

  @Test
  void knowsTheAliasOfTheRowid() {
    assertThat(parse("a INTEGER PRIMARY KEY").rowidAlias()).isPresent();
    assertThat(parse("a integer, PRIMARY KEY (a)").rowidAlias()).isPresent();
    assertThat(parse("a integer, PRIMARY KEY (a DESC)").rowidAlias()).isPresent();
    assertThat(parse("a INT PRIMARY KEY").rowidAlias()).isEmpty();
    assertThat(parse("a INTEGER PRIMARY KEY DESC").rowidAlias()).isEmpty();
    assertThat(parse("a INTEGER, b INT, PRIMARY KEY (a, b)").rowidAlias()).isEmpty();
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThatThrownBy(() -> parse("a INT,, b INT")).hasMessageContaining("a column's name");
    assertThatThrownBy(() -> parse("a INT, UNIQUE (a, )"))
        .hasMessageContaining("Expected a column or an expression, found ')'");
    assertThatThrownBy(() -> parse("a CHECK ((1")).hasMessageContaining("never closed");
    assertThatThrownBy(() -> TableDefinition.parse("CREATE TABLE t (a) NONSENSE"))
        .hasMessage(
            "Expected STRICT, found 'NONSENSE' at line 1, column 20:\n"
                + "  CREATE TABLE t (a) NONSENSE\n"
                + "                     ^");
    assertThatThrownBy(() -> TableDefinition.parse("CREATE VIEW v AS SELECT 1"))
        .isInstanceOf(DdlException.class);
    assertThatThrownBy(() -> TableDefinition.parse("")).isInstanceOf(DdlException.class);
  }

  @Test
  void addsAColumnWhereItIsToGoInTheAuthorsStyle() {
    TableDefinition table =
        TableDefinition.parse(
            "CREATE TABLE t (\n\ta INT, -- first\n\tb INT, \n\tPRIMARY KEY (a)\n)");
    assertThat(TableEditor.addColumn(table, "x TEXT", 0))
        .isEqualTo(
            "CREATE TABLE t (\n\tx TEXT, a INT, -- first\n\tb INT, \n\tPRIMARY KEY (a)\n)"
                .replace("x TEXT, a", "x TEXT,\n\ta"));
    assertThat(TableEditor.addColumn(table, "x TEXT", 2))
        .contains("\n\tb INT,\n\tx TEXT, \n\tPRIMARY KEY (a)");
    assertThat(TableEditor.addColumn(TableDefinition.parse("CREATE TABLE t(a)"), "x", 1))
        .isEqualTo("CREATE TABLE t(a, x)");
  }

  @Test
  void dropsAColumnAndLeavesTheRest() {
    TableDefinition table =
        TableDefinition.parse(
            "CREATE TABLE t(a INT, /* of b */ b INT DEFAULT (1, 2), c, CHECK (a))");
    assertThat(TableEditor.dropColumn(table, "a"))
        .isEqualTo("CREATE TABLE t(b INT DEFAULT (1, 2), c, CHECK (a))");
    assertThat(TableEditor.dropColumn(table, "C"))
        .isEqualTo("CREATE TABLE t(a INT, /* of b */ b INT DEFAULT (1, 2), CHECK (a))");
    assertThat(TableEditor.dropConstraint(table, table.constraints().get(0)))
        .isEqualTo("CREATE TABLE t(a INT, /* of b */ b INT DEFAULT (1, 2), c)");
  }

  @Test
  void canonicalTextsDifferOnlyWhereTheMeaningMay() {
    assertThat(Canonical.of("CHECK( Lower( \"a\" )='X' ) -- c"))
        .isEqualTo(Canonical.of("check (lower(a) = 'X')"));
    assertThat(Canonical.of("a = 'x'")).isNotEqualTo(Canonical.of("a = 'X'"));
    assertThat(Canonical.of("\"Abc\"")).isNotEqualTo(Canonical.of("abc"));
    assertThat(Canonical.of("[Abc]")).isEqualTo(Canonical.of("abc"));
  }

  @Test
  void readsIndexes() {
    IndexDefinition index =
        IndexDefinition.parse(
            "CREATE UNIQUE INDEX i ON t (a COLLATE NOCASE DESC, lower(b || ',') , \"c\") WHERE a > 1");
    assertThat(index.unique()).isTrue();
    assertThat(index.table()).isEqualTo("t");
    assertThat(index.columns())
        .containsExactly(
            new KeyColumn("a", true, "NOCASE", true),
            new KeyColumn("lower(b || ',')", false, null, false),
            KeyColumn.of("c"));
    assertThat(index.where()).isEqualTo("a > 1");
  }
}
