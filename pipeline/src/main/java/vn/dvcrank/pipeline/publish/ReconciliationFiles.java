package vn.dvcrank.pipeline.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.dvcrank.pipeline.disk.PrivateFiles;
import vn.dvcrank.scoring.files.ReconciliationTable;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.reconcile.Difference;
import vn.dvcrank.scoring.unit.Scope;

/**
 * The portal's counts beside a province's own, as CSV and XLSX.
 *
 * @param csv the table
 * @param xlsx the same as a workbook
 */
public record ReconciliationFiles(Path csv, Path xlsx) {

  /**
   * Writes both, each in the place of an older one at once.
   *
   * @param folder made when it is not there
   * @param capturedAt instant of the newer of the two snapshots
   */
  public static ReconciliationFiles write(
      Path folder, Scope scope, Period period, List<Difference> differences, Instant capturedAt)
      throws IOException {
    Path place = folder.resolve(period.toString());
    PrivateFiles.makeFolder(place);
    ReconciliationTable table = new ReconciliationTable(differences);
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    table.writeCsv(csv);
    ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
    table.writeXlsx(capturedAt, xlsx);
    ReconciliationFiles files =
        new ReconciliationFiles(
            place.resolve(scope.code() + ".csv"), place.resolve(scope.code() + ".xlsx"));
    DurableFiles.replace(files.csv(), csv.toByteArray());
    DurableFiles.replace(files.xlsx(), xlsx.toByteArray());
    return files;
  }
}
