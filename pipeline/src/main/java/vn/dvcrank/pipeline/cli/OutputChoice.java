package vn.dvcrank.pipeline.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where ranking files go, and how that is told. */
final class OutputChoice {

  @Option(names = "--out", paramLabel = "DIR", description = "Write below this folder instead.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print what was written as JSON.")
  private boolean json;

  /** A folder of one's own, if one was given. */
  Optional<Path> folder() {
    return Optional.ofNullable(out);
  }

  boolean json() {
    return json;
  }
}
