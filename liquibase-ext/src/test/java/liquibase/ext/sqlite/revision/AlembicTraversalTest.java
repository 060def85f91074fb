package liquibase.ext.sqlite.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.jdbc.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Compares what an upgrade and a downgrade run with Alembic itself, on random histories. */
class AlembicTraversalTest {
  private static final int HISTORIES = Integer.getInteger("histories", 1500);
  private static Process alembic;

  @BeforeAll
  static void start() throws Exception {
    String python = null;
    for (String candidate : List.of("/usr/bin/python3", "python3")) {
      if (python == null && hasAlembic(candidate)) {
        python = candidate;
      }
    }
    boolean there = python != null;
    if (!there && System.getenv("CI") != null) {
      fail("Alembic is required on CI: install the package alembic");
    }
    assumeTrue(there, "skipped: python3 with Alembic is not installed");
    alembic =
        new ProcessBuilder(
                python, Path.of("src/test/resources/revision/alembic_oracle.py").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
  }

  private static boolean hasAlembic(String python) throws InterruptedException {
    try {
      return new ProcessBuilder(python, "-c", "import alembic").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @AfterAll
  static void stop() {
    if (alembic != null) {
      alembic.destroy();
    }
  }

  private record Case(List<Revision> revisions, Set<String> heads, String command, String target) {
    String json() {
      List<Map<String, Object>> all = new ArrayList<>();
      for (Revision r : revisions) {
        all.add(
            Map.of(
                "id", r.id(), "down", r.parents(), "depends", r.dependsOn(), "labels", r.labels()));
      }
      return Json.write(
              Map.of(
                  "revisions",
                  all,
                  "heads",
                  List.copyOf(heads),
                  "command",
                  command,
                  "target",
                  target))
          .replace("\n", " ");
    }

    String arrows() {
      return revisions.stream()
              .map(
                  r ->
                      r.id()
                          + r.parents().stream()
                              .map(p -> " " + p + "->" + r.id())
                              .collect(Collectors.joining())
                          + r.dependsOn().stream()
                              .map(p -> " " + p + "~>" + r.id())
                              .collect(Collectors.joining())
                          + r.labels().stream()
                              .map(l -> " " + l + "=" + r.id())
                              .collect(Collectors.joining()))
              .collect(Collectors.joining(" "))
          + " | at "
          + heads
          + " | "
          + command
          + " "
          + target;
    }
  }

  @Test
  void runsWhatAlembicRuns() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    int compared = 0;
    int same = 0;
    int refused = 0;
    List<String> wrong = new ArrayList<>();
    try (Writer in = alembic.outputWriter();
        BufferedReader out = alembic.inputReader()) {
      for (int i = 0; i < HISTORIES; i++) {
        Case one = random(random);
        in.write(one.json() + "\n");
        in.flush();
        Map<String, Object> theirs = new Yaml().load(out.readLine());
        String difference = difference(one, theirs);
        if (difference == null) {
          compared++;
          refused += theirs.containsKey("error") ? 1 : 0;
          same += sameOrder(one, theirs) ? 1 : 0;
        } else if (!difference.isEmpty()) {
          wrong.add(one.arrows() + "\n   " + difference);
        }
      }
    }
    System.out.printf( // the seed repeats a failure
        "seed %d: %d compared, %d refused by both, order the same in %d%n",
        seed, compared, refused, same);
    assertThat(wrong).as("seed %d", seed).isEmpty();
    assertThat(compared).isGreaterThan(HISTORIES / 2);
  }

  private static boolean sameOrder(Case one, Map<String, Object> theirs) {
    return !theirs.containsKey("error") && ours(one).equals(theirs.get("steps"));
  }

  private static List<String> ours(Case one) {
    RevisionGraph graph = RevisionGraph.of(one.revisions());
    Traversal traversal = new Traversal(Arrows.at(graph, one.heads()));
    return one.command().equals("upgrade")
        ? traversal.upgrade(one.target())
        : traversal.downgrade(one.target());
  }

  /** Returns null if both agree, "" where we differ on purpose, and else the difference. */
  private static String difference(Case one, Map<String, Object> theirs) {
    List<String> ours;
    try {
      ours = ours(one);
    } catch (RevisionException e) {
      return theirs.containsKey("error")
          ? null
          : onPurpose(one) ? "" : e.getMessage() + " / " + theirs;
    }
    if (theirs.containsKey("error")) {
      boolean crashed = theirs.get("error").toString().startsWith("KeyError");
      boolean notOnBranch = theirs.get("error").toString().contains("Not a valid downgrade target");
      return onPurpose(one) || ours.isEmpty() || notOnBranch || crashed
          ? ""
          : ours + " / " + theirs;
    }
    if (onPurpose(one)) {
      return "";
    }
    RevisionGraph graph = RevisionGraph.of(one.revisions());
    Set<String> left = new TreeSet<>(graph.ancestors(one.heads()));
    if (one.command().equals("upgrade")) {
      left.addAll(ours);
    } else {
      left.removeAll(ours);
    }
    boolean steps = Set.copyOf(ours).equals(Set.copyOf((List<?>) theirs.get("steps")));
    // Alembic's table may keep a head that another of its heads depends on.
    Set<String> theirHeads = new TreeSet<>();
    ((List<?>) theirs.get("heads")).forEach(head -> theirHeads.add(head.toString()));
    boolean heads = graph.headsOf(theirHeads).equals(graph.headsOf(left));
    return steps && heads ? null : ours + " left at " + graph.headsOf(left) + " / " + theirs;
  }

  /**
   * Alembic takes any one of several heads for -N, which it means to forbid, and cannot undo a
   * merge by -1; an upgrade to base or by -N does nothing there. It also refuses branch@-N where
   * the branch is named by a revision below the fork. It goes back on a branch whose own revisions
   * are not applied.
   */
  private static boolean onPurpose(Case one) {
    boolean back = one.target().matches("-\\d+");
    RevisionGraph graph = RevisionGraph.of(one.revisions());
    Name name = Name.parse(one.target());
    boolean otherBranch =
        name.branch() != null
            && name.steps() < 0
            && graph.find(name.branch()).isPresent()
            && !graph.ancestors(one.heads()).contains(name.branch());
    boolean merge = graph.revisions().stream().anyMatch(Revision::isMerge);
    return one.command().equals("upgrade")
        ? back || one.target().endsWith("base")
        : (back && (one.heads().size() > 1 || merge))
            || (one.target().matches(".*@-\\d+") && merge)
            || otherBranch;
  }

  private static Case random(Random random) {
    int size = 1 + random.nextInt(9);
    List<Revision> revisions = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Set<String> parents = new TreeSet<>();
      boolean root = i == 0 || random.nextInt(6) == 0;
      for (int k = root ? 0 : 1 + random.nextInt(5) / 4; k > 0; k--) {
        parents.add(id(Math.max(0, i - 1 - random.nextInt(Math.min(i, 3)))));
      }
      parents = unrelated(revisions, parents);
      List<String> depends = new ArrayList<>();
      if (i > 1 && random.nextInt(5) == 0) {
        String other = id(random.nextInt(i));
        if (!RevisionGraph.of(revisions).ancestors(parents).contains(other)) {
          depends.add(other);
        }
      }
      List<String> labels = random.nextInt(4) == 0 ? List.of("label" + i) : List.of();
      revisions.add(new Revision(id(i), List.copyOf(parents), depends, labels, "", "x"));
    }
    RevisionGraph graph = RevisionGraph.of(revisions);
    Set<String> some = new TreeSet<>();
    for (int k = random.nextInt(3); k > 0; k--) {
      some.add(id(random.nextInt(size)));
    }
    Set<String> heads = graph.headsOf(graph.ancestors(some));
    return new Case(
        revisions,
        heads,
        random.nextBoolean() ? "upgrade" : "downgrade",
        target(random, revisions));
  }

  /** A merge of related revisions is no merge. */
  private static Set<String> unrelated(List<Revision> before, Set<String> parents) {
    return parents.isEmpty() ? parents : RevisionGraph.of(before).headsOf(parents);
  }

  private static String target(Random random, List<Revision> revisions) {
    Revision any = revisions.get(random.nextInt(revisions.size()));
    String branch = any.labels().isEmpty() ? any.id() : any.labels().get(0);
    int steps = 1 + random.nextInt(3);
    List<String> forms =
        List.of(
            any.id(),
            any.id(),
            "head",
            "heads",
            "base",
            "+" + steps,
            "-" + steps,
            branch + "@head",
            branch + "@base",
            branch + "@+" + steps,
            branch + "@-" + steps,
            any.id() + "+" + steps,
            any.id() + "-" + steps,
            branch);
    return forms.get(random.nextInt(forms.size()));
  }

  private static String id(int i) {
    return "rev" + (char) ('a' + i);
  }
}
