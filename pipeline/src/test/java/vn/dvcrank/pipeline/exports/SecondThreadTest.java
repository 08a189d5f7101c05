package vn.dvcrank.pipeline.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcrank.connectors.exports.ExportHead;
import vn.dvcrank.connectors.exports.ExportSink;
import vn.dvcrank.scoring.dossier.Channel;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.DossierStatus;
import vn.dvcrank.scoring.dossier.Stated;
import vn.dvcrank.scoring.dossier.UnitMeasures;

@Timeout(60)
class SecondThreadTest {

  private static final int MANY = 20_001;

  /** Keeps the numbers of the rows that it was given, and fails at one of them. */
  private static final class Kept implements ExportSink {
    private final List<Integer> rows = new ArrayList<>();
    private final int failsAt;
    private final Exception failure;
    private final CountDownLatch gate;

    Kept(int failsAt, Exception failure, int gates) {
      this.failsAt = failsAt;
      this.failure = failure;
      this.gate = new CountDownLatch(gates);
    }

    @Override
    public void begin(ExportHead head) {
      rows.add(0);
    }

    @Override
    public void dossier(int row, Dossier dossier) throws IOException {
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (row == failsAt && failure instanceof IOException failed) {
        throw failed;
      } else if (row == failsAt) {
        throw new IllegalStateException(failure);
      }
      rows.add(row);
    }

    @Override
    public void unit(int row, UnitMeasures measures) {
      rows.add(row);
    }
  }

  @Test
  void everyRowComesOnceAndInOrder() throws Exception {
    Kept kept = new Kept(-1, new IOException(), 0);
    try (SecondThread second = new SecondThread(kept)) {
      give(second, MANY);
      second.finish();
    }

    assertThat(kept.rows).isEqualTo(IntStream.range(1, MANY).boxed().toList());
  }

  @Test
  void nothingIsGivenAndNothingComes() throws Exception {
    Kept kept = new Kept(-1, new IOException(), 0);
    try (SecondThread second = new SecondThread(kept)) {
      second.finish();
    }

    assertThat(kept.rows).isEmpty();
  }

  @Test
  void aFailureOfTheSinkReachesTheReaderAndEndsTheRows() {
    IOException full = new IOException("full");
    Kept kept = new Kept(1_234, full, 0);

    assertThatThrownBy(
            () -> {
              try (SecondThread second = new SecondThread(kept)) {
                give(second, MANY);
                second.finish();
              }
            })
        .isSameAs(full);
    assertThat(kept.rows).isEqualTo(IntStream.range(1, 1_234).boxed().toList());
  }

  @Test
  void aFailureAtTheVeryLastRowIsNotLost() {
    Kept kept = new Kept(MANY - 1, new Exception("a fault"), 0);

    assertThatThrownBy(
            () -> {
              try (SecondThread second = new SecondThread(kept)) {
                give(second, MANY);
                second.finish();
              }
            })
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closingThrowsAwayWhatWaitsAndLeavesTheSinkAlone() throws Exception {
    Kept kept = new Kept(-1, new IOException(), 1);
    SecondThread second = new SecondThread(kept);
    // Fewer than may wait, for the sink holds the first one fast.
    give(second, 2_000);
    Thread closing = new Thread(second::close);
    closing.start();
    while (closing.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    kept.gate.countDown();
    closing.join();
    int then = kept.rows.size();

    // What was under way is ended, what waited is not begun; and no thread adds to it any more.
    assertThat(then).isLessThan(2_000);
    assertThat(kept.rows).isEqualTo(IntStream.rangeClosed(1, then).boxed().toList());
  }

  private static void give(SecondThread second, int before) throws Exception {
    for (int row = 1; row < before; row++) {
      second.dossier(row, dossier(row));
    }
  }

  private static Dossier dossier(int row) {
    return new Dossier(
        "H18-260101-" + row,
        Optional.empty(),
        "UBND xã A",
        Channel.DIRECT,
        DossierStatus.IN_PROGRESS,
        Optional.of(LocalDate.of(2026, 1, 1)),
        Optional.empty(),
        Optional.empty(),
        false,
        Stated.NOTHING,
        Stated.NOTHING,
        Stated.NOTHING,
        Stated.NOTHING,
        Stated.NOTHING);
  }
}
