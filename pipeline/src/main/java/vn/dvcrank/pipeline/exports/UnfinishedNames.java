package vn.dvcrank.pipeline.exports;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** What uploads and editors call a file that is not finished, or not one. */
final class UnfinishedNames {

  private static final Pattern NAMES =
      Pattern.compile("(?i)[.~].*|.*(\\.(tmp|part|partial|filepart|crdownload)|~)");

  private UnfinishedNames() {}

  /** Whether a file has such a name. */
  static boolean has(Path file) {
    return NAMES.matcher(String.valueOf(file.getFileName())).matches();
  }
}
