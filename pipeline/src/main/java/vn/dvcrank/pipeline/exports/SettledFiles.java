package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dvcrank.connectors.portal.BoundedCopy;
import vn.dvcrank.connectors.portal.Pause;

/**
 * The files of a mounted folder that nobody writes any more: those whose length and time stay the
 * same for a while. They are only ever read.
 */
final class SettledFiles {

  private static final Duration WHILE = Duration.ofSeconds(5);
  private static final int MOST = 1000;

  private final Path folder;
  private final Map<Path, State> settled = new TreeMap<>();
  private final int unsettled;

  private record State(long bytes, FileTime changed) {}

  private SettledFiles(Path folder, Map<Path, State> before, Map<Path, State> after) {
    this.folder = folder;
    after.forEach(
        (file, state) -> {
          if (state.equals(before.get(file)) && state.bytes() > 0) {
            settled.put(file, state);
          }
        });
    this.unsettled = after.size() - settled.size();
  }

  /**
   * Looks into a folder twice.
   *
   * @param pause how to wait in between
   * @throws SourceFailure when there is nothing to look at
   */
  static SettledFiles in(Path folder, Pause pause) throws SourceFailure, InterruptedException {
    Map<Path, State> before = look(folder);
    pause.pause(WHILE);
    return new SettledFiles(folder, before, look(folder));
  }

  private static Map<Path, State> look(Path folder) throws SourceFailure {
    if (!Files.isDirectory(folder)) {
      throw new SourceFailure("there is no folder " + folder + "; is it mounted?");
    }
    Map<Path, State> files = new TreeMap<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        if (!UnfinishedNames.has(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          files.put(file, state(file));
        }
        if (files.size() > MOST) {
          throw new SourceFailure(
              "more than %s files are in %s; take old ones out".formatted(MOST, folder));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw unreadable(folder, e);
    }
    if (files.isEmpty()) {
      throw new SourceFailure("no file is in " + folder + "; is it mounted?");
    }
    return files;
  }

  private static State state(Path file) throws IOException {
    BasicFileAttributes now =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return new State(now.size(), now.lastModifiedTime());
  }

  /** How many files are empty or still being written. */
  int unsettled() {
    return unsettled;
  }

  /** The settled files, the oldest first. */
  List<Path> oldestFirst() {
    List<Path> files = new ArrayList<>(settled.keySet());
    files.sort(
        Comparator.comparing((Path file) -> stateOf(file).changed())
            .thenComparing(Comparator.naturalOrder()));
    return files;
  }

  private State stateOf(Path file) {
    State state = settled.get(file);
    if (state == null) {
      throw new IllegalArgumentException("not one of the settled files");
    }
    return state;
  }

  /**
   * Copies one of them.
   *
   * @throws SourceFailure when it cannot be read, is too large, or changes meanwhile after all
   * @throws IOException when the copy cannot be written
   */
  void copy(Path file, Path target, long most) throws SourceFailure, IOException {
    try (InputStream in = open(file)) {
      BoundedCopy.copy(in, target, most);
      if (!stateNow(file).equals(stateOf(file))) {
        throw new SourceFailure("a file in %s changed while it was copied".formatted(folder));
      }
    } catch (BoundedCopy.TornException e) {
      throw unreadable(folder, e);
    } catch (BoundedCopy.TooLongException e) {
      throw new SourceFailure("a file in %s has %s".formatted(folder, e.getMessage()));
    }
  }

  private InputStream open(Path file) throws SourceFailure {
    try {
      return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private State stateNow(Path file) throws SourceFailure {
    try {
      return state(file);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static SourceFailure unreadable(Path folder, Exception e) {
    return new SourceFailure(
        "%s, or a file in it, cannot be read (%s)".formatted(folder, e.getClass().getSimpleName()));
  }
}
