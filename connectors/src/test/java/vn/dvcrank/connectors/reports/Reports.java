package vn.dvcrank.connectors.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.portal.evaluation.ProvinceDirectory;
import vn.dvcrank.scoring.audit.PublishedReport;
import vn.dvcrank.scoring.audit.PublishedRow;
import vn.dvcrank.scoring.audit.PublishedTable;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;

/** The two reports of {@code fixtures/reports}, and how tests write what was read of them. */
final class Reports {

  static final String PROVINCE = "dien-bien-2025";
  static final String DISTRICT = "dien-bien-district-2023-07";
  static final ReportReader READER = new ReportReader(ProvinceDirectory.load());
  static final ImportHints NO_HINTS =
      new ImportHints(Optional.empty(), Optional.empty(), (name, kind, scope) -> List.of());

  private static final Path FIXTURES = Path.of("..", "fixtures", "reports");

  private Reports() {}

  static String text(String name) {
    try {
      return Files.readString(FIXTURES.resolve(name + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the tables must hold, from the test's resources: header and a line for each row. */
  static List<String> expectedRows(String name) {
    try (InputStream csv = Reports.class.getResourceAsStream(name + ".csv")) {
      String text = new String(Objects.requireNonNull(csv).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ImportedFile file(String text) {
    return new ImportedFile("report.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  static ImportedCapture read(String text) throws UnreadableImportException {
    return READER.read(file(text), NO_HINTS).get(0);
  }

  static PublishedReport report(ImportedCapture capture) {
    return capture.report().orElseThrow();
  }

  /** The points of one unit. */
  static Cell cell(List<Observation> observations, String name, String code) {
    return observations.stream()
        .filter(observation -> observation.unit().name().equals(name))
        .findFirst()
        .orElseThrow()
        .cell(Element.points(code));
  }

  /** All rows of all tables, as the expected files write them. */
  static List<String> rows(PublishedReport report) {
    List<String> rows = new ArrayList<>();
    for (PublishedTable table : report.tables()) {
      for (PublishedRow row : table.rows()) {
        rows.add(table.peerGroup().label() + "," + written(row, report.indexSet()));
      }
    }
    return rows;
  }

  private static String written(PublishedRow row, String indexSet) {
    List<String> codes =
        indexSet.equals("qd766")
            ? List.of("CKMB", "TDGQ", "CLGQ", "TTTT", "MDSH", "MDHL")
            : List.of(
                "CKMB1", "CKMB2", "CKMB3", "TDGQ", "DVCTT1", "DVCTT2", "SHHS1", "SHHS2", "MDHL1",
                "MDHL2", "MDHL3");
    List<String> fields = new ArrayList<>();
    fields.add(Integer.toString(row.position()));
    fields.add(row.name().contains(",") ? "\"" + row.name() + "\"" : row.name());
    codes.forEach(code -> fields.add(written(Objects.requireNonNull(row.points().get(code)))));
    fields.add(written(row.total()));
    fields.add(row.statedMax().map(Object::toString).orElse(""));
    fields.add(written(row.converted()));
    fields.add(row.className().orElse(""));
    return String.join(",", fields);
  }

  private static String written(Cell cell) {
    return cell.value()
        .map(number -> number.toPlainString())
        .orElse(cell.isNotApplicable() ? "-" : "");
  }
}
