package vn.dvcrank.connectors.exports.made;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** One and the same list in every format of both layouts, and the list of the next day. */
final class ListFiles {

  static final String BOM = "\uFEFF";
  private static final List<String> TITLES =
      List.of("UBND TỈNH ĐIỆN BIÊN", "DANH SÁCH HỒ SƠ", "(Từ ngày 20/08/2026 đến ngày 30/09/2026)");

  private ListFiles() {}

  static void addTo(MadeFiles files, List<MadeDossier> list, List<MadeDossier> next)
      throws IOException {
    MadeLayout a = MadeLayout.a();
    MadeLayout b = MadeLayout.b();
    files.addCounted("lists/a.xlsx", XlsxFile.bytes(table(a, list)), list, a);
    files.addCounted("lists/a.xls", HtmlFile.text(printed(a, list)).getBytes(UTF_8), list, a);
    files.addCounted("lists/a.csv", csv(a, list, ';'), list, a);
    String json = JsonList.text(MadeLayout.ofSystems(), list);
    files.addCounted("lists/a.json", json.getBytes(UTF_8), list, a);
    files.addCounted("lists/b.xls", XlsFile.bytes(titled(b, list)), list, b);
    files.addCounted("lists/b.csv", CsvFile.text(table(b, list), ',').getBytes(UTF_8), list, b);
    files.addCounted("lists/a.next-day.csv", csv(a, next, ';'), next, a);
  }

  /** Header and rows, nothing else. */
  static MadeSheet table(MadeLayout layout, List<MadeDossier> dossiers) {
    return new MadeSheet().header(layout.headers()).rows(layout.rows(dossiers));
  }

  static byte[] csv(MadeLayout layout, List<MadeDossier> dossiers, char separator) {
    return (BOM + CsvFile.text(table(layout, dossiers), separator)).getBytes(UTF_8);
  }

  /** Titles above the header, a total below the rows. */
  private static MadeSheet titled(MadeLayout layout, List<MadeDossier> dossiers) {
    int across = layout.columns().size();
    MadeSheet sheet = new MadeSheet();
    TITLES.forEach(title -> sheet.line(title, across));
    return sheet
        .next()
        .header(layout.headers())
        .rows(layout.rows(dossiers))
        .line(total(dossiers), across);
  }

  /**
   * As for printing: titles, a header of two rows in which times, digitisation and persons stand
   * under a common heading, a row for each unit above its dossiers, a total and who compiled it.
   */
  private static MadeSheet printed(MadeLayout layout, List<MadeDossier> dossiers) {
    int across = layout.columns().size();
    MadeSheet sheet = new MadeSheet();
    TITLES.forEach(title -> sheet.line(title, across));
    for (int column = 0; column < across; column++) {
      String name = layout.headers().get(column);
      switch (column) {
        case 5 -> sheet.heading(0, column, 1, 4, "Thời gian");
        case 12 -> sheet.heading(0, column, 1, 3, "Số hóa");
        case 15 -> sheet.heading(0, column, 1, 5, "Thông tin người nộp hồ sơ");
        default -> {
          if (!isGrouped(column)) {
            sheet.heading(0, column, 2, 1, name);
          }
        }
      }
    }
    sheet.next();
    for (int column = 0; column < across; column++) {
      if (isGrouped(column)) {
        sheet.heading(0, column, 1, 1, layout.headers().get(column));
      }
    }
    sheet.next();
    for (MadeUnit unit : MadeUnit.ALL) {
      List<MadeDossier> ofUnit = dossiers.stream().filter(one -> one.unit().equals(unit)).toList();
      sheet.line(unit.name() + " (" + ofUnit.size() + " hồ sơ)", across);
      sheet.rows(layout.rows(ofUnit));
    }
    return sheet
        .line(total(dossiers), across)
        .line("Người lập biểu: " + MadePerson.COMPILER, across);
  }

  private static boolean isGrouped(int column) {
    return (column >= 5 && column <= 8) || (column >= 12 && column <= 19);
  }

  private static String total(List<MadeDossier> dossiers) {
    return "Tổng cộng: " + dossiers.size() + " hồ sơ";
  }
}
