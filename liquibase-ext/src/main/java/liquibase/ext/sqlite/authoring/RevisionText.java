package liquibase.ext.sqlite.authoring;

import java.util.List;

/**
 * What a revision's file is to say.
 *
 * @param id the revision
 * @param message what it does; the first line is its title
 * @param author who writes it
 * @param created when, as it is to be read
 * @param parents what it follows on; none for a root
 * @param dependsOn what else it requires
 * @param labels the names of the branch that begins with it
 * @param logicalFilePath the path under which Liquibase keeps it; null for the file's own
 * @param changes the changes, as a YAML list in blocks; empty for none
 * @param rollback the way back in the same form; empty where it is automatic
 */
record RevisionText(
    String id,
    String message,
    String author,
    String created,
    List<String> parents,
    List<String> dependsOn,
    List<String> labels,
    String logicalFilePath,
    String changes,
    String rollback) {}
