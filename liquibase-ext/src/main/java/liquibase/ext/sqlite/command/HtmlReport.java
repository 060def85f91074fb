package liquibase.ext.sqlite.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.revision.Revision;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/**
 * A deploy as one page: what came of it, the graph of revisions, what ran, and the schema before
 * and after. It holds all that it needs and asks nobody for anything.
 */
public final class HtmlReport {
  private static final int ROW = 34;
  private static final int LANE = 26;

  private final DeployReport report;
  private final StringBuilder page = new StringBuilder();

  /** Makes the page of a report. */
  public HtmlReport(DeployReport report) {
    this.report = report;
  }

  /** Returns the page. */
  public String page() {
    String title = "Deploy: " + report.status;
    page.append("<!doctype html><html lang=en><head><meta charset=utf-8>")
        .append("<meta name=viewport content='width=device-width'>")
        .append(
            "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">")
        .append("<title>")
        .append(text(title))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body>");
    boolean failed = report.error != null;
    page.append("<h1 class=")
        .append(failed ? "bad" : "good")
        .append('>')
        .append(text(title))
        .append("</h1>");
    summary();
    if (report.graph != null) {
      section("Revisions");
      graph();
      section("What ran");
      steps();
      section("The schema, before and after");
      page.append("<p>Green is new, struck through is gone.");
      schemas();
    }
    return page.append("</body></html>\n").toString();
  }

  private static final String STYLE =
      """
      body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#222}
      h1{font-size:1.5rem}h1.good{color:#176b2c}h1.bad{color:#a11}h2{font-size:1.1rem;margin-top:2rem}
      table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .6rem;text-align:left;vertical-align:top}
      pre{background:#fbeaea;padding:.6rem;white-space:pre-wrap}
      .tables{display:flex;flex-wrap:wrap;gap:.8rem}.t{border:1px solid #999;border-radius:4px;min-width:11rem;max-width:34rem;overflow-wrap:anywhere}
      .t b{display:block;background:#eee;padding:.2rem .6rem}.t div{padding:0 .6rem;font-size:13px}
      .new{background:#dff3e3}.gone{background:#fbdede;text-decoration:line-through}
      """;

  private static String text(Object value) {
    return String.valueOf(value)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private void section(String name) {
    page.append("<h2>").append(name).append("</h2>");
  }

  private void summary() {
    page.append("<table>");
    row("From", names(report.before));
    row("To", names(report.after));
    row("Took", String.format(Locale.ROOT, "%.1f s", report.seconds));
    row("Backup", report.backup == null ? "none was needed or made" : report.backup);
    row("Tables proved untouched", report.untouched);
    page.append("</table>");
    if (report.error != null) {
      page.append("<pre>").append(text(report.error)).append("</pre>");
    }
  }

  private static String names(Set<String> heads) {
    return heads.isEmpty() ? "base" : String.join(", ", heads);
  }

  private void row(String name, Object value) {
    page.append("<tr><th>").append(text(name)).append("<td>").append(text(value));
  }

  private void graph() {
    List<Revision> revisions = report.graph.revisions();
    Map<String, Integer> lanes = lanes(revisions);
    int height = revisions.size() * ROW + 10;
    int textAt = 30 + LANE * (1 + lanes.values().stream().max(Integer::compare).orElse(0));
    page.append("<svg role=img aria-label='graph of revisions' width=760 height=")
        .append(height)
        .append('>');
    for (int i = 0; i < revisions.size(); i++) {
      Revision revision = revisions.get(i);
      for (String parent : revision.requirements()) {
        line(lanes, revisions, revision.id(), parent, i);
      }
    }
    for (int i = 0; i < revisions.size(); i++) {
      node(revisions.get(i), lanes.get(revisions.get(i).id()), i, textAt);
    }
    page.append("</svg>");
  }

  /** A first child goes on in its parent's lane, each other begins one of its own. */
  private Map<String, Integer> lanes(List<Revision> revisions) {
    Map<String, Integer> lanes = new HashMap<>();
    Set<String> taken = new LinkedHashSet<>();
    int next = 0;
    for (Revision revision : revisions) {
      String parent = revision.isBase() ? null : revision.parents().get(0);
      boolean goesOn = parent != null && taken.add(parent);
      lanes.put(revision.id(), goesOn ? lanes.get(parent) : next++);
    }
    return lanes;
  }

  private void line(
      Map<String, Integer> lanes, List<Revision> all, String id, String parent, int at) {
    int from = all.indexOf(report.graph.find(parent).orElseThrow());
    page.append(
        String.format(
            Locale.ROOT,
            "<line x1=%d y1=%d x2=%d y2=%d stroke='#888' stroke-width=2 />",
            20 + LANE * lanes.get(parent),
            20 + ROW * from,
            20 + LANE * lanes.get(id),
            20 + ROW * at));
  }

  private void node(Revision revision, int lane, int at, int textAt) {
    boolean ran = report.applied.containsKey(revision.id());
    boolean known = report.graph.ancestors(report.after).contains(revision.id());
    String color = ran ? "#176b2c" : known ? "#555" : "#fff";
    page.append(
        String.format(
            Locale.ROOT,
            "<circle cx=%d cy=%d r=7 fill='%s' stroke='#555' stroke-width=2 /><text x=%d y=%d>%s %s%s</text>",
            20 + LANE * lane,
            20 + ROW * at,
            color,
            textAt,
            25 + ROW * at,
            text(revision.id()),
            text(revision.message()),
            ran ? " (applied now)" : known ? "" : " (pending)"));
  }

  private void steps() {
    page.append("<table><tr><th>Revision<th>Seconds<th>What, how and why");
    for (PlanPreview.Revision plan : report.plans) {
      List<String> lines = new ArrayList<>();
      for (PlanPreview.Line line : plan.lines()) {
        lines.add(line.summary() + line.cost().map(cost -> " (" + cost + ")").orElse(""));
        line.losses().forEach(loss -> lines.add(loss.sentence()));
      }
      String seconds =
          report.applied.containsKey(plan.id())
              ? String.format(Locale.ROOT, "%.2f", report.applied.get(plan.id()))
              : "-";
      page.append("<tr><td>")
          .append(text(plan.id()))
          .append("<td>")
          .append(seconds)
          .append("<td>")
          .append(
              lines.isEmpty()
                  ? "changes no table that exists"
                  : text(String.join("\n", lines)).replace("\n", "<br>"));
    }
    page.append("</table>");
  }

  private void schemas() {
    page.append("<div class=tables>");
    Set<String> tables = new LinkedHashSet<>();
    report.schemaBefore.objects("table").forEach(table -> tables.add(table.name()));
    report.schemaAfter.objects("table").forEach(table -> tables.add(table.name()));
    for (String name : tables) {
      List<String> before = parts(report.schemaBefore, name);
      List<String> after = parts(report.schemaAfter, name);
      String mark = before.isEmpty() ? " new" : after.isEmpty() ? " gone" : "";
      page.append("<div class='t").append(mark).append("'><b>").append(text(name)).append("</b>");
      Set<String> all = new LinkedHashSet<>(after);
      all.addAll(before);
      for (String part : all) {
        String change = !after.contains(part) ? "gone" : !before.contains(part) ? "new" : "";
        page.append("<div class='").append(change).append("'>").append(text(part)).append("</div>");
      }
      page.append("</div>");
    }
    page.append("</div>");
  }

  /** Returns what a table consists of: columns, constraints, and what stands on it. */
  private static List<String> parts(Schema schema, String name) {
    List<String> parts = new ArrayList<>();
    SchemaObject table = schema.find("table", name).orElse(null);
    if (table == null) {
      return parts;
    }
    try {
      TableDefinition definition = schema.definition(table);
      String text = definition.text();
      definition.columns().forEach(column -> parts.add(folded(column.span().of(text))));
      definition.constraints().forEach(key -> parts.add(folded(key.span().of(text))));
    } catch (DdlException e) {
      parts.add(folded(table.sql()));
    }
    for (SchemaObject object : schema.objects()) {
      if (Names.same(object.table(), name) && !object.isTable() && !object.isAutoIndex()) {
        parts.add(
            object.type().equals("index")
                ? folded(object.sql()).replaceFirst("(?i)^CREATE ", "")
                : object.type() + " " + object.name());
      }
    }
    return parts;
  }

  private static String folded(String sql) {
    return sql.strip().replaceAll("\\s+", " ");
  }
}
