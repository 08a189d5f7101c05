package vn.dvcrank.pipeline.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.dvcrank.pipeline.publish.DurableFiles;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.scoring.files.VietnamTime;

/**
 * The folder of a copy. It is laid out as a data directory, beside which stand a file that says
 * what it is, and a folder for what is not finished.
 *
 * @param data the copy, as a data directory
 */
record BackupPlace(DataDirectory data) {

  private static final String MARK = "dvcrank-backup.txt";
  private static final String UNFINISHED = ".unfinished";
  private static final Set<PosixFilePermission> FOR_ITS_OWNER =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  static BackupPlace at(Path folder) {
    return new BackupPlace(new DataDirectory(folder));
  }

  /** Why a copy of a data directory cannot stand here; empty when it can. */
  Optional<String> problem(DataDirectory from) throws IOException {
    Path root = data.root();
    if (Files.exists(root) && !Files.isDirectory(root)) {
      return Optional.of(root + " is no folder");
    }
    Path own = real(root);
    Path other = real(from.root());
    if (own.startsWith(other) || other.startsWith(own)) {
      return Optional.of(
          root + " and " + from.root() + " lie in one another; a copy belongs on another disk");
    }
    if (!Files.exists(root) || Files.exists(mark())) {
      return Optional.empty();
    }
    try (Stream<Path> inside = Files.list(root)) {
      return inside
          .findFirst()
          .map(
              one ->
                  root
                      + " holds something else ("
                      + one.getFileName()
                      + "); give an empty folder, or that of an earlier copy");
    }
  }

  /** The place itself, whatever links lead there; the part of it that is not there yet as it is. */
  private static Path real(Path path) throws IOException {
    Path there = path;
    while (!Files.exists(there)) {
      Path parent = there.getParent();
      if (parent == null) {
        return path;
      }
      there = parent;
    }
    return there.toRealPath().resolve(there.relativize(path).toString()).normalize();
  }

  /** Makes the folder, for its owner alone, where there is none. */
  void open() throws IOException {
    Path root = data.root();
    if (!Files.exists(root)) {
      Files.createDirectories(root, PosixFilePermissions.asFileAttribute(FOR_ITS_OWNER));
    }
    if (!Files.exists(mark())) {
      write("A copy that 'dvcrank backup' has begun and not finished yet.");
    }
  }

  /** An empty folder for what is not finished. */
  DataDirectory unfinished() throws IOException {
    forgetUnfinished();
    return new DataDirectory(Files.createDirectory(folderOfUnfinished()));
  }

  void forgetUnfinished() throws IOException {
    DurableFiles.remove(folderOfUnfinished());
  }

  /** Says of which instant the copy is. */
  void finished(Instant at) throws IOException {
    write("A copy that 'dvcrank backup' made, as of " + VietnamTime.write(at) + ".");
  }

  private void write(String words) throws IOException {
    DurableFiles.replace(mark(), (words + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private Path mark() {
    return data.root().resolve(MARK);
  }

  private Path folderOfUnfinished() {
    return data.root().resolve(UNFINISHED);
  }
}
