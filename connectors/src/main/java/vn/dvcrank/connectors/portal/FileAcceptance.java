package vn.dvcrank.connectors.portal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What is asked of every file before it is taken for what was asked for. */
@FunctionalInterface
public interface FileAcceptance {

  /**
   * What is wrong with a file, in one line that quotes nothing of it; empty when nothing is.
   *
   * @throws IOException when our own disk cannot be read
   */
  Optional<String> problem(Path file) throws IOException;
}
