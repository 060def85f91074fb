package liquibase.ext.sqlite.harness;

import liquibase.harness.AdvancedHarnessSuite;
import org.junit.platform.suite.api.BeforeSuite;

/** generateChangelog and snapshot. */
class AdvancedHarnessTest extends AdvancedHarnessSuite {
  @BeforeSuite
  static void createDatabase() throws Exception {
    HarnessDatabase.create();
  }
}
