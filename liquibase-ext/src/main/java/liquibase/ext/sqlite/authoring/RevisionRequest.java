package liquibase.ext.sqlite.authoring;

import java.util.List;

/**
 * What a person asks for with {@code migrate revision} or {@code migrate merge}.
 *
 * @param message what it does
 * @param id the id wanted; null for a new one
 * @param heads what it is to follow on, as names
 * @param splice whether these need not be heads
 * @param labels the names of the branch that begins with it
 * @param dependsOn what else it requires, as names
 */
public record RevisionRequest(
    String message,
    String id,
    List<String> heads,
    boolean splice,
    List<String> labels,
    List<String> dependsOn) {}
