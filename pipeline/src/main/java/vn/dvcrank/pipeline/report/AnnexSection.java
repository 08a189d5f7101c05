package vn.dvcrank.pipeline.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.rank.StandingNote;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.words.FigureWords;
import vn.dvcrank.scoring.words.PeerGroupWords;
import vn.dvcrank.scoring.words.TimeWords;

/** One annex: every unit of a peer group with its figures, and what is to be said of some. */
final class AnnexSection {

  /** Marks a total that differs from what its groups add up to. */
  static final String MARK = "(*)";

  /** The last printed place. */
  private static final BigDecimal LAST_PLACE = new BigDecimal("0.01");

  private static final String TITLE =
      "KẾT QUẢ ĐÁNH GIÁ CHẤT LƯỢNG PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP TRONG GIẢI QUYẾT TTHC, CUNG CẤP"
          + " DVC CỦA ";

  private final ReportSubject subject;
  private final Ranking ranking;

  AnnexSection(ReportSubject subject, Ranking ranking) {
    this.subject = subject;
    this.ranking = ranking;
  }

  /**
   * The annex.
   *
   * @param label {@code Phụ lục I}
   */
  Map<String, Object> model(String label) {
    return Map.of(
        "label",
        label,
        "title",
        title(),
        "level",
        subject.place().level(),
        "table",
        new AnnexTable(subject, ranking).table(),
        "remarks",
        Lines.of(remarks()));
  }

  private String title() {
    PeerGroup peers = ranking.peerGroup();
    String place = peers == PeerGroup.COMMUNES ? " trên địa bàn " + subject.place().full() : "";
    return TITLE
        + (PeerGroupWords.members(peers) + place + " " + TimeWords.period(subject.period()))
            .toUpperCase(Locale.ROOT);
  }

  /**
   * Whether a unit's stated total differs from what its groups add up to: as printed in a report,
   * and on the portal, whose groups are rounded, by more than rounding explains.
   */
  static boolean isMarked(Ranking ranking, Scorecard card) {
    if (ranking.key().basis() != Basis.PUBLISHED) {
      return card.findings().stream()
          .anyMatch(finding -> finding.code() == FindingCode.TOTAL_DIFFERS_FROM_GROUPS);
    }
    return card.statedTotal()
        .value()
        .flatMap(stated -> card.groupSum().value().map(stated::subtract))
        .filter(difference -> difference.abs().compareTo(LAST_PLACE) >= 0)
        .isPresent();
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    for (Standing standing : ranking.ranked()) {
      if (isMarked(ranking, standing.card())) {
        remarks.add(
            "%s %s: tổng điểm công bố là %s, các nhóm chỉ tiêu cộng lại là %s."
                .formatted(
                    MARK,
                    Lines.name(standing),
                    FigureWords.points(standing.card().statedTotal()),
                    FigureWords.points(standing.card().groupSum())));
      }
    }
    remarks.addAll(ties());
    if (ranking.ranked().stream().anyMatch(AnnexSection::hasNotApplicable)) {
      remarks.add("Dấu “-”: chỉ tiêu không áp dụng, không tính vào điểm và điểm tối đa.");
    }
    remarks.addAll(new Reasons(subject).sentences(ranking));
    if (ranking.provisional()) {
      remarks.add("Số liệu tạm tính: kỳ đánh giá chưa kết thúc khi lấy số liệu.");
    }
    return remarks;
  }

  private List<String> ties() {
    Map<Integer, List<Standing>> tied =
        ranking.ranked().stream()
            .filter(standing -> standing.notes().contains(StandingNote.TIED.label()))
            .collect(
                Collectors.groupingBy(
                    standing -> standing.rank().orElseThrow(), TreeMap::new, Collectors.toList()));
    return tied.entrySet().stream()
        .map(
            entry ->
                "Đồng hạng %s: %s (%s điểm)."
                    .formatted(
                        entry.getKey(),
                        Lines.names(entry.getValue().stream().map(Lines::name).toList()),
                        points(entry.getValue().get(0))))
        .toList();
  }

  private static String points(Standing standing) {
    BigDecimal converted = standing.card().converted().value().orElseThrow();
    return FigureWords.points(converted);
  }

  private static boolean hasNotApplicable(Standing standing) {
    return standing.card().groups().stream().anyMatch(group -> group.points().isNotApplicable());
  }
}
