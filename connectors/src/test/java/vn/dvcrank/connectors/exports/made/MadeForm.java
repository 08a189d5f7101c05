package vn.dvcrank.connectors.exports.made;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.dvcrank.scoring.dossier.Measure;

/** Form II.06a of Thông tư 01/2020/TT-VPCP, as provinces' systems print it. */
final class MadeForm {

  static final int COLUMNS = 13;
  static final String SEPTEMBER = "(Từ ngày 01/09/2026 đến ngày 30/09/2026)";
  private static final String TITLE =
      "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC";
  private static final List<String> NUMBERS =
      List.of(
          "(1)",
          "(2)",
          "(3)=(4)+(5)+(6)",
          "(4)",
          "(5)",
          "(6)",
          "(7)=(8)+(9)+(10)",
          "(8)",
          "(9)",
          "(10)",
          "(11)=(12)+(13)",
          "(12)",
          "(13)");

  /**
   * A line's eleven figures in the order of the form, totals first.
   *
   * @param name of the unit, field, group or total
   */
  record Line(String name, List<Integer> figures) {

    static Line of(String name, MadeCounts counts) {
      int resolved =
          sum(counts, Measure.RESOLVED_EARLY, Measure.RESOLVED_ON_TIME, Measure.RESOLVED_LATE);
      return new Line(
          name,
          List.of(
              counts.of(Measure.RECEIVED),
              counts.of(Measure.ONLINE),
              counts.of(Measure.DIRECT),
              counts.of(Measure.CARRIED_OVER),
              resolved,
              counts.of(Measure.RESOLVED_EARLY),
              counts.of(Measure.RESOLVED_ON_TIME),
              counts.of(Measure.RESOLVED_LATE),
              sum(counts, Measure.OPEN_IN_TIME, Measure.OPEN_LATE),
              counts.of(Measure.OPEN_IN_TIME),
              counts.of(Measure.OPEN_LATE)));
    }

    static Line total(String name, List<Line> lines) {
      return new Line(
          name,
          IntStream.range(0, COLUMNS - 2)
              .mapToObj(at -> lines.stream().mapToInt(line -> line.figures.get(at)).sum())
              .toList());
    }

    private static int sum(MadeCounts counts, Measure... measures) {
      return Arrays.stream(measures).mapToInt(counts::of).sum();
    }

    /** A row of the form; zero is printed as nothing. */
    List<MadeCell> row(String number) {
      List<MadeCell> row = new ArrayList<>();
      row.add(MadeCell.text(number));
      row.add(MadeCell.text(name));
      figures.forEach(
          figure -> row.add(figure == 0 ? MadeCell.EMPTY : new MadeCell.Figure(figure)));
      return row;
    }
  }

  private MadeForm() {}

  /** Title, period and the three rows of the header; more columns may follow the thirteen. */
  static MadeSheet begun(String subject, String period, String ofRows, List<String> more) {
    int across = COLUMNS + more.size();
    MadeSheet sheet =
        new MadeSheet().line(TITLE, across).line(subject, across).line(period, across).next();
    sheet.heading(0, 0, 3, 1, "STT").heading(0, 1, 3, 1, ofRows);
    sheet.heading(0, 2, 1, 4, "Số hồ sơ nhận giải quyết");
    sheet.heading(0, 6, 1, 4, "Số hồ sơ đã giải quyết");
    sheet.heading(0, 10, 1, 3, "Số hồ sơ đang giải quyết");
    for (int i = 0; i < more.size(); i++) {
      sheet.heading(0, COLUMNS + i, 3, 1, more.get(i));
    }
    sheet.next().heading(0, 2, 2, 1, "Tổng số").heading(0, 3, 1, 3, "Trong đó");
    List<String> below =
        List.of("Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn");
    for (int i = 0; i < below.size(); i++) {
      sheet.heading(0, 6 + i, 2, 1, below.get(i));
    }
    sheet.next().heading(0, 3, 1, 1, "Trực tuyến");
    sheet.heading(0, 4, 1, 1, "Trực tiếp, dịch vụ bưu chính");
    return sheet.heading(0, 5, 1, 1, "Từ kỳ trước").next();
  }

  /** The row of column numbers that printed forms have below their header. */
  static List<MadeCell> columnNumbers() {
    return NUMBERS.stream().map(MadeCell::text).toList();
  }

  /** A row that names a group and has no figures. */
  static List<MadeCell> groupName(String number, String name) {
    List<MadeCell> row = new ArrayList<>();
    row.add(MadeCell.text(number));
    row.add(MadeCell.text(name));
    IntStream.range(2, COLUMNS).forEach(at -> row.add(MadeCell.EMPTY));
    return row;
  }
}
