package vn.dvcrank.pipeline.imports;

import java.util.List;
import vn.dvcrank.connectors.imports.ImportReader;

/** The kinds of files that are taken in. */
public final class ImportReaders {

  private ImportReaders() {}

  /** The most particular first: a file is read by the first that recognises it. */
  public static List<ImportReader> all() {
    return List.of();
  }
}
