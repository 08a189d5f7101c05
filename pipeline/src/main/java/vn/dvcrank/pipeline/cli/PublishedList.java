package vn.dvcrank.pipeline.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.dvcrank.pipeline.publish.Published;
import vn.dvcrank.pipeline.routes.PassReport;
import vn.dvcrank.scoring.files.Manifest;
import vn.dvcrank.scoring.files.PeerGroupEntry;
import vn.dvcrank.scoring.rank.Basis;

/** Prints where rankings stand published, and how many units each has. */
final class PublishedList {

  private final PrintWriter out;
  private final boolean asJson;
  private final ObjectNode json = JsonMapper.builder().build().createObjectNode();
  private final ArrayNode published = json.putArray("published");

  /**
   * @param asJson as one JSON object, at the end, instead of lines
   */
  PublishedList(PrintWriter out, boolean asJson) {
    this.out = out;
    this.asJson = asJson;
  }

  /** The last publication of each path, over several passes. */
  void addAll(List<PassReport> reports) {
    Map<String, Published> latest = new TreeMap<>();
    for (PassReport report : reports) {
      report.publications().forEach(one -> latest.put(one.path(), one));
    }
    latest.values().forEach(this::add);
  }

  void add(Published publication) {
    if (asJson) {
      addJson(publication);
    } else {
      print(publication);
    }
  }

  /** There are no more. */
  void end() {
    if (asJson) {
      out.println(json.toPrettyString());
    }
    out.flush();
  }

  private void print(Published publication) {
    Manifest manifest = publication.manifest();
    for (PeerGroupEntry ranking : manifest.rankings()) {
      out.printf(
          Locale.ROOT,
          "%s %s %s%s, %s: %d ranked, %d not evaluated%s%n",
          manifest.key().indexSet(),
          manifest.key().period(),
          manifest.key().scope(),
          manifest.key().basis() == Basis.LOCAL ? " local" : "",
          ranking.peerGroup().label(),
          ranking.ranked(),
          ranking.notEvaluated(),
          manifest.provisional() ? " (provisional)" : "");
    }
    manifest
        .own()
        .ifPresent(
            own ->
                out.printf(
                    Locale.ROOT,
                    "  %s: %s%s%s%n",
                    own.name(),
                    own.total().map(BigDecimal::toPlainString).orElse("no total"),
                    own.className().map(name -> ", " + name).orElse(""),
                    own.publishedPlace().map(place -> "; published place " + place).orElse("")));
    for (String file : publication.files()) {
      out.println("  " + shown(publication.folder().resolve(file)));
    }
  }

  private void addJson(Published publication) {
    ObjectNode one = published.addObject();
    one.put("path", publication.path());
    one.put("basis", publication.manifest().key().basis().label());
    one.put("folder", publication.folder().toString());
    one.put("manifest_sha256", publication.manifestSha256());
    one.put("changed", publication.changed());
    ArrayNode rankings = one.putArray("rankings");
    for (PeerGroupEntry ranking : publication.manifest().rankings()) {
      rankings
          .addObject()
          .put("peer_group", ranking.peerGroup().label())
          .put("ranked", ranking.ranked())
          .put("not_evaluated", ranking.notEvaluated())
          .put("provisional", publication.manifest().provisional());
    }
    ArrayNode files = one.putArray("files");
    publication.files().forEach(files::add);
  }

  private static Path shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }
}
