package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dvcrank.pipeline.store.DataDirectory;

/**
 * Nights with a fault, each over a copy of a data directory in which a good night stands. What the
 * good night left is held against what it left before, byte for byte.
 */
final class SpoiledNights implements AutoCloseable {

  private static final String GOOD = "2026-09-17T02:00:00+07:00";
  static final String SPOILED = "2026-09-18T02:00:00+07:00";
  private static final Pattern TRIES = Pattern.compile("gave up after (\\d+) tries");

  private final Path folder;
  private final PortalDouble portal = new PortalDouble();
  private int nights;

  SpoiledNights(Path folder) throws IOException {
    this.folder = folder;
    for (String scope : List.of(Fault.NATIONAL, Fault.PROVINCE)) {
      TestInstallation where = afterGoodNight(scope);
      CommandRun run = nightly(where, GOOD, scope, "year", FaultyPlace.at(portal.origin()));
      assertThat(run.err()).isEmpty();
      assertThat(run.exit()).isZero();
    }
  }

  private TestInstallation afterGoodNight(String scope) {
    return new TestInstallation(folder.resolve("good-" + scope));
  }

  /** Makes the night of a fault, and says what is left of it. */
  FaultOutcome after(Fault fault) throws Exception {
    portal.recovers();
    TestInstallation good = afterGoodNight(fault.scope());
    TestInstallation where = good.copiedTo(folder.resolve("night-" + ++nights));
    CommandRun run;
    try (FaultyPlace place = fault.mishap().bring(portal)) {
      run = nightly(where, SPOILED, fault.scope(), fault.period(), place);
    }
    assertThat(run.err()).isEmpty();
    assertThat(kept(where)).isEqualTo(kept(good));
    SortedMap<String, String> published = where.published();
    boolean anew = !published.equals(good.published());
    assertThat(where.rows("SELECT status FROM run WHERE id = 2")).containsExactly(status(run));
    CommandRun verify = where.run("verify");
    assertThat(verify.exit()).as(verify.out()).isZero();
    return outcome(fault, where, run.exit(), anew);
  }

  /** The good night's snapshot and the bytes that it rests on. */
  private static List<String> kept(TestInstallation where) throws Exception {
    List<String> kept = where.rows("SELECT snapshot, lane, sha256 FROM snapshots WHERE run_id = 1");
    assertThat(kept).hasSize(1);
    FileTree.of(where.directory().archive())
        .forEach(
            (file, sha256) -> {
              if (file.contains("2026-09-17")) {
                kept.add(file + " " + sha256);
              }
            });
    assertThat(kept).hasSizeGreaterThan(1);
    return kept;
  }

  private static String status(CommandRun run) {
    return switch (run.exit()) {
      case 0 -> "done";
      case 3 -> "source_failed";
      case 4 -> "held";
      default -> throw new AssertionError("exit code " + run.exit() + ": " + run.err());
    };
  }

  private FaultOutcome outcome(Fault fault, TestInstallation where, int exit, boolean anew)
      throws Exception {
    List<String> question =
        where.rows(
            "SELECT outcome || coalesce(' ' || http_status, '') FROM fetch WHERE run_id = 2"
                + " ORDER BY outcome = 'accepted', id LIMIT 1");
    List<String> kept =
        where.rows(
            "SELECT answer_id IS NOT NULL FROM fetch WHERE run_id = 2"
                + " ORDER BY outcome = 'accepted', id LIMIT 1");
    List<String> capture = where.rows("SELECT outcome FROM capture WHERE run_id = 2");
    assertThat(capture).hasSize(1);
    SortedSet<String> findings = findings(where, fault.scope(), 2, anew);
    findings.removeAll(findings(afterGoodNight(fault.scope()), fault.scope(), 1, true));
    return new FaultOutcome(
        question.get(0),
        kept.equals(List.of("1")),
        tries(where),
        capture.get(0),
        anew,
        exit,
        List.copyOf(findings));
  }

  /** As the client says it; where it had an answer in the end, as the portal counted. */
  private int tries(TestInstallation where) throws Exception {
    List<String> failed =
        where.rows("SELECT message FROM fetch WHERE run_id = 2 AND outcome <> 'accepted' LIMIT 1");
    if (failed.isEmpty()) {
      return Math.max(1, portal.asked("service-results"));
    }
    Matcher tries = TRIES.matcher(failed.get(0));
    return tries.find() ? Integer.parseInt(tries.group(1)) : 1;
  }

  private static SortedSet<String> findings(
      TestInstallation where, String scope, int run, boolean published) throws Exception {
    SortedSet<String> codes =
        new TreeSet<>(
            where.rows(
                "SELECT DISTINCT f.code FROM finding f JOIN capture c ON c.id = f.capture_id"
                    + " WHERE c.run_id = "
                    + run));
    if (published) {
      Path manifest = where.published("qd766/2026/" + scope + "/manifest.json");
      for (JsonNode finding : RankingFiles.json(Files.readString(manifest)).get("findings")) {
        codes.add(finding.get("code").textValue());
      }
    }
    return codes;
  }

  private CommandRun nightly(
      TestInstallation where, String time, String scope, String period, FaultyPlace place)
      throws IOException {
    Map<String, String> source = new TreeMap<>();
    source.put("base", place.origin() + "/api/v1/reporting/evaluation/");
    source.put("landing", place.origin() + "/danh-gia-chat-luong-phuc-vu");
    source.put("delay", "PT0S");
    source.put("jitter", "PT0S");
    source.put("connect-timeout", "PT5S");
    source.put("read-timeout", "PT10S");
    source.put("total-timeout", "PT20S");
    source.put("tries", "3");
    source.put("backoff", "PT0.01S");
    source.put("longest-retry-after", "PT1S");
    source.put("largest-answer-bytes", "1000000");
    source.putAll(place.settings());
    StringBuilder yaml = new StringBuilder("source:\n");
    source.forEach((setting, value) -> yaml.append("  %s: %s%n".formatted(setting, value)));
    yaml.append(
        "capture: {scopes: [%s], periods: [%s], collect-closed-days: 0}%n"
            .formatted(scope, period));
    Files.createDirectories(where.data());
    Path file = Files.writeString(new DataDirectory(where.data()).configuration(), yaml);
    return where.runAt(time, "nightly", "--once", "--config", file.toString());
  }

  @Override
  public void close() {
    portal.close();
  }
}
