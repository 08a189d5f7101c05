package vn.dvcrank.pipeline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfigurationException;
import vn.dvcrank.pipeline.config.ConfigurationFile;
import vn.dvcrank.pipeline.store.DataDirectory;

/** The options that every command has. */
final class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Data directory (default: ${DEFAULT-VALUE}).")
  private Path directory = Path.of("data");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration file (default: dvcrank.yaml in the data directory, if any).")
  private @Nullable Path file;

  @Option(names = "--stacktrace", description = "On failure, print where in the program it was.")
  private boolean stacktrace;

  DataDirectory data() {
    return new DataDirectory(directory);
  }

  Configuration configuration() throws ConfigurationException {
    Path usual = data().configuration();
    Optional<Path> given = Optional.ofNullable(file);
    return ConfigurationFile.load(
        given.isPresent() || !Files.exists(usual) ? given : Optional.of(usual));
  }

  boolean stacktrace() {
    return stacktrace;
  }
}
