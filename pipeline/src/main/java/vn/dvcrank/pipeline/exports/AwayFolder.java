package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import vn.dvcrank.pipeline.disk.PrivateFiles;
import vn.dvcrank.pipeline.publish.DurableFiles;

/**
 * Where files of the inbox go, each with what was found in it, under one stem. What was found is
 * there first, under a hidden name, down to the disk; then the file comes; then the findings get
 * their name. So whatever ends the program in between, the next pass can tell how far it came.
 *
 * @param folder where
 */
record AwayFolder(Path folder) {

  private static final String FINDINGS = ".findings.json";
  private static final String HIDDEN = ".";

  /** Puts down what was found in a file that is yet to come. */
  void announce(String stem, byte[] findings) throws IOException {
    PrivateFiles.makeRealFolder(folder);
    DurableFiles.write(hidden(stem), findings);
    DurableFiles.forceFolder(folder);
  }

  /** The stems of what was announced and not finished, in order. */
  List<String> announced() throws IOException {
    List<String> stems = new ArrayList<>();
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> all =
          Files.newDirectoryStream(folder, path -> name(path).startsWith(HIDDEN))) {
        for (Path path : all) {
          String name = name(path);
          if (name.endsWith(FINDINGS) && name.length() > HIDDEN.length() + FINDINGS.length()) {
            stems.add(name.substring(HIDDEN.length(), name.length() - FINDINGS.length()));
          }
        }
      }
    }
    stems.sort(null);
    return stems;
  }

  /** Whether findings stand under a stem for people to see. */
  boolean tells(String stem) {
    return Files.exists(folder.resolve(stem + FINDINGS), LinkOption.NOFOLLOW_LINKS);
  }

  /** Takes back what was announced. */
  void forget(String stem) throws IOException {
    Files.deleteIfExists(hidden(stem));
  }

  /**
   * Takes a file in, and shows what was found in it. One that somebody has taken away meanwhile is
   * none of ours any more.
   *
   * @return where it lies now
   */
  Path receive(Path file, String stem, String extension) throws IOException {
    PrivateFiles.makeRealFolder(folder);
    Path away = folder.resolve(stem + extension);
    try {
      Files.move(file, away, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
    DurableFiles.forceFolder(folder);
    show(stem);
    return away;
  }

  /** Shows the findings of files that have come, where a crash came in between. */
  void finish() throws IOException {
    for (String stem : announced()) {
      if (hasFile(stem)) {
        show(stem);
      }
    }
  }

  private boolean hasFile(String stem) throws IOException {
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(
            folder,
            path ->
                name(path).equals(stem)
                    || (name(path).startsWith(stem + ".") && !name(path).endsWith(FINDINGS)))) {
      return all.iterator().hasNext();
    }
  }

  private void show(String stem) throws IOException {
    if (Files.exists(hidden(stem), LinkOption.NOFOLLOW_LINKS)) {
      DurableFiles.moveInto(hidden(stem), folder.resolve(stem + FINDINGS));
    }
  }

  private Path hidden(String stem) {
    return folder.resolve(HIDDEN + stem + FINDINGS);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
