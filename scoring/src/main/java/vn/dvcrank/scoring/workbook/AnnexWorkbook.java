package vn.dvcrank.scoring.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import vn.dvcrank.scoring.files.Manifest;
import vn.dvcrank.scoring.files.ReproducibleWorkbook;
import vn.dvcrank.scoring.rank.Ranking;

/**
 * The rankings of a scope, period and basis as one workbook: a sheet a peer group in the layout of
 * the annexes of published reports, a summary, what was not evaluated, what was noticed, and what
 * all of it rests on. The same rankings and manifest give the same bytes.
 *
 * @param manifest what stands beside the rankings; what it says of files is not used
 * @param place whose units they are: {@code tỉnh Điện Biên}; empty for all provinces
 * @param rankings in order of peer groups
 */
public record AnnexWorkbook(Manifest manifest, Optional<String> place, List<Ranking> rankings) {

  /** The file's name. */
  public static final String FILE_NAME = "annexes.xlsx";

  public AnnexWorkbook {
    rankings = List.copyOf(rankings);
  }

  /** Writes it whole. The stream is flushed, and stays open. */
  public void write(OutputStream out) throws IOException {
    new ReproducibleWorkbook(manifest.capturedAt()).write(this::fill, out);
  }

  private void fill(Workbook workbook) {
    Subject subject = new Subject(manifest, place);
    for (int number = 1; number <= rankings.size(); number++) {
      new AnnexSheet(subject, rankings.get(number - 1), number, rankings.size()).write(workbook);
    }
    new SummarySheet(subject, rankings).write(workbook);
    new NotEvaluatedSheet(subject, rankings).write(workbook);
    new FindingsSheet(subject, rankings).write(workbook);
    new ProvenanceSheet(subject).write(workbook);
  }
}
