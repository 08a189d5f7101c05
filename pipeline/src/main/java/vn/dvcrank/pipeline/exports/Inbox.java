package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * The drop folder: files lie in it, or in a folder of it that is named after a province, and go
 * from there to {@code done} or {@code rejected}, with what was found beside them. There they have
 * names of ours, by time and content, for a name may be a person's. The files themselves are their
 * owner's and are never changed.
 *
 * @param root the folder
 */
public record Inbox(Path root) {

  private static final String DONE = "done";
  private static final String REJECTED = "rejected";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(Period.ZONE);
  private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9]{1,5}");

  private static final int DEPTH = 2;

  /** Whether a file is there to be taken in: plain, finished, and in one of the places for it. */
  public boolean offers(Path file) {
    Path below = root.relativize(file);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && below.getNameCount() <= DEPTH
        && !UnfinishedNames.has(file)
        && (below.getNameCount() == 1 || liesInAProvincesFolder(file));
  }

  /** A link in the folder's place could lead to files that nobody dropped. */
  private boolean liesInAProvincesFolder(Path file) {
    return scopeOf(file).isPresent()
        && Files.isDirectory(
            root.resolve(root.relativize(file).getName(0)), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whose a file is, by the folder that it lies in. */
  public Optional<Scope> scopeOf(Path file) {
    Path below = root.relativize(file);
    if (below.getNameCount() != DEPTH) {
      return Optional.empty();
    }
    String folder = below.getName(0).toString();
    return Scope.isProvince(folder) ? Optional.of(new Scope(folder)) : Optional.empty();
  }

  /**
   * Puts down what was found in a file that is about to be taken in, before that lasts. What an
   * earlier pass put down and did not come to do is taken back.
   */
  public void announce(ExportOutcome outcome, Instant now) throws IOException {
    for (AwayFolder folder : List.of(done(), rejected())) {
      for (String stem : folder.announced()) {
        if (stem.endsWith(mark(outcome))) {
          folder.forget(stem);
        }
      }
    }
    place(outcome).announce(STAMP.format(now) + mark(outcome), ExportFindings.json(outcome));
  }

  /**
   * Puts a file where it belongs after it was taken in or rejected, and what was found beside it:
   * what was announced, if anything was.
   *
   * @return where it lies now
   */
  public Path putAway(Path file, ExportOutcome outcome, Instant now) throws IOException {
    AwayFolder folder = place(outcome);
    String stem = STAMP.format(now) + mark(outcome);
    Optional<String> announced = Optional.empty();
    if (outcome.state() != ExportOutcome.State.REJECTED) {
      announced =
          folder.announced().stream().filter(one -> one.endsWith(mark(outcome))).findFirst();
    }
    if (announced.isEmpty() && !(isKnown(outcome) && folder.tells(stem))) {
      announce(outcome, now);
    }
    return folder.receive(file, announced.orElse(stem), extension(file));
  }

  /** Finishes what a crash left half put away. */
  public void finish() throws IOException {
    done().finish();
    rejected().finish();
  }

  private AwayFolder place(ExportOutcome outcome) {
    return outcome.state() == ExportOutcome.State.REJECTED ? rejected() : done();
  }

  private AwayFolder done() {
    return new AwayFolder(root.resolve(DONE));
  }

  private AwayFolder rejected() {
    return new AwayFolder(root.resolve(REJECTED));
  }

  private static boolean isKnown(ExportOutcome outcome) {
    return outcome.state() == ExportOutcome.State.KNOWN;
  }

  private static String mark(ExportOutcome outcome) {
    return "-" + outcome.mark();
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1);
    return EXTENSION.matcher(extension).matches() ? "." + extension.toLowerCase(Locale.ROOT) : "";
  }
}
