package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSetCheck;
import vn.dvcrank.scoring.index.IndexSetFault;
import vn.dvcrank.scoring.index.IndexSetLoader;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.index.InvalidIndexSetException;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Scope;

/** The columns that every table has, and those that an index set adds. */
class FixedColumnsTest {

  static Stream<String> fixedColumns() {
    IndexSet set = SampleIndexSet.create();
    List<String> ofCodes = List.of("ckmb", "tdgq", "mdhl");
    return headers(set, "2026").stream().filter(header -> !ofCodes.contains(header));
  }

  @ParameterizedTest
  @MethodSource("fixedColumns")
  void noIndexSetMayTakeTheNameOfAFixedColumn(String header) throws IOException {
    byte[] sound =
        FixedColumnsTest.class
            .getResourceAsStream("/vn/dvcrank/scoring/index/sound.yaml")
            .readAllBytes();
    String taken =
        new String(sound, StandardCharsets.UTF_8)
            .replace("code: A2", "code: " + header.toUpperCase(Locale.ROOT));

    assertThatThrownBy(
            () ->
                new IndexSetLoader()
                    .load(
                        "taken.yaml",
                        new ByteArrayInputStream(taken.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOfSatisfying(
            InvalidIndexSetException.class,
            invalid ->
                assertThat(invalid.faults())
                    .extracting(IndexSetFault::check)
                    .containsExactly(IndexSetCheck.DUPLICATE_COLUMN));
  }

  @Test
  void theProvincialSetHasItsElevenIndicatorsAndNoGroups() {
    assertThat(headers(IndexSets.bundled("dien-bien-459"), "2023"))
        .containsExactly(
            "rank",
            "unit_code",
            "unit_name",
            "unit_kind",
            "ckmb1",
            "ckmb2",
            "ckmb3",
            "tdgq",
            "dvctt1",
            "dvctt2",
            "shhs1",
            "shhs2",
            "mdhl1",
            "mdhl2",
            "mdhl3",
            "total",
            "applicable_max",
            "converted",
            "class",
            "previous_rank",
            "rank_change",
            "previous_converted",
            "score_change",
            "points_to_next_class",
            "coverage",
            "notes");
  }

  private static List<String> headers(IndexSet set, String method) {
    RankingKey key =
        new RankingKey(
            set.code(), method, Basis.PUBLISHED, new Scope("H18"), Period.parse("2023-07"));
    return RankingColumns.of(
            new Ranking(
                key,
                set,
                PeerGroup.DISTRICT_COMMUNES,
                Instant.parse("2023-08-17T00:00:00Z"),
                false,
                List.of()))
        .headers();
  }
}
