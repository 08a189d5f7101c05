package vn.dvcrank.pipeline.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.pipeline.publish.DurableFiles;

/**
 * A site in a folder of the asker's: plain files, made beside it and then moved to its place. Only
 * an empty folder, or one that holds such a site, is ever replaced.
 */
public final class OwnFolder {

  private final Path folder;

  /**
   * @param folder need not be there
   */
  public OwnFolder(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    this.folder = Files.exists(absolute) ? absolute.toRealPath() : absolute;
  }

  /** Whether it may be replaced: it is not there, empty, or holds a site. */
  public boolean isOurs() throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return Files.isRegularFile(folder.resolve(SiteMaker.MARK)) || inside.findAny().isEmpty();
    }
  }

  /** Makes the site anew and puts it in the folder's place. */
  public SiteOutcome publish(SiteMaker maker) throws Exception {
    Path fresh = beside("new");
    Path old = beside("old");
    DurableFiles.remove(fresh);
    DurableFiles.remove(old);
    Files.createDirectories(fresh);
    SiteMaker.Written written = maker.write(fresh, Optional.empty());
    DurableFiles.forceAll(fresh);
    if (Files.exists(folder)) {
      DurableFiles.moveInto(folder, old);
    }
    DurableFiles.moveInto(fresh, folder);
    DurableFiles.remove(old);
    return SiteOutcome.made(folder.resolve("index.html"), written.files());
  }

  private Path beside(String which) {
    return folder.resolveSibling("." + folder.getFileName() + ".dvcrank-" + which);
  }
}
