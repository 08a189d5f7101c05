package vn.dvcrank.connectors.exports.made;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Form II.06a of September 2026, counted from the list, and forms that are odd on purpose. */
final class FormFiles {

  static final String ONE_UNIT = "UBND phường Điện Biên Phủ";
  static final String BROKEN_UNIT = "Sở Xây dựng";
  private static final String PROVINCE = "Đơn vị báo cáo: UBND tỉnh Điện Biên";
  private static final String OF_UNITS = "Đơn vị";
  private static final String TOTAL = "Tổng cộng";
  private static final int RESOLVED = 4;
  private static final int EARLY = 5;
  private static final int ON_TIME = 6;

  private final List<MadeDossier> dossiers;

  FormFiles(List<MadeDossier> dossiers) {
    this.dossiers = List.copyOf(dossiers);
  }

  void addTo(Map<String, byte[]> files) throws IOException {
    List<MadeForm.Line> lines = units();
    files.put("forms/ii06a-2026-09.xlsx", XlsxFile.bytes(withSubtotals(lines)));
    files.put("forms/ii06a-2026-09.xls", html(withGroupNames(MadeForm.SEPTEMBER, lines)));
    files.put("forms/ii06a-2026-09.fields.xlsx", XlsxFile.bytes(byField()));
    files.put("forms/ii06a-2026-09.broken.xlsx", XlsxFile.bytes(withSubtotals(broken(lines))));
    files.put(
        "forms/ii06a-2026-q3.thousands.xls",
        html(withGroupNames("(Từ ngày 01/07/2026 đến ngày 30/09/2026)", thousands(lines))));
    files.put("quirks/form-percentages.xls", html(percentages(lines)));
    files.put("quirks/form-formulas.xlsx", XlsxFile.bytes(formulas(lines)));
  }

  private List<MadeForm.Line> units() {
    return MadeUnit.ALL.stream()
        .map(unit -> MadeForm.Line.of(unit.name(), MadeCounts.of(of(unit))))
        .toList();
  }

  private List<MadeDossier> of(MadeUnit unit) {
    return dossiers.stream().filter(one -> one.unit().equals(unit)).toList();
  }

  /** Group rows carry sums of their own, and the total has no number. */
  private static MadeSheet withSubtotals(List<MadeForm.Line> lines) {
    MadeSheet sheet = MadeForm.begun(PROVINCE, MadeForm.SEPTEMBER, OF_UNITS, List.of());
    int departments = departments();
    List<MadeForm.Line> first = lines.subList(0, departments);
    List<MadeForm.Line> second = lines.subList(departments, lines.size());
    sheet.row(MadeForm.Line.total("CÁC SỞ, BAN, NGÀNH", first).row("I"));
    numbered(sheet, first);
    sheet.row(MadeForm.Line.total("UBND CÁC XÃ, PHƯỜNG", second).row("II"));
    numbered(sheet, second);
    return sheet.row(MadeForm.Line.total(TOTAL, lines).row(""));
  }

  /** Column numbers below the header, group rows without figures, a footer. */
  private static MadeSheet withGroupNames(String period, List<MadeForm.Line> lines) {
    MadeSheet sheet = MadeForm.begun(PROVINCE, period, OF_UNITS, List.of());
    sheet.row(MadeForm.columnNumbers()).row(MadeForm.groupName("I", "CÁC SỞ, BAN, NGÀNH"));
    numbered(sheet, lines.subList(0, departments()));
    sheet.row(MadeForm.groupName("II", "UBND CÁC XÃ, PHƯỜNG"));
    numbered(sheet, lines.subList(departments(), lines.size()));
    return sheet
        .row(MadeForm.Line.total(TOTAL, lines).row(""))
        .line("Người lập biểu: " + MadePerson.COMPILER, MadeForm.COLUMNS);
  }

  /** One unit, a line for each of its fields. */
  private MadeSheet byField() {
    List<MadeDossier> ofUnit =
        dossiers.stream().filter(one -> one.unit().name().equals(ONE_UNIT)).toList();
    List<MadeForm.Line> lines =
        ofUnit.stream()
            .map(one -> one.procedure().field())
            .distinct()
            .sorted()
            .map(
                field ->
                    MadeForm.Line.of(
                        field,
                        MadeCounts.of(
                            ofUnit.stream()
                                .filter(one -> one.procedure().field().equals(field))
                                .toList())))
            .toList();
    MadeSheet sheet =
        MadeForm.begun(
            "Đơn vị báo cáo: " + ONE_UNIT,
            MadeForm.SEPTEMBER,
            "Lĩnh vực, công việc giải quyết theo cấp",
            List.of());
    numbered(sheet, lines);
    return sheet.row(MadeForm.Line.total(TOTAL, lines).row(""));
  }

  /** One unit has settled one dossier more on time than its totals know of. */
  private static List<MadeForm.Line> broken(List<MadeForm.Line> lines) {
    return lines.stream()
        .map(line -> line.name().equals(BROKEN_UNIT) ? plusOne(line, ON_TIME) : line)
        .toList();
  }

  private static MadeForm.Line plusOne(MadeForm.Line line, int figure) {
    List<Integer> figures = new ArrayList<>(line.figures());
    figures.set(figure, figures.get(figure) + 1);
    return new MadeForm.Line(line.name(), List.copyOf(figures));
  }

  /** Every figure 137 times September's, so that thousands occur and the identities hold. */
  private static List<MadeForm.Line> thousands(List<MadeForm.Line> lines) {
    return lines.stream()
        .map(
            line ->
                new MadeForm.Line(
                    line.name(), line.figures().stream().map(figure -> figure * 137).toList()))
        .toList();
  }

  /** A fourteenth column of shares, with a comma in one row and a point in the next. */
  private static MadeSheet percentages(List<MadeForm.Line> lines) {
    MadeSheet sheet =
        MadeForm.begun(PROVINCE, MadeForm.SEPTEMBER, OF_UNITS, List.of("Tỷ lệ trước và đúng hạn"));
    for (int i = 0; i < lines.size(); i++) {
      MadeForm.Line line = lines.get(i);
      List<MadeCell> row = new ArrayList<>(line.row(Integer.toString(i + 1)));
      String share = share(line.figures());
      row.add(MadeCell.text(i % 2 == 0 ? share.replace('.', ',') : share));
      sheet.row(row);
    }
    return sheet;
  }

  private static String share(List<Integer> figures) {
    return BigDecimal.valueOf(100L * (figures.get(EARLY) + figures.get(ON_TIME)))
            .divide(BigDecimal.valueOf(figures.get(RESOLVED)), 1, RoundingMode.HALF_UP)
        + "%";
  }

  /** The three totals of a line are formulas over its parts, saved with their values. */
  private static MadeSheet formulas(List<MadeForm.Line> lines) {
    MadeSheet sheet = MadeForm.begun(PROVINCE, MadeForm.SEPTEMBER, OF_UNITS, List.of());
    for (int i = 0; i < lines.size(); i++) {
      List<MadeCell> row = new ArrayList<>(lines.get(i).row(Integer.toString(i + 1)));
      int printed = sheet.rowCount() + 1;
      List<Integer> figures = lines.get(i).figures();
      row.set(2, sum("D%d:F%d", printed, figures.get(0)));
      row.set(6, sum("H%d:J%d", printed, figures.get(RESOLVED)));
      row.set(10, sum("L%d:M%d", printed, figures.get(8)));
      sheet.row(row);
    }
    return sheet;
  }

  private static MadeCell sum(String range, int row, int value) {
    String expression = "SUM(" + range.replace("%d", Integer.toString(row)) + ")";
    return new MadeCell.Formula(expression, Integer.toString(value), true);
  }

  private static void numbered(MadeSheet sheet, List<MadeForm.Line> lines) {
    IntStream.range(0, lines.size())
        .forEach(at -> sheet.row(lines.get(at).row(Integer.toString(at + 1))));
  }

  private static int departments() {
    return (int) MadeUnit.ALL.stream().filter(MadeUnit::department).count();
  }

  private static byte[] html(MadeSheet sheet) {
    return HtmlFile.text(sheet).getBytes(StandardCharsets.UTF_8);
  }
}
