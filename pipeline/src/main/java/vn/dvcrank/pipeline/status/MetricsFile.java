package vn.dvcrank.pipeline.status;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import vn.dvcrank.pipeline.publish.DurableFiles;

/**
 * A file for a textfile collector, which reads every {@code *.prom} of a folder at any moment: so
 * it is put in place at once, under a name that the collector does not look at until then.
 */
public final class MetricsFile {

  private static final String ENDING = ".prom";

  private MetricsFile() {}

  /** Whether a collector would read a file of this name. */
  public static boolean isName(Path file) {
    Path name = file.getFileName();
    return name != null && name.toString().endsWith(ENDING) && !name.toString().startsWith(".");
  }

  /** Writes it; the collector is another user, so everybody may read it. */
  public static void write(Path file, StatusReport report) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    DurableFiles.write(fresh, StatusMetrics.write(report));
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
    }
    DurableFiles.moveInto(fresh, file);
  }
}
