package vn.dvcrank.scoring.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;

/** A ranking as CSV: a header, then one line a standing. */
final class RankingCsv implements RankingWriter {

  /** The stream is the caller's, so the writer is flushed and not closed. */
  @Override
  public void write(Ranking ranking, OutputStream out) throws IOException {
    RankingColumns columns = RankingColumns.of(ranking);
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(columns.headers());
    for (Standing standing : ranking.standings()) {
      csv.writeRecord(columns.cells(standing).stream().map(SheetCell::written).toList());
    }
    csv.flush();
  }
}
