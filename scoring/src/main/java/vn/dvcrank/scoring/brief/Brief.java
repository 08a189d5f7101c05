package vn.dvcrank.scoring.brief;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import vn.dvcrank.scoring.brief.BriefLines.Need;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.summary.Movers;
import vn.dvcrank.scoring.summary.NearBound;
import vn.dvcrank.scoring.summary.RankingSummary;
import vn.dvcrank.scoring.summary.Since;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.words.FigureWords;
import vn.dvcrank.scoring.words.NoteWords;
import vn.dvcrank.scoring.words.PeerGroupWords;
import vn.dvcrank.scoring.words.TimeWords;

/**
 * A chat-sized message in Vietnamese: score, rank and change, groups against caps, who moved most,
 * who is about to fall into a lower class. Every figure follows from the rankings.
 */
public final class Brief {

  /** The least that a message may be limited to, in characters: its head fits in. */
  public static final int SHORTEST = 200;

  /** Converted points above the bound of its class within which a unit is in danger. */
  private static final BigDecimal DANGER = BigDecimal.ONE;

  private static final int MOVERS = 3;
  private static final int IN_DANGER = 5;
  private static final int BEST = 3;

  private final BriefSubject subject;
  private final Since since;

  public Brief(BriefSubject subject) {
    this.subject = subject;
    this.since = since(subject.first());
  }

  /** A period that is over is held against the one before; one that runs, against the capture. */
  private static Since since(Ranking ranking) {
    boolean periods = !ranking.provisional() && Movers.of(ranking, Since.PERIOD).comparable();
    return periods ? Since.PERIOD : Since.CAPTURE;
  }

  /**
   * The message, its lines ended by a line feed each but the last.
   *
   * @param most characters that it may have, as Unicode code points
   * @throws IllegalArgumentException when that is less than {@link #SHORTEST}
   */
  public String text(int most) {
    if (most < SHORTEST) {
      throw new IllegalArgumentException(
          "a message has room for " + SHORTEST + " characters or more, not " + most);
    }
    BriefLines lines = new BriefLines();
    head(lines);
    new ProvinceLines(subject, since).add(lines);
    subject.rankings().forEach(ranking -> peers(ranking, lines));
    return lines.text(most);
  }

  private void head(BriefLines lines) {
    Ranking first = subject.first();
    lines.add(
        Need.HEAD,
        "Chất lượng phục vụ người dân, doanh nghiệp (%s) – %s, %s%s"
            .formatted(
                first.indexSet().decision(),
                place(first),
                TimeWords.period(first.key().period()),
                first.provisional() ? " (tạm tính)" : ""));
    lines.add(
        Need.RESULT,
        "Nguồn: %s, lúc %s%s"
            .formatted(
                NoteWords.basis(first.key().basis()),
                TimeWords.moment(first.capturedAt()),
                against()));
  }

  private String place(Ranking first) {
    return first.key().scope().isNational()
        ? "toàn quốc"
        : subject.own().map(own -> own.name()).orElse(first.key().scope().code());
  }

  private String against() {
    if (since == Since.PERIOD) {
      return "; thay đổi so với " + TimeWords.period(subject.first().key().period().previous());
    }
    return subject
        .previousCapture()
        .map(then -> "; thay đổi so với số liệu " + TimeWords.moment(then))
        .orElse("");
  }

  private void peers(Ranking ranking, BriefLines lines) {
    RankingSummary summary = new RankingSummary(ranking);
    lines.add(Need.RESULT, peersHead(ranking, summary));
    if (ranking.peerGroup() == PeerGroup.PROVINCES) {
      lines.add(Need.MORE, "• Dẫn đầu: " + best(ranking));
    }
    Movers movers = summary.movers(since);
    moved("▲ Tăng", movers.up(MOVERS), lines);
    moved("▼ Giảm", movers.down(MOVERS), lines);
    List<NearBound> danger = summary.inDanger(DANGER);
    if (!danger.isEmpty()) {
      lines.add(Need.CHANGE, "⚠ " + danger(danger));
    }
  }

  private static String peersHead(Ranking ranking, RankingSummary summary) {
    int without = ranking.notEvaluated().size();
    String classes =
        summary.classes().stream()
            .filter(share -> share.count() > 0)
            .map(share -> FigureWords.count(share.count()) + " " + share.band().name())
            .collect(Collectors.joining(", "));
    return "%s: %s được xếp hạng%s%s"
        .formatted(
            PeerGroupWords.heading(ranking.peerGroup()),
            FigureWords.count(ranking.ranked().size()),
            without > 0 ? ", " + FigureWords.count(without) + " chưa đánh giá" : "",
            classes.isEmpty() ? "" : " (" + classes + ")");
  }

  private static String best(Ranking ranking) {
    return ranking.ranked().stream()
        .limit(BEST)
        .map(
            standing ->
                standing.card().unit().name()
                    + " "
                    + FigureWords.points(standing.card().converted()))
        .collect(Collectors.joining("; "));
  }

  private static void moved(String words, List<Movers.Mover> movers, BriefLines lines) {
    if (movers.isEmpty()) {
      return;
    }
    lines.add(
        Need.CHANGE,
        words + ": " + movers.stream().map(Brief::moved).collect(Collectors.joining("; ")));
  }

  private static String moved(Movers.Mover mover) {
    return "%s %s (%s)"
        .formatted(
            mover.standing().card().unit().name(),
            FigureWords.points(mover.standing().card().converted()),
            FigureWords.signed(mover.movement().scoreChange()));
  }

  private static String margin(NearBound near) {
    String band = near.band().name();
    return near.margin().signum() == 0
        ? "đúng ngưỡng " + band
        : "trên ngưỡng " + band + " " + FigureWords.points(near.margin());
  }

  private static String danger(List<NearBound> danger) {
    String units =
        danger.stream()
            .limit(IN_DANGER)
            .map(
                near ->
                    "%s (%s, %s)"
                        .formatted(
                            near.standing().card().unit().name(),
                            FigureWords.points(near.standing().card().converted()),
                            margin(near)))
            .collect(Collectors.joining("; "));
    int more = danger.size() - IN_DANGER;
    return "Sát ngưỡng tụt mức: "
        + units
        + (more > 0 ? "; và " + FigureWords.count(more) + " đơn vị khác" : "");
  }
}
