package vn.dvcrank.connectors.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.dvcrank.scoring.score.Observation;

/** Files as accidents leave them, and what can still be expected of them. */
public final class BrokenText {

  private BrokenText() {}

  /** The text up to each of its lines, the empty one first, the whole one left out. */
  public static List<String> truncations(String text) {
    List<String> lines = List.of(text.split("(?<=\n)"));
    return IntStream.range(0, lines.size())
        .mapToObj(count -> String.join("", lines.subList(0, count)))
        .toList();
  }

  /** A few bytes changed, dropped or doubled. */
  public static byte[] broken(byte[] whole, Random random) {
    byte[] broken = whole.clone();
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(broken.length - 8);
      int to = at + 1 + random.nextInt(7);
      switch (random.nextInt(4)) {
        case 0 -> broken[at] = (byte) random.nextInt(256);
        case 1 -> broken[at] = (byte) ",;\"<>/0.[]{}\n&".charAt(random.nextInt(14));
        case 2 -> broken = joined(broken, at, to);
        default -> broken = joined(broken, to, at);
      }
    }
    return broken;
  }

  /** The bytes before {@code end}, then those from {@code start}. */
  private static byte[] joined(byte[] bytes, int end, int start) {
    byte[] joined = Arrays.copyOf(bytes, end + bytes.length - start);
    System.arraycopy(bytes, start, joined, end, bytes.length - start);
    return joined;
  }

  /** All figures that a text holds, in the writing that a pattern knows. */
  public static Set<BigDecimal> figures(byte[] text, Pattern written) {
    return written
        .matcher(new String(text, UTF_8))
        .results()
        .map(MatchResult::group)
        .map(figure -> new BigDecimal(figure.replace(',', '.')).stripTrailingZeros())
        .collect(Collectors.toSet());
  }

  /** All figures that were read. */
  public static Set<BigDecimal> figures(Collection<Observation> observations) {
    return observations.stream()
        .flatMap(observation -> observation.cells().values().stream())
        .flatMap(cell -> cell.value().stream())
        .map(BigDecimal::stripTrailingZeros)
        .collect(Collectors.toSet());
  }
}
