package vn.dvcrank.pipeline.publish;

import java.nio.file.Path;
import java.util.List;

/**
 * A scope's rankings as they now stand published.
 *
 * @param scored what was published
 * @param path below the rankings' folder
 * @param folder where it is
 * @param manifestSha256 of its manifest, which names the digest of every other file
 * @param files names of its files
 * @param changed whether anything of it is new
 */
public record Publication(
    ScoredScope scored,
    String path,
    Path folder,
    String manifestSha256,
    List<String> files,
    boolean changed) {

  public Publication {
    files = List.copyOf(files);
  }
}
