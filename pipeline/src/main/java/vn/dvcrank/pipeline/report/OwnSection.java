package vn.dvcrank.pipeline.report;

import com.deepoove.poi.data.RowRenderData;
import com.deepoove.poi.data.Rows;
import com.deepoove.poi.data.TableRenderData;
import com.deepoove.poi.data.Tables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.pipeline.publish.OwnScore;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.words.FigureWords;
import vn.dvcrank.scoring.words.TimeWords;

/** The province's own result: a sentence and a table of its groups. */
final class OwnSection {

  private static final double WIDTH = 16;
  private static final String NO_RANK = "[Thứ hạng toàn quốc: người soạn bổ sung]";

  private final ReportSubject subject;
  private final Scorecard card;
  private final IndexSet indexSet;

  OwnSection(ReportSubject subject, OwnScore own) {
    this.subject = subject;
    this.card = own.card();
    this.indexSet = subject.scored().indexSet();
  }

  Map<String, Object> model() {
    return Map.of(
        "number",
        "1",
        "place",
        subject.place().full(),
        "sentence",
        sentence(),
        "gap",
        subject.nationalPlace().isPresent() ? "" : NO_RANK,
        "own_table",
        table());
  }

  private String sentence() {
    return "Tổng điểm "
        + TimeWords.period(subject.period())
        + " của "
        + subject.place().full()
        + " là "
        + FigureWords.ofCap(card.total(), indexSet.max())
        + subject.className().map(name -> ", xếp loại " + name).orElse("")
        + subject
            .nationalPlace()
            .map(place -> ", thứ hạng toàn quốc " + place + " tỉnh, thành phố")
            .orElse("")
        + subject
            .national()
            .filter(place -> !place.capturedAt().equals(subject.snapshot().capturedAt()))
            .map(place -> " (theo số liệu lúc " + TimeWords.moment(place.capturedAt()) + ")")
            .orElse("")
        + ". Kết quả từng nhóm chỉ tiêu:";
  }

  private TableRenderData table() {
    TableLook look = new TableLook(13);
    List<RowRenderData> rows = new ArrayList<>();
    rows.add(
        Rows.of(look.head("Chỉ tiêu"), look.head("Kết quả"), look.head("Tỷ lệ so với điểm tối đa"))
            .repeatedHeader()
            .create());
    rows.add(row(look, "Tổng điểm", FigureWords.ofCap(card.total(), indexSet.max()), ""));
    subject.className().ifPresent(name -> rows.add(row(look, "Xếp loại", name, "")));
    subject
        .nationalPlace()
        .ifPresent(place -> rows.add(row(look, "Thứ hạng toàn quốc", place, "")));
    for (OwnGroups.Line line :
        OwnGroups.of(card, indexSet, indexSet.method(subject.key().method()))) {
      Optional<BigDecimal> share = line.share();
      rows.add(
          row(
              look,
              (line.part() ? "– " : "") + line.name(),
              FigureWords.ofCap(line.points(), line.max()),
              share.map(FigureWords::percent).orElse("")));
    }
    TableRenderData table = Tables.ofWidth(WIDTH, new double[] {7.4, 4, 4.6}).center().create();
    rows.forEach(table::addRow);
    return table;
  }

  private static RowRenderData row(TableLook look, String name, String figure, String share) {
    return Rows.of(look.left(name), look.centred(figure), look.centred(share)).create();
  }
}
