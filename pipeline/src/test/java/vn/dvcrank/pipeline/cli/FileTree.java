package vn.dvcrank.pipeline.cli;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.dvcrank.pipeline.archive.Sha256;

/** All that lies below a folder, to compare and to copy. */
final class FileTree {

  private FileTree() {}

  /** Each file's digest and each symbolic link's target, by their paths below the folder. */
  static SortedMap<String, String> of(Path folder) throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    for (Path path : paths(folder)) {
      String name = folder.relativize(path).toString();
      if (Files.isSymbolicLink(path)) {
        tree.put(name, "-> " + Files.readSymbolicLink(path));
      } else if (Files.isRegularFile(path)) {
        tree.put(name, Sha256.of(Files.readAllBytes(path)));
      }
    }
    return tree;
  }

  /** Copies a folder to a place where nothing is yet; links stay links. */
  static void copy(Path from, Path to) throws IOException {
    CopyOption[] asItIs = {LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES};
    for (Path path : paths(from)) {
      Files.copy(path, to.resolve(from.relativize(path).toString()), asItIs);
    }
  }

  /** Removes a folder and all in it. */
  static void remove(Path folder) throws IOException {
    List<Path> inside = new ArrayList<>(paths(folder));
    Collections.reverse(inside);
    for (Path path : inside) {
      Files.delete(path);
    }
  }

  private static List<Path> paths(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.sorted().toList();
    }
  }
}
