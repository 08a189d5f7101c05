package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Ranker;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.score.Scorer;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** A stated total that is not ranked stands in the JSON file beside the one that is. */
class StatedTotalTest {

  @Test
  void bothTotalsAreWritten() throws IOException {
    byte[] json = Written.bytes(RankingFormat.JSON, ranking());

    JsonNode standing = new ObjectMapper().readTree(json).at("/standings/0");
    assertThat(standing.get("total").decimalValue()).isEqualByComparingTo("90");
    assertThat(standing.get("stated_total").decimalValue()).isEqualByComparingTo("89.5");
    assertThat(standing.get("group_sum").decimalValue()).isEqualByComparingTo("90");
    assertThat(Schema.faults("ranking", Schema.document(json))).isEmpty();
  }

  private static Ranking ranking() {
    IndexSet set = IndexSets.bundled("dien-bien-459");
    Method method = set.method("2023");
    Map<Element, Cell> cells = new TreeMap<>();
    method.groups().forEach(group -> cells.put(Element.points(group.code()), Cell.of(group.max())));
    cells.put(Element.points("SHHS2"), Cell.of("0"));
    cells.put(Element.points(Element.TOTAL), Cell.of("89.5"));
    Unit unit = new Unit("H18.1", "Phòng Tư pháp", UnitKind.DISTRICT_DEPARTMENT);
    return new Ranker(set)
        .rank(
            new RankingKey(
                set.code(),
                method.code(),
                Basis.PUBLISHED,
                new Scope("H18"),
                Period.parse("2023-07")),
            PeerGroup.DISTRICT_DEPARTMENTS,
            Instant.parse("2023-08-17T00:00:00Z"),
            List.of(new Scorer(set, method).score(new Observation(unit, cells))),
            Optional.empty(),
            Optional.empty());
  }
}
