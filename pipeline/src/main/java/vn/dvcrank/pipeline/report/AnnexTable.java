package vn.dvcrank.pipeline.report;

import com.deepoove.poi.data.CellRenderData;
import com.deepoove.poi.data.MergeCellRule;
import com.deepoove.poi.data.MergeCellRule.Grid;
import com.deepoove.poi.data.RowRenderData;
import com.deepoove.poi.data.Rows;
import com.deepoove.poi.data.TableRenderData;
import com.deepoove.poi.data.Tables;
import com.deepoove.poi.data.style.RowStyle;
import java.util.ArrayList;
import java.util.List;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.words.FigureWords;
import vn.dvcrank.scoring.words.HeadedGroups;

/**
 * The table of an annex. Its columns follow the index set; its head, merged over two or three rows,
 * is repeated on every page.
 */
final class AnnexTable {

  /** Centimetres between the margins of a page on its side. */
  private static final double WIDTH = 25.7;

  private static final double POSITION = 1.3;
  private static final double MARGIN = 0.1;
  private static final int MANY = 8;

  private final ReportSubject subject;
  private final Ranking ranking;
  private final List<HeadedGroups> headed;
  private final List<Group> groups;
  private final boolean converted;
  private final TableLook look;

  AnnexTable(ReportSubject subject, Ranking ranking) {
    this.subject = subject;
    this.ranking = ranking;
    this.groups = ranking.indexSet().annexGroups(ranking.method());
    this.headed = HeadedGroups.of(ranking.indexSet(), groups);
    this.converted = ranking.ranked().stream().anyMatch(this::isMeasuredOnLess);
    this.look = new TableLook(groups.size() > MANY ? 9 : 11);
  }

  private boolean isMeasuredOnLess(Standing standing) {
    return standing.card().applicableMax().compareTo(ranking.indexSet().max()) != 0;
  }

  TableRenderData table() {
    TableRenderData table =
        Tables.ofWidth(WIDTH, widths()).cellMargin(0, MARGIN, 0, MARGIN).center().create();
    head(table);
    int position = 1;
    for (Standing standing : ranking.ranked()) {
      table.addRow(row(position++, standing));
    }
    return table;
  }

  private double[] widths() {
    boolean many = groups.size() > MANY;
    List<Double> after = new ArrayList<>(converted ? List.of(2.2, 2.0) : List.of(2.3));
    after.addAll(many ? List.of(1.8, 1.3) : List.of(2.1, 1.7));
    double name = many ? 4.6 : 6.2;
    double left = WIDTH - POSITION - name - after.stream().mapToDouble(one -> one).sum();
    List<Double> widths = new ArrayList<>(List.of(POSITION, name));
    groups.forEach(group -> widths.add(left / groups.size()));
    widths.addAll(after);
    return widths.stream().mapToDouble(one -> one).toArray();
  }

  private void head(TableRenderData table) {
    List<CellRenderData> top = new ArrayList<>(row("STT", "TÊN CƠ QUAN, ĐƠN VỊ"));
    List<CellRenderData> middle = new ArrayList<>(row("", ""));
    List<CellRenderData> bottom = new ArrayList<>(row("", ""));
    MergeCellRule.MergeCellRuleBuilder merge = MergeCellRule.builder();
    boolean three = headed.stream().anyMatch(one -> one.heading().isPresent());
    int last = three ? 2 : 1;
    merge.map(Grid.of(0, 2), Grid.of(0, 1 + groups.size()));
    int column = 2;
    for (HeadedGroups one : headed) {
      for (Group group : one.groups()) {
        top.add(look.head(column == 2 ? "NHÓM CHỈ TIÊU" : ""));
        boolean first = group.equals(one.groups().get(0));
        middle.add(
            look.head(
                one.heading().isEmpty() ? one.header(group) : first ? one.heading().get() : ""));
        bottom.add(look.head(one.heading().isEmpty() ? "" : one.header(group)));
        if (one.heading().isEmpty() && three) {
          merge.map(Grid.of(1, column), Grid.of(2, column));
        } else if (first && one.groups().size() > 1) {
          merge.map(Grid.of(1, column), Grid.of(1, column + one.groups().size() - 1));
        }
        column++;
      }
    }
    for (String result : results()) {
      top.add(look.head(result));
      middle.add(look.head(""));
      bottom.add(look.head(""));
    }
    for (int whole = 0; whole < top.size(); whole++) {
      if (whole < 2 || whole >= 2 + groups.size()) {
        merge.map(Grid.of(0, whole), Grid.of(last, whole));
      }
    }
    table.addRow(headRow(top));
    table.addRow(headRow(middle));
    if (three) {
      table.addRow(headRow(bottom));
    }
    table.setMergeRule(merge.build());
  }

  private List<CellRenderData> row(String position, String name) {
    return List.of(look.head(position), look.head(name));
  }

  private static RowRenderData headRow(List<CellRenderData> cells) {
    return Rows.of(cells.toArray(CellRenderData[]::new)).repeatedHeader().create();
  }

  private List<String> results() {
    String whole = "(" + FigureWords.points(ranking.indexSet().max()) + "đ)";
    return converted
        ? List.of("TỔNG ĐIỂM", "ĐIỂM QUY ĐỔI " + whole, "XẾP LOẠI", "XẾP HẠNG")
        : List.of("KẾT QUẢ TỔNG HỢP " + whole, "XẾP LOẠI", "XẾP HẠNG");
  }

  private RowRenderData row(int position, Standing standing) {
    Scorecard card = standing.card();
    List<CellRenderData> cells = new ArrayList<>();
    cells.add(look.centred(Integer.toString(position)));
    cells.add(look.left(Lines.name(standing)));
    for (Group group : groups) {
      cells.add(look.centred(FigureWords.points(card.groupPoints(group.code()))));
    }
    cells.add(look.head(total(card)));
    if (converted) {
      cells.add(look.head(FigureWords.points(card.converted())));
    }
    cells.add(look.centred(card.band().map(Band::name).orElse("")));
    cells.add(look.centred(Integer.toString(standing.rank().orElseThrow())));
    RowRenderData row = Rows.of(cells.toArray(CellRenderData[]::new)).create();
    RowStyle whole = new RowStyle();
    whole.setBreakAcrossPage(false);
    row.setRowStyle(whole);
    return row;
  }

  /** As published, where it is from a published report, also where it is not the sum. */
  private String total(Scorecard card) {
    Cell total =
        subject.key().basis() == Basis.PUBLISHED && card.statedTotal().value().isPresent()
            ? card.statedTotal()
            : card.total();
    String words =
        converted ? FigureWords.ofCap(total, card.applicableMax()) : FigureWords.points(total);
    return AnnexSection.isMarked(ranking, card) ? words + " " + AnnexSection.MARK : words;
  }
}
