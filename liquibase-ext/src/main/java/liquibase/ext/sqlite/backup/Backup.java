package liquibase.ext.sqlite.backup;

import java.nio.file.Path;
import java.util.Map;

/**
 * A verified copy of a database.
 *
 * @param file the copy
 * @param manifest its description, beside it
 * @param rowCounts the number of rows of each table
 */
public record Backup(Path file, Path manifest, Map<String, Long> rowCounts) {}
