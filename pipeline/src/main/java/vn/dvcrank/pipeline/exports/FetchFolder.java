package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dvcrank.pipeline.disk.PrivateFiles;

/**
 * Where exports lie between their source and the intake. They name persons, so only the program's
 * user can look into it, and nothing stays.
 */
public final class FetchFolder {

  private final Path folder;
  private final AtomicInteger number = new AtomicInteger();

  public FetchFolder(Path folder) {
    this.folder = folder;
  }

  /** Removes what a pass that was cut off has left. */
  void clear() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }

  /** A path where nothing is yet. */
  Path next(String source) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      PrivateFiles.makeRealFolder(folder);
    }
    return folder.resolve(source + "-" + number.incrementAndGet());
  }
}
