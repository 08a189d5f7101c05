package vn.dvcrank.pipeline.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The versions below {@code .versions}: those that pointers lead to, and what is left of others.
 * The database can make any of them again at any time.
 *
 * @param folder the rankings that they belong to
 */
public record VersionFolders(RankingFolder folder) {

  private static final String UNFINISHED = ".new";
  private static final int DEPTH = 3;

  /** Where a version is written until it is whole. */
  static Path unfinished(Path version) {
    return version.resolveSibling(version.getFileName() + UNFINISHED);
  }

  /** The names of a scope's versions, finished or not. All scopes' stand in one long list. */
  List<String> of(String path) throws IOException {
    String first = RankingFolder.versionsOf(path);
    return names(name -> name.startsWith(first));
  }

  /** Removes those that were begun and never finished. */
  void removeUnfinished(List<String> versions) throws IOException {
    remove(versions.stream().filter(name -> name.endsWith(UNFINISHED)).toList());
  }

  /** Removes all of a scope's but the one that its pointer leads to. */
  void removeOthers(String path, List<String> versions) throws IOException {
    Path pointer = folder.pointer(path);
    String shown = Files.isSymbolicLink(pointer) ? name(Files.readSymbolicLink(pointer)) : "";
    remove(versions.stream().filter(name -> !name.equals(shown)).toList());
  }

  /**
   * Removes all that no reader can need: versions that no pointer leads to, files and links that
   * were begun and never finished, pointers that lead to no version.
   *
   * @return what was removed, by its name below the rankings' folder
   */
  public List<String> tidy() throws IOException {
    List<String> removed = new ArrayList<>();
    List<Path> links = new ArrayList<>();
    if (Files.isDirectory(folder.root())) {
      try (Stream<Path> walk = Files.walk(folder.root(), DEPTH)) {
        for (Path path : walk.filter(this::isOutsideOfVersions).sorted().toList()) {
          if (isUnfinished(path) || isDangling(path)) {
            DurableFiles.remove(path);
            removed.add(folder.root().relativize(path).toString());
          } else if (Files.isSymbolicLink(path)) {
            links.add(path);
          }
        }
      }
    }
    List<String> shown = new ArrayList<>();
    for (Path link : links) {
      shown.add(name(Files.readSymbolicLink(link)));
    }
    List<String> others = names(name -> !shown.contains(name));
    remove(others);
    for (String name : others) {
      removed.add(folder.root().relativize(folder.versions().resolve(name)).toString());
    }
    return removed;
  }

  private boolean isOutsideOfVersions(Path path) {
    return !path.startsWith(folder.versions());
  }

  /** A file or link as {@link DurableFiles} names it before it gets its place. */
  private static boolean isUnfinished(Path path) {
    boolean file =
        Files.isSymbolicLink(path) || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    return file && name(path).startsWith(".") && name(path).endsWith(UNFINISHED);
  }

  /** A link into the versions that leads nowhere; others are somebody else's. */
  private boolean isDangling(Path path) throws IOException {
    if (!Files.isSymbolicLink(path) || Files.exists(path)) {
      return false;
    }
    Path parent = path.getParent();
    Path target = Files.readSymbolicLink(path);
    return parent != null
        && parent.resolve(target).normalize().startsWith(folder.versions().normalize());
  }

  private List<String> names(Predicate<String> which) throws IOException {
    if (!Files.isDirectory(folder.versions())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder.versions())) {
      return all.map(VersionFolders::name).filter(which).sorted().toList();
    }
  }

  private void remove(List<String> names) throws IOException {
    for (String name : names) {
      DurableFiles.remove(folder.versions().resolve(name));
    }
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
