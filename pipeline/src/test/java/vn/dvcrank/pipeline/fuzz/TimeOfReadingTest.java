package vn.dvcrank.pipeline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An input that is four times as long takes four times as long to read, or a little more. Measured
 * is the processor's time of the thread, which other work on the machine leaves nearly alone.
 */
class TimeOfReadingTest {

  private static final int LONG = 64 * 1024;

  /** Nanoseconds below which nothing is said; a reader in order takes a tenth of that. */
  private static final long SUSPICIOUS = 500_000_000L;

  /** Four would be in proportion, sixteen is the square. */
  private static final int MOST_GROWTH = 10;

  private static final int MEASURED_AGAIN = 3;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARGUMENTS") // a shell's, not a stranger's
  void timeGrowsWithLength(Target target) throws Exception {
    hold(target, 12, 766);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARGUMENTS")
  @Tag("long")
  void timeGrowsWithLengthWhateverIsRepeated(Target target) throws Exception {
    hold(target, 300, 2026);
  }

  private static void hold(Target target, int inputs, long chance) throws Exception {
    FuzzedReader reader = target.open();
    List<Seed> seeds =
        Corpus.of(target).stream().filter(seed -> seed.content().length < LONG / 2).toList();
    Random random = new Random(chance);
    for (int i = 0; i < inputs; i++) {
      PumpedInput input = PumpedInput.of(seeds, random);
      boolean grows = true;
      for (int again = 0; again < MEASURED_AGAIN && grows; again++) {
        grows = growsTooFast(target, reader, input);
      }
      assertThat(grows).as(target.label() + ": " + input).isFalse();
    }
  }

  private static boolean growsTooFast(Target target, FuzzedReader reader, PumpedInput input)
      throws Exception {
    long whole = time(target, reader, input.of(LONG));
    return whole > SUSPICIOUS && whole > MOST_GROWTH * time(target, reader, input.of(LONG / 4));
  }

  private static long time(Target target, FuzzedReader reader, byte[] input) throws Exception {
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      reader.read(input);
    } catch (Exception e) {
      if (!target.refuses(e)) {
        throw e;
      }
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
  }
}
