package vn.dvcrank.connectors.fetch;

import java.nio.file.Path;
import vn.dvcrank.scoring.unit.Scope;

/**
 * A folder, mounted from elsewhere, into which a province's system writes its exports.
 *
 * @param folder an absolute path; need not be there always
 */
public record FolderSource(String name, Scope scope, Path folder) implements ExportSource {

  public FolderSource {
    ExportSource.check(name, scope);
    if (!folder.isAbsolute()) {
      throw new IllegalArgumentException("folder: write the whole path, from / on");
    }
  }
}
