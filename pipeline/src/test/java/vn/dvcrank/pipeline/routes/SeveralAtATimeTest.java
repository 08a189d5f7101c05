package vn.dvcrank.pipeline.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeveralAtATimeTest {

  private static final List<Integer> ALL = IntStream.range(0, 100).boxed().toList();

  @Test
  void tellsOfAllInTheirOrderWhoeverEndsFirst() throws Exception {
    CountDownLatch secondIsDone = new CountDownLatch(1);
    List<Integer> told = new ArrayList<>();
    SeveralAtATime.each(
        ALL,
        one -> {
          if (one == 0) {
            // The first ends after the second: they are done at the same time.
            assertThat(secondIsDone.await(30, TimeUnit.SECONDS)).isTrue();
          } else {
            secondIsDone.countDown();
          }
          return one;
        },
        told::add);
    assertThat(told).isEqualTo(ALL);
  }

  @Test
  void failsAsTheFirstThatFailsAndLeavesNothingUnderWay() {
    List<Integer> told = new ArrayList<>();
    AtomicInteger underWay = new AtomicInteger();
    assertThatThrownBy(
            () ->
                SeveralAtATime.each(
                    ALL,
                    one -> {
                      underWay.incrementAndGet();
                      try {
                        if (one >= 5) {
                          throw new IOException("no room for " + one);
                        }
                        return one;
                      } finally {
                        underWay.decrementAndGet();
                      }
                    },
                    told::add))
        .isInstanceOf(IOException.class)
        .hasMessage("no room for 5");
    assertThat(told).containsExactly(0, 1, 2, 3, 4);
    assertThat(underWay).hasValue(0);
  }
}
