package vn.dvcrank.scoring.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import vn.dvcrank.scoring.files.SheetCell;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.words.FigureWords;
import vn.dvcrank.scoring.words.PeerGroupWords;

/**
 * A peer group's ranked units in the layout of the annexes of published reports.
 *
 * @param subject what the workbook is about
 * @param ranking whose
 * @param number of the annex, from 1
 * @param of how many annexes there are; the only one has no number
 */
record AnnexSheet(Subject subject, Ranking ranking, int number, int of) {

  /** More than a scope has peer groups. */
  private static final List<String> NUMERALS = List.of("I", "II", "III", "IV", "V");

  private static final int NAMES = 2;
  private static final List<Integer> HEAD_LINES = List.of(2, 2, 3);

  void write(Workbook workbook) {
    List<Head> heads = new AnnexHeads(subject, ranking).heads();
    List<Head.Column> columns = heads.stream().flatMap(head -> head.columns().stream()).toList();
    PrintedSheet sheet =
        new PrintedSheet(
            workbook,
            PeerGroupWords.heading(ranking.peerGroup()),
            columns.stream().map(Head.Column::width).toList());
    sheet.across(of == 1 ? "Phụ lục" : "Phụ lục " + NUMERALS.get(number - 1), Look.TITLE);
    sheet.across(Subject.RESULTS, Look.TITLE);
    sheet.across(subject.members(ranking.peerGroup()), Look.TITLE);
    sheet.across(subject.caption(), Look.CAPTION);
    writeHeads(sheet, heads);
    sheet.freeze(NAMES);
    writeRows(sheet, columns);
    sheet.gap();
    writeRemarks(sheet);
  }

  private static void writeHeads(PrintedSheet sheet, List<Head> heads) {
    int top = sheet.next();
    int bottom = top + HEAD_LINES.size() - 1;
    for (int row = top; row <= bottom; row++) {
      sheet.height(row, HEAD_LINES.get(row - top));
    }
    writeHeads(sheet, heads, top, bottom, 0);
    sheet.repeat(top, bottom);
    sheet.skip(HEAD_LINES.size());
  }

  private static void writeHeads(
      PrintedSheet sheet, List<Head> heads, int top, int bottom, int left) {
    int column = left;
    for (Head head : heads) {
      int right = column + head.columns().size() - 1;
      if (head instanceof Head.Span span) {
        sheet.merged(top, column, top, right, SheetCell.text(span.words()), Look.HEAD);
        writeHeads(sheet, span.heads(), top + 1, bottom, column);
      } else if (head instanceof Head.Column one) {
        sheet.merged(top, column, bottom, column, SheetCell.text(one.words()), Look.HEAD);
      }
      column = right + 1;
    }
  }

  private void writeRows(PrintedSheet sheet, List<Head.Column> columns) {
    List<Standing> ranked = ranking.ranked();
    for (int column = 0; column < columns.size(); column++) {
      Head.Column one = columns.get(column);
      sheet.column(
          column,
          IntStream.range(0, ranked.size())
              .mapToObj(position -> one.content().of(position, ranked.get(position)))
              .toList(),
          one.look());
    }
    sheet.skip(ranked.size());
  }

  private void writeRemarks(PrintedSheet sheet) {
    sheet.across(
        "Lưu ý: dấu (-) là chỉ tiêu không áp dụng hoặc đã ở mức cao nhất; ô trống là thiếu số liệu,"
            + " không phải 0 điểm.",
        Look.LINE);
    int excluded = ranking.notEvaluated().size();
    if (excluded > 0) {
      sheet.across(
          "Không đánh giá, xếp loại "
              + FigureWords.count(excluded)
              + "/"
              + FigureWords.count(ranking.standings().size())
              + " "
              + PeerGroupWords.member(ranking.peerGroup())
              + ": xem trang “"
              + NotEvaluatedSheet.TAB
              + "”.",
          Look.LINE);
    }
    if (ranking.ranked().stream().allMatch(standing -> standing.card().band().isEmpty())) {
      sheet.across("Chưa xếp loại: số liệu chỉ đo được một phần bộ chỉ số.", Look.LINE);
    }
  }
}
