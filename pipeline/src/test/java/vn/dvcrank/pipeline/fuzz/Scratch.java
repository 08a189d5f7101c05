package vn.dvcrank.pipeline.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for readers that want a file; each input takes the place of the one before. */
final class Scratch {

  private final Path folder;

  Scratch() throws IOException {
    folder = Files.createTempDirectory("dvcrank-fuzz");
    Runtime.getRuntime().addShutdownHook(new Thread(this::clear));
  }

  Path folder() {
    return folder;
  }

  /** A file of the folder with these bytes. */
  Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private void clear() {
    try {
      for (Path file : files()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException left) {
      // The operating system clears its folder for temporary files, too.
    }
  }

  private Iterable<Path> files() throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.toList();
    }
  }
}
