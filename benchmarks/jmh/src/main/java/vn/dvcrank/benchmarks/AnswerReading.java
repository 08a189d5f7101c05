package vn.dvcrank.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.connectors.portal.evaluation.EvaluationContract;

/** A province's seven answers, read into figures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AnswerReading {

  private final EvaluationContract contract = EvaluationContract.ofPortal();
  private RecordedProvince province = new RecordedProvince(List.of());

  /** Reads the answers from the disk. */
  @Setup
  public void open() throws IOException {
    province = RecordedProvince.read(contract);
  }

  /** All seven. */
  @Benchmark
  public Reading province() throws ContractFailure {
    return contract.read(RecordedProvince.SCOPE, RecordedProvince.PERIOD, province.parts());
  }
}
