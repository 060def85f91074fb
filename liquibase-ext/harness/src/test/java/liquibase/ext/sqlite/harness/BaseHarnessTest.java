package liquibase.ext.sqlite.harness;

import liquibase.harness.BaseHarnessSuite;
import org.junit.platform.suite.api.BeforeSuite;

/** Every change on its own, and the changes of data. */
class BaseHarnessTest extends BaseHarnessSuite {
  @BeforeSuite
  static void createDatabase() throws Exception {
    HarnessDatabase.create();
  }
}
