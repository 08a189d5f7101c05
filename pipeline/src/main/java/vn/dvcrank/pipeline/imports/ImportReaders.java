package vn.dvcrank.pipeline.imports;

import java.util.List;
import vn.dvcrank.connectors.imports.ImportReader;
import vn.dvcrank.connectors.portal.evaluation.ProvinceDirectory;
import vn.dvcrank.connectors.portal.legacy.StoredLegacyAnswer;
import vn.dvcrank.connectors.portal.page.SavedPage;
import vn.dvcrank.connectors.reports.ReportReader;

/** The kinds of files that are taken in. */
public final class ImportReaders {

  private ImportReaders() {}

  /** The most particular first: a file is read by the first that recognises it. */
  public static List<ImportReader> all() {
    return List.of(
        new StoredLegacyAnswer(), new SavedPage(), new ReportReader(ProvinceDirectory.load()));
  }
}
