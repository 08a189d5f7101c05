package vn.dvcrank.pipeline.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Makes what only the program's user may look into: database, lock, archive, inbox, and the
 * portal's counts beside a province's own. Rankings are for everybody, and made as the user's umask
 * says. What is there already keeps the permissions that it has: they are its owner's choice.
 */
public final class PrivateFiles {

  private static final Set<OpenOption> READ_AND_WRITE =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private PrivateFiles() {}

  /** Makes a folder, and those above it, where they are not there. A link to one is one. */
  public static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, forUsOnly("rwx------"));
  }

  /** Makes the folder that a file is to lie in, likewise. */
  public static void makeFolderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      makeFolder(folder);
    }
  }

  /**
   * Makes a folder likewise, into which files of persons go: nobody may lead them elsewhere.
   *
   * @throws IOException also when a link is in its place
   */
  public static void makeRealFolder(Path folder) throws IOException {
    makeFolder(folder);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(folder + " is a link; put a folder in its place");
    }
  }

  /** Opens a file to read and write it, making it where it is not there. */
  public static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, READ_AND_WRITE, forUsOnly("rw-------"));
  }

  /** Whether others may read or write a file; never where nothing is known of that. */
  public static boolean isOpenToOthers(Path file) throws IOException {
    return hasPermissions()
        && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
  }

  private static boolean hasPermissions() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  /** Nothing where the file system knows no such permissions. */
  private static FileAttribute<?>[] forUsOnly(String permissions) {
    return hasPermissions()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
