package vn.dvcrank.connectors.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.Extent;
import vn.dvcrank.connectors.table.RowSink;
import vn.dvcrank.connectors.table.TableRow;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;

/** A table made in a test, and what is read of it. */
final class Sheet implements RowSource, RowSource.Table {

  static final Path FILE = Path.of("file");

  /** The three rows of the header of form II.06a. */
  static final List<String> FORM_HEADER =
      List.of(
          "STT|Đơn vị|Số hồ sơ nhận giải quyết||||Số hồ sơ đã giải quyết||||Số hồ sơ đang giải quyết||",
          "||Tổng số|Trong đó|||Tổng số|Trong đó|||Tổng số|Trong đó|",
          "|||Trực tuyến|Trực tiếp, dịch vụ bưu chính|Từ kỳ trước||Trước hạn|Đúng hạn|Quá hạn||Trong hạn|Quá hạn");

  static final String LIST_HEADER =
      "STT|Mã hồ sơ|Chủ hồ sơ|Mã TTHC|Đơn vị tiếp nhận|Trạng thái|Ngày nhận|Ngày hẹn trả"
          + "|Ngày kết thúc xử lý|Hình thức tiếp nhận|Số điện thoại";

  private final List<TableRow> rows = new ArrayList<>();
  private int sheet = 1;
  private boolean writesEveryCell;
  private Optional<List<TableRow>> decoded = Optional.empty();
  private int readings;

  /** Rows whose cells are separated by strokes. */
  static Sheet of(String... lines) {
    return new Sheet().and(lines);
  }

  /** More rows on the same sheet. */
  Sheet and(String... lines) {
    for (String line : lines) {
      rows.add(new TableRow(sheet, rows.size() + 1, Arrays.asList(line.split("\\|", -1))));
    }
    return this;
  }

  Sheet and(List<String> lines) {
    return and(lines.toArray(new String[0]));
  }

  /** The rows that follow are on the next sheet. */
  Sheet nextSheet() {
    sheet++;
    return this;
  }

  /** As text files and pages are read. */
  Sheet withEveryCell() {
    writesEveryCell = true;
    return this;
  }

  /** What the rows are when they are decoded from an old font. */
  Sheet inOldFont(Sheet meant) {
    decoded = Optional.of(meant.rows);
    return this;
  }

  @Override
  public Optional<Table> open(Path file) {
    return Optional.of(this);
  }

  @Override
  public boolean writesEveryCell() {
    return writesEveryCell;
  }

  @Override
  public void read(boolean oldFont, Extent extent, RowSink sink)
      throws IOException, UnreadableImportException {
    readings++;
    for (TableRow row : oldFont ? decoded.orElse(rows) : rows) {
      sink.row(row);
    }
  }

  /** How often it was read, whole or not. */
  int readings() {
    return readings;
  }

  /** What the sink got, and what the reader said. */
  record Read(ExportReading reading, List<Dossier> dossiers, List<UnitMeasures> units) {

    List<String> messages(FindingCode code) {
      return reading.findings().stream()
          .filter(finding -> finding.code() == code)
          .map(Finding::message)
          .toList();
    }
  }

  Read read() throws UnreadableImportException {
    return read(ExportLayouts.bundled(), ExportHints.NONE);
  }

  Read read(ExportLayouts layouts, ExportHints hints) throws UnreadableImportException {
    List<Dossier> dossiers = new ArrayList<>();
    List<UnitMeasures> units = new ArrayList<>();
    List<ExportHead> heads = new ArrayList<>();
    ExportSink sink =
        new ExportSink() {
          @Override
          public void begin(ExportHead head) {
            heads.add(head);
          }

          @Override
          public void dossier(int row, Dossier dossier) {
            dossiers.add(dossier);
          }

          @Override
          public void unit(int row, UnitMeasures measures) {
            units.add(measures);
          }
        };
    try {
      ExportReading reading = new ExportReader(layouts, this).read(FILE, hints, sink);
      if (!heads.equals(List.of(reading.head()))) {
        throw new AssertionError("the head comes once, before any row: " + heads);
      }
      return new Read(reading, dossiers, units);
    } catch (IOException e) {
      throw new AssertionError("rows in memory are always there", e);
    }
  }

  Optional<ExportHead> recognise() throws UnreadableImportException {
    try {
      return new ExportReader(ExportLayouts.bundled(), this).recognise(FILE);
    } catch (IOException e) {
      throw new AssertionError("rows in memory are always there", e);
    }
  }
}
