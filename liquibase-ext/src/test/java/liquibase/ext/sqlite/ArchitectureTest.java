package liquibase.ext.sqlite;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the direction in which the packages may depend on each other. */
@AnalyzeClasses(
    packages = "liquibase.ext.sqlite",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "liquibase.ext.sqlite.";

  @ArchTest
  static final ArchRule noCycles = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule pureOfLiquibaseAndJdbc =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + "ddl", ROOT + "schema", ROOT + "plan", ROOT + "sql", ROOT + "revision")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "belong to Liquibase or JDBC",
                  type ->
                      type.getPackageName().startsWith("java.sql")
                          || type.getPackageName().startsWith("org.sqlite")
                          || (type.getPackageName().startsWith("liquibase")
                              && !type.getPackageName().startsWith("liquibase.ext.sqlite"))));

  @ArchTest
  static final ArchRule executionKnowsNoLiquibase =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "execute", ROOT + "verify", ROOT + "snapshot", ROOT + "diff")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "belong to Liquibase",
                  type ->
                      type.getPackageName().startsWith("liquibase")
                          && !type.getPackageName().startsWith("liquibase.ext.sqlite")));

  @ArchTest
  static final ArchRule nothingCallsTheFront =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "cli")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "cli");
}
