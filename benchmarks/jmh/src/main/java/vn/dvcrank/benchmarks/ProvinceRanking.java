package vn.dvcrank.benchmarks;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.evaluation.EvaluationContract;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Ranker;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.score.Scorer;
import vn.dvcrank.scoring.unit.PeerGroup;

/** A province's units, scored, and its communes ranked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProvinceRanking {

  private static final Instant CAPTURED_AT = Instant.parse("2026-09-16T19:00:00Z");

  private final IndexSet indexSet = IndexSets.bundled("qd766");
  private final Method method =
      indexSet.methods().stream()
          .filter(one -> one.code().equals("2026"))
          .findFirst()
          .orElseThrow();
  private final Scorer scorer = new Scorer(indexSet, method);
  private final Ranker ranker = new Ranker(indexSet);
  private final RankingKey key =
      new RankingKey(
          "qd766", "2026", Basis.PORTAL, RecordedProvince.SCOPE, RecordedProvince.PERIOD);
  private List<Observation> observations = List.of();
  private List<Scorecard> cards = List.of();

  /** Reads the answers from the disk. */
  @Setup
  public void open() throws IOException, ContractFailure {
    EvaluationContract contract = EvaluationContract.ofPortal();
    observations =
        contract
            .read(
                RecordedProvince.SCOPE,
                RecordedProvince.PERIOD,
                RecordedProvince.read(contract).parts())
            .observations();
    cards = scored();
  }

  /** From figures to scores. */
  @Benchmark
  public List<Scorecard> scored() {
    return observations.stream().map(scorer::score).toList();
  }

  /** From scores to ranks. */
  @Benchmark
  public Ranking ranked() {
    return ranker.rank(
        key, PeerGroup.COMMUNES, CAPTURED_AT, cards, Optional.empty(), Optional.empty());
  }
}
