package vn.dvcrank.pipeline.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import vn.dvcrank.pipeline.store.PublishedFact;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.summary.ClassShare;
import vn.dvcrank.scoring.summary.RankingSummary;
import vn.dvcrank.scoring.words.FigureWords;
import vn.dvcrank.scoring.words.PeerGroupWords;

/** Results of one peer group: how many were evaluated, who is in which class, who was left out. */
final class PeerSection {

  /** Beyond this many the text counts the units of a class; the annex names them. */
  private static final int MOST_LISTED = 15;

  private final ReportSubject subject;
  private final Ranking ranking;

  PeerSection(ReportSubject subject, Ranking ranking) {
    this.subject = subject;
    this.ranking = ranking;
  }

  /**
   * The section.
   *
   * @param number of its heading
   * @param annex where its units stand, in words
   */
  Map<String, Object> model(String number, String annex) {
    return Map.of(
        "number",
        number,
        "heading",
        Lines.capital(PeerGroupWords.members(ranking.peerGroup())),
        "evaluated",
        evaluated(),
        "gap",
        unnamed() > 0
            ? "[%s đơn vị chưa được đánh giá và lý do: người soạn bổ sung]"
                .formatted(FigureWords.count(unnamed()))
            : "",
        "classes",
        Lines.of(classes()),
        "not_evaluated",
        Lines.of(new Reasons(subject).sentences(ranking)),
        "annex",
        "Chi tiết tại " + annex + " kèm theo");
  }

  private String evaluated() {
    return "Số %s được đánh giá, xếp loại: %s/%s."
        .formatted(
            PeerGroupWords.member(ranking.peerGroup()),
            FigureWords.count(ranking.ranked().size()),
            FigureWords.count(ranking.standings().size() + unnamed()));
  }

  /** How many more units a published report counts than it has lines for. */
  private int unnamed() {
    String peers = ranking.peerGroup().label();
    return subject.snapshot().facts().stream()
        .filter(fact -> fact.fact().equals("evaluated") && fact.subject().equals(peers))
        .map(PublishedFact::text)
        .map(text -> text.substring(text.indexOf('/') + 1))
        .mapToInt(Integer::parseInt)
        .map(all -> Math.max(0, all - ranking.standings().size()))
        .findFirst()
        .orElse(0);
  }

  private List<String> classes() {
    return new RankingSummary(ranking)
        .classes().stream().filter(share -> share.count() > 0).map(this::ofClass).toList();
  }

  private String ofClass(ClassShare share) {
    int all = ranking.ranked().size();
    String member = PeerGroupWords.member(ranking.peerGroup());
    if (share.count() <= MOST_LISTED && all <= 2 * MOST_LISTED) {
      return "%s %s xếp loại %s: %s."
          .formatted(
              FigureWords.count(share.count()),
              member,
              share.band().name(),
              Lines.names(share.standings().stream().map(Lines::name).toList()));
    }
    BigDecimal part =
        BigDecimal.valueOf(share.count()).divide(BigDecimal.valueOf(all), MathContext.DECIMAL128);
    return "%s/%s %s xếp loại %s (%s)."
        .formatted(
            FigureWords.count(share.count()),
            FigureWords.count(all),
            member,
            share.band().name(),
            FigureWords.percent(part));
  }
}
