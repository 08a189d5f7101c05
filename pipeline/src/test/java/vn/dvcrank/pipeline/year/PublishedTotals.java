package vn.dvcrank.pipeline.year;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.dvcrank.pipeline.capture.PlannedCapture;
import vn.dvcrank.pipeline.store.DataDirectory;

/** The provinces' totals: in the file that stands published, and as the portal has them. */
final class PublishedTotals {

  private PublishedTotals() {}

  static SortedMap<String, String> of(DataDirectory data, PlannedCapture capture)
      throws IOException {
    SortedMap<String, String> totals = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .ofNamedCsvRecord(
                data.rankings()
                    .resolve("qd766")
                    .resolve(capture.period().toString())
                    .resolve(capture.scope().code())
                    .resolve("provinces.csv"))) {
      csv.forEach(
          line ->
              totals.put(
                  line.getField("unit_code"),
                  new BigDecimal(line.getField("total")).stripTrailingZeros().toPlainString()));
    }
    return totals;
  }

  static SortedMap<String, String> of(SimulatedTable table) {
    SortedMap<String, String> totals = new TreeMap<>();
    table
        .rows()
        .forEach((code, row) -> totals.put(code, SimulatedAnswer.plain(row.figures().total())));
    return totals;
  }
}
