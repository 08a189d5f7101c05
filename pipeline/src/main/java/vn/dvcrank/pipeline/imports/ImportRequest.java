package vn.dvcrank.pipeline.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.text.PlainText;
import vn.dvcrank.scoring.unit.Scope;

/**
 * One file to import.
 *
 * @param file where it lies
 * @param kind how to read it; recognised by content when not given
 * @param period of its figures, where it does not say
 * @param scope whose figures, where it does not say
 * @param capturedAt when its figures were captured; now when not given
 */
public record ImportRequest(
    Path file,
    Optional<String> kind,
    Optional<Period> period,
    Optional<Scope> scope,
    Optional<Instant> capturedAt) {

  /** The file's name, without a folder, on one line. */
  public String name() {
    return PlainText.line(file.getFileName().toString());
  }
}
