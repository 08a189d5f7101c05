package vn.dvcrank.scoring.files;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dvcrank.scoring.reconcile.Cause;
import vn.dvcrank.scoring.reconcile.Difference;
import vn.dvcrank.scoring.score.Cell;

/** Counts of both sides as a table: a row a unit and count. */
public final class ReconciliationTable {

  private static final String SHEET = "reconcile";

  private final SheetTable table;

  public ReconciliationTable(List<Difference> differences) {
    this.table =
        new SheetTable(
            SHEET, columns(), differences.stream().map(ReconciliationTable::row).toList());
  }

  /** The columns, in order. */
  public static List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "unit_code", "unit_name", "unit_kind", "count", "portal", "local", "difference"));
    Stream.of(Cause.values()).map(Cause::label).forEach(columns::add);
    columns.add("unexplained");
    columns.add("cause");
    return columns;
  }

  public void writeCsv(OutputStream out) throws IOException {
    table.writeCsv(out);
  }

  /**
   * A workbook of one sheet.
   *
   * @param capturedAt instant of the newer of the two snapshots
   */
  public void writeXlsx(Instant capturedAt, OutputStream out) throws IOException {
    table.writeXlsx(capturedAt, out);
  }

  private static List<SheetCell> row(Difference difference) {
    List<SheetCell> row = new ArrayList<>();
    row.add(SheetCell.text(difference.unit().code()));
    row.add(SheetCell.text(difference.unit().name()));
    row.add(SheetCell.text(difference.unit().kind().label()));
    row.add(SheetCell.text(difference.count().label()));
    row.add(SheetCell.published(difference.portal()));
    row.add(SheetCell.published(difference.local()));
    boolean known = difference.difference().isPresent();
    row.add(difference.difference().map(SheetCell::exact).orElse(SheetCell.Blank.EMPTY));
    for (Cause cause : Cause.values()) {
      BigDecimal amount = difference.causes().getOrDefault(cause, BigDecimal.ZERO);
      row.add(known ? SheetCell.exact(amount) : SheetCell.Blank.EMPTY);
    }
    row.add(SheetCell.published(difference.unexplained()));
    row.add(SheetCell.text(words(difference)));
    return row;
  }

  private static String words(Difference difference) {
    if (difference.difference().isEmpty()) {
      return absent(difference.portal())
          + (difference.local().value().isEmpty() && difference.portal().value().isEmpty()
              ? "; "
              : "")
          + absentHere(difference.local());
    }
    String causes =
        difference.causes().keySet().stream().map(Cause::words).collect(Collectors.joining("; "));
    boolean left =
        difference.unexplained().value().filter(value -> value.signum() != 0).isPresent();
    return left ? causes + (causes.isEmpty() ? "" : "; ") + "còn lại chưa rõ nguyên nhân" : causes;
  }

  private static String absent(Cell portal) {
    return portal.value().isPresent() ? "" : "Cổng không có số liệu";
  }

  private static String absentHere(Cell local) {
    return local.value().isPresent() ? "" : "hệ thống của tỉnh không có số liệu";
  }
}
