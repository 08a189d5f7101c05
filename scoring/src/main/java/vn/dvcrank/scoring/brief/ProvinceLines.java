package vn.dvcrank.scoring.brief;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.brief.BriefLines.Need;
import vn.dvcrank.scoring.files.OwnResult;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.rank.Movement;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.GroupScore;
import vn.dvcrank.scoring.summary.Since;
import vn.dvcrank.scoring.words.FigureWords;

/**
 * What a message says of the province itself: from the ranking of provinces when there is one, else
 * from what its own capture or report says of it.
 */
record ProvinceLines(BriefSubject subject, Since since) {

  void add(BriefLines lines) {
    Optional<Standing> standing =
        subject.national().flatMap(national -> national.of(subject.first().key().scope().code()));
    if (standing.isPresent()) {
      ranked(standing.get(), subject.national().orElseThrow(), lines);
    } else {
      subject.own().ifPresent(own -> own(own, lines));
    }
  }

  private void ranked(Standing standing, Ranking national, BriefLines lines) {
    Optional<Movement> moved = since.of(standing);
    StringBuilder line = new StringBuilder("Toàn tỉnh: ");
    line.append(FigureWords.points(standing.card().converted())).append(" điểm");
    moved.ifPresent(
        movement ->
            line.append(" (").append(FigureWords.signed(movement.scoreChange())).append(')'));
    standing.card().band().map(Band::name).ifPresent(name -> line.append(", ").append(name));
    if (standing.rank().isPresent()) {
      line.append(", hạng ")
          .append(standing.rank().getAsInt())
          .append('/')
          .append(national.ranked().size());
    }
    moved.ifPresent(
        movement -> line.append(" (").append(places(movement.rankChange())).append(')'));
    standing
        .pointsToNextClass()
        .ifPresent(
            points ->
                line.append("; còn ")
                    .append(FigureWords.points(points))
                    .append(" điểm để lên mức ")
                    .append(nextBetter(standing, national)));
    lines.add(Need.RESULT, line.toString());
    standing.card().groups().forEach(group -> group(group, lines));
  }

  private static String nextBetter(Standing standing, Ranking national) {
    List<Band> bands = national.indexSet().bands();
    int own = bands.indexOf(standing.card().band().orElseThrow());
    return bands.get(own - 1).name();
  }

  private static void group(GroupScore group, BriefLines lines) {
    lines.add(
        Need.GROUP,
        "• "
            + group.group().name()
            + ": "
            + FigureWords.ofCap(group.points(), group.group().max()));
  }

  private static void own(OwnResult own, BriefLines lines) {
    StringBuilder line = new StringBuilder("Toàn tỉnh: ");
    line.append(
        own.total().map(total -> FigureWords.points(total) + " điểm").orElse("chưa có tổng điểm"));
    own.className().ifPresent(name -> line.append(", ").append(name));
    own.publishedPlace()
        .ifPresent(place -> line.append(", hạng ").append(place).append(" (theo báo cáo)"));
    lines.add(Need.RESULT, line.toString());
  }

  private static String places(int change) {
    if (change == 0) {
      return "giữ hạng";
    }
    return (change > 0 ? "tăng " : "giảm ") + Math.abs(change) + " bậc";
  }
}
