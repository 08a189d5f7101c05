package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.scoring.files.SampleIndexSet.GOOD;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.Cell;

/** What holds for every ranking, tried on rankings by chance. */
class RandomRankingTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void everyCellSaysItsStateAndNoOther(long seed) {
    Ranking ranking = random(new Random(seed));
    RankingColumns columns = RankingColumns.of(ranking);
    List<String> headers = columns.headers();

    assertThat(headers).doesNotHaveDuplicates();
    for (Standing standing : ranking.standings()) {
      List<SheetCell> cells = columns.cells(standing);
      assertThat(cells).hasSameSizeAs(headers);
      for (String group : List.of("CKMB", "TDGQ", "MDHL")) {
        Cell points = standing.card().groupPoints(group);
        String written = cells.get(headers.indexOf(group.toLowerCase(Locale.ROOT))).written();
        assertThat(written.isEmpty()).isEqualTo(points.isMissing());
        assertThat(written.equals("-")).isEqualTo(points.isNotApplicable());
        points
            .value()
            .ifPresent(value -> assertThat(new BigDecimal(written)).isEqualByComparingTo(value));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void everyJsonFileIsWhatTheSchemaSays(long seed) throws IOException {
    byte[] json = Written.bytes(RankingFormat.JSON, random(new Random(seed)));

    assertThat(Schema.faults("ranking", Schema.document(json))).isEmpty();
  }

  private static Ranking random(Random random) {
    List<Standing> standings = new ArrayList<>();
    for (int rank = 1; rank <= 1 + random.nextInt(20); rank++) {
      standings.add(
          SampleStanding.ranked(rank, "H18." + rank, "Xã " + name(random), GOOD)
              .groups(cell(random), cell(random), cell(random))
              .contentFull(cell(random))
              .shortOfNextClass(number(random).abs().toPlainString())
              .notes(name(random), "=" + name(random))
              .standing());
    }
    return SampleRanking.of(standings);
  }

  private static Cell cell(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> SampleStanding.NULL;
      case 1 -> SampleStanding.NOT_ASKED;
      case 2 -> Cell.of("0");
      default -> Cell.of(number(random));
    };
  }

  private static BigDecimal number(Random random) {
    return new BigDecimal(new BigInteger(40, random), random.nextInt(-3, 15));
  }

  /** Any UTF-16 units at all, halves of pairs among them. */
  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      name.append((char) random.nextInt(0x10000));
    }
    return name.toString();
  }
}
