package vn.dvcrank.pipeline.exports;

import java.nio.file.Path;

/**
 * A file that lies in the inbox.
 *
 * @param path where
 */
public record InboxFile(Path path) {

  /** Without its name, which may be a person's: routes log what goes through them. */
  @Override
  public String toString() {
    return "a file of the inbox";
  }
}
