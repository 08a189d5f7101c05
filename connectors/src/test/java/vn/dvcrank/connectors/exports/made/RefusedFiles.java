package vn.dvcrank.connectors.exports.made;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Files that must not be read, or only in part; wherever a reader could guess, it would be wrong.
 */
final class RefusedFiles {

  private static final int ROWS = 1_000;
  private static final int CODE = 0;
  private static final int UNIT = 3;
  private static final int STATUS = 4;
  private static final int RECEIVED = 5;
  private static final int DUE = 6;
  private static final int FINISHED = 7;
  private static final int SUBMITTER = 9;
  private static final MadeLayout B = MadeLayout.b();

  /** What is done to a good row. */
  private interface Damage {
    void to(List<String> cells);
  }

  /**
   * A bad row to be.
   *
   * @param column whose content is at fault, as its header names it; empty where none is
   * @param what is wrong, for people
   * @param resolved whether only a dossier that is done can have it
   */
  private record Fault(String column, String what, boolean resolved, Damage damage) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault("Số hồ sơ", "no code", false, row -> row.set(CODE, "")),
          new Fault("Ngày nhận", "received, but no day", false, row -> row.set(RECEIVED, "")),
          new Fault("Ngày nhận", "31 September", false, row -> row.set(RECEIVED, "31/09/2026")),
          new Fault(
              "Trạng thái",
              "a person's name for a status",
              false,
              row -> row.set(STATUS, row.get(SUBMITTER))),
          new Fault("Cơ quan/đơn vị", "no unit", false, row -> row.set(UNIT, "")),
          new Fault("", "a cell too many", false, row -> row.add(SUBMITTER, "ZQX thừa")),
          new Fault("", "a cell too few", false, row -> row.remove(1)),
          new Fault("Ngày kết thúc xử lý", "done, but no day", true, row -> row.set(FINISHED, "")),
          new Fault("Ngày hẹn trả", "words for a day", false, row -> row.set(DUE, "ZQX hẹn sau")),
          new Fault(
              "Ngày kết thúc xử lý", "month first", true, row -> row.set(FINISHED, "09/28/2026")));

  private RefusedFiles() {}

  static void addTo(MadeFiles files, List<MadeDossier> dossiers) {
    List<MadeDossier> some = MadeWorld.some(dossiers);
    tenBadRows(files);
    files.add("quirks/shifted-cells.xls", shifted(some));
    files.add(
        "quirks/wrong-header.csv",
        ListFiles.BOM
            + "STT;Mã quy trình;Tên quy trình;Số bước;Người duyệt\r\n"
            + "1;QT-01;Quy trình giả định;4;Cán bộ ZQX Một\r\n");
    files.add("quirks/missing-column.csv", ListFiles.csv(B.without("Ngày nhận"), some, ';'));
    files.add("quirks/duplicate-header-read.csv", contradicting(some));
    files.add("quirks/header-only.csv", ListFiles.csv(B, List.of(), ';'));
    files.add("quirks/empty.csv", "");
    files.add("quirks/login-page.xls", LOGIN_PAGE);
  }

  /** 990 good rows with ten bad ones among them, and where they are. */
  private static void tenBadRows(MadeFiles files) {
    List<MadeDossier> good = new ArrayList<>();
    StringBuilder text = new StringBuilder(ListFiles.BOM).append(line(B.headers()));
    StringJoiner expected = new StringJoiner("\n", "row,column,what\n", "\n");
    int faults = 0;
    MadeWorld world = MadeWorld.ofSize(ROWS);
    for (int number = 0; number < ROWS; number++) {
      MadeDossier dossier = world.dossier(number);
      List<String> cells = new ArrayList<>(B.row(dossier).stream().map(MadeCell::text).toList());
      boolean due = faults < FAULTS.size() && number >= 57 + 94 * faults;
      if (due && canHave(dossier, FAULTS.get(faults))) {
        Fault fault = FAULTS.get(faults);
        fault.damage().to(cells);
        // Row 1 is the header.
        expected.add((number + 2) + "," + fault.column() + ",\"" + fault.what() + "\"");
        faults++;
      } else {
        good.add(dossier);
      }
      text.append(line(cells));
    }
    files.addCounted("quirks/ten-bad-rows.csv", text.toString().getBytes(UTF_8), good, B);
    files.add("quirks/ten-bad-rows.expected.csv", expected.toString());
  }

  private static boolean canHave(MadeDossier dossier, Fault fault) {
    int status = dossier.course().status();
    return fault.resolved()
        ? status >= 9
        : status != 1 && status != 3 && dossier.course().due().isPresent();
  }

  /**
   * Twelve headers over eleven cells: the field is missing, so all from column 3 stand one left.
   */
  private static String shifted(List<MadeDossier> dossiers) {
    MadeSheet sheet = new MadeSheet();
    List<String> headers = new ArrayList<>(List.of("STT"));
    MadeLayout fewer = B.without("Địa chỉ").without("Số điện thoại");
    headers.addAll(fewer.headers());
    sheet.header(headers);
    for (int i = 0; i < dossiers.size(); i++) {
      List<MadeCell> row = new ArrayList<>();
      row.add(MadeCell.text(Integer.toString(i + 1)));
      row.addAll(fewer.without("Lĩnh vực").row(dossiers.get(i)));
      sheet.row(row);
    }
    return HtmlFile.text(sheet);
  }

  /** The day on which a result is due stands twice, and the two differ. */
  private static byte[] contradicting(List<MadeDossier> dossiers) {
    List<MadeLayout.Column> columns = new ArrayList<>(B.columns());
    MadeLayout.Column finished = columns.get(FINISHED);
    columns.add(
        FINISHED, new MadeLayout.Column(columns.get(DUE).header(), "again", finished.cell()));
    return ListFiles.csv(new MadeLayout(columns), dossiers, ';');
  }

  private static String line(List<String> cells) {
    return String.join(";", cells.stream().map(cell -> CsvFile.cell(cell, ';')).toList()) + "\r\n";
  }

  private static final String LOGIN_PAGE =
      """
      <!DOCTYPE html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <title>Đăng nhập - Hệ thống thông tin giải quyết TTHC</title>
      </head>
      <body>
      <form method="post" action="/login">
      <table>
      <tr><td>Tên đăng nhập</td><td><input name="user" value="zqx"></td></tr>
      <tr><td>Mật khẩu</td><td><input name="password" type="password"></td></tr>
      <tr><td colspan="2"><button>Đăng nhập</button></td></tr>
      </table>
      </form>
      <p>Phiên làm việc đã hết hạn.</p>
      </body>
      </html>
      """;
}
