package vn.dvcrank.pipeline.publish;

import java.nio.file.Path;
import java.util.List;
import vn.dvcrank.scoring.files.Manifest;

/**
 * A scope's rankings as they now stand published.
 *
 * @param scored what was published
 * @param manifest what stands beside it
 * @param path below the rankings' folder
 * @param folder where it is
 * @param manifestSha256 of its manifest, which names the digest of every other file
 * @param files names of its files
 * @param changed whether anything of it is new
 */
public record Publication(
    ScoredScope scored,
    Manifest manifest,
    String path,
    Path folder,
    String manifestSha256,
    List<String> files,
    boolean changed) {

  public Publication {
    files = List.copyOf(files);
  }

  /** What is kept of it when it is written down. */
  public Published told() {
    return new Published(manifest, path, folder, manifestSha256, files, changed);
  }
}
