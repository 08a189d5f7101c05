package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dvcrank.pipeline.disk.PrivateFiles;
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
   * Puts a file where it belongs after it was taken in or rejected, and what was found beside it.
   *
   * @return where it lies now
   */
  public Path putAway(Path file, ExportOutcome outcome, Instant now) throws IOException {
    boolean rejected = outcome.state() == ExportOutcome.State.REJECTED;
    Path folder = root.resolve(rejected ? REJECTED : DONE);
    PrivateFiles.makeRealFolder(folder);
    String stem = STAMP.format(now) + "-" + outcome.mark();
    Path findings = folder.resolve(stem + ".findings.json");
    // Written anew, and not into what has its name: that might be a link.
    Files.deleteIfExists(findings);
    Files.write(findings, ExportFindings.json(outcome), StandardOpenOption.CREATE_NEW);
    Path away = folder.resolve(stem + extension(file));
    return Files.move(file, away, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1);
    return EXTENSION.matcher(extension).matches() ? "." + extension.toLowerCase(Locale.ROOT) : "";
  }
}
