package vn.dvcrank.pipeline.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.pipeline.publish.DurableFiles;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.UnusableDataException;

/**
 * The data directory's own site. {@code site} is a symbolic link to a version below {@code .site},
 * so that a reader has the old pages or the new ones, and a build that fails leaves the old ones.
 */
public final class SiteFolder {

  private static final String UNFINISHED = "new";
  private static final int DIGEST_LETTERS = 16;

  /** As seen from the link: browsers follow the names that they are given. */
  private static final String RANKINGS = "../rankings/";

  private final DataDirectory data;

  public SiteFolder(DataDirectory data) {
    this.data = data;
  }

  /**
   * Makes the site anew and puts it in the place of the one that stands there; the data lock is
   * held meanwhile. The same pages are left alone.
   *
   * @throws UnusableDataException when something else stands in its place
   */
  public SiteOutcome publish(SiteMaker maker) throws Exception {
    Path link = data.site();
    if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
      throw new UnusableDataException(
          link + " is no link of ours to a version of the site; move it away");
    }
    Path versions = data.siteVersions();
    Path fresh = versions.resolve(UNFINISHED);
    DurableFiles.remove(fresh);
    Files.createDirectories(fresh);
    SiteMaker.Written written = maker.write(fresh, Optional.of(RANKINGS));
    String name = written.digest().substring(0, DIGEST_LETTERS);
    String shown = shown(link);
    if (isOf(name, shown) && isLike(fresh, versions.resolve(shown))) {
      DurableFiles.remove(fresh);
    } else {
      // What is shown under this very name is damaged, and readers have it open meanwhile.
      Path version = versions.resolve(shown.equals(name) ? name + "-again" : name);
      DurableFiles.remove(version);
      DurableFiles.forceAll(fresh);
      DurableFiles.moveInto(fresh, version);
      DurableFiles.pointTo(link, data.root().relativize(version));
    }
    removeOthers(versions, shown(link));
    return SiteOutcome.made(link.resolve("index.html"), written.files());
  }

  private static boolean isOf(String name, String shown) {
    return shown.equals(name) || shown.equals(name + "-again");
  }

  private static String shown(Path link) throws IOException {
    return Files.isSymbolicLink(link)
        ? String.valueOf(Files.readSymbolicLink(link).getFileName())
        : "";
  }

  /** Whether a folder has the same files, as far as their lengths tell. */
  private static boolean isLike(Path fresh, Path shown) throws IOException {
    try (Stream<Path> all = Files.walk(fresh)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path there = shown.resolve(fresh.relativize(file));
        if (!Files.isRegularFile(there) || Files.size(there) != Files.size(file)) {
          return false;
        }
      }
    }
    return true;
  }

  private static void removeOthers(Path versions, String shown) throws IOException {
    List<Path> others;
    try (Stream<Path> all = Files.list(versions)) {
      others = all.filter(one -> !one.getFileName().toString().equals(shown)).toList();
    }
    for (Path other : others) {
      DurableFiles.remove(other);
    }
  }
}
