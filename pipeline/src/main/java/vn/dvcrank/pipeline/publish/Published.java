package vn.dvcrank.pipeline.publish;

import java.nio.file.Path;
import java.util.List;
import vn.dvcrank.scoring.files.Manifest;

/**
 * What stands published of a scope, without its figures: a pass tells at its end of hundreds of
 * them, and all figures of a night at once are more than a small heap holds.
 *
 * @param manifest which rankings they are, and of how many units
 * @param path below the rankings' folder
 * @param folder where it is
 * @param manifestSha256 of its manifest, which names the digest of every other file
 * @param files names of its files
 * @param changed whether anything of it is new
 */
public record Published(
    Manifest manifest,
    String path,
    Path folder,
    String manifestSha256,
    List<String> files,
    boolean changed) {

  public Published {
    files = List.copyOf(files);
  }
}
