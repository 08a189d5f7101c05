package vn.dvcrank.connectors.portal.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.Part;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.Reading;

/** Whatever becomes of the bytes: they are read, or refused, and nothing else. */
class AnswerFuzzTest {

  private static final int ROUNDS = 300;
  private static final List<String> SCRAPS =
      List.of("null", "{}", "[]", "\"\"", "-1", "1e400", "true", "\"\\ud800\"", ",", "}", "1.0E-7");

  private final EvaluationContract contract = EvaluationContract.ofPortal();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void brokenBytesAreReadOrRefused(long seed) {
    Random random = new Random(seed);
    int read = 0;
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Part> parts = new ArrayList<>(new PhuTho().parts());
      int at = random.nextInt(parts.size());
      Part broken = new Part(parts.get(at).request(), broken(parts.get(at).body(), random));
      parts.set(at, broken);
      try {
        contract.verify(
            PhuTho.SCOPE, new PortalAnswer(broken.request(), 200, List.of(), broken.body()));
        contract.followingPages(broken.request(), broken.body());
        Reading reading = contract.read(PhuTho.SCOPE, PhuTho.YEAR, parts);
        assertThat(reading.observations().size()).isLessThanOrEqualTo(4);
        read++;
      } catch (ContractFailure failure) {
        assertThat(failure).hasMessageNotContaining("\n").hasMessageContaining(" ");
        refused++;
      }
    }
    // Both ways were walked.
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }

  private static byte[] broken(byte[] body, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(body, random.nextInt(body.length));
      case 1 -> flipped(body, random);
      case 2 -> valueReplaced(new String(body, UTF_8), random).getBytes(UTF_8);
      default -> lineDropped(new String(body, UTF_8), random).getBytes(UTF_8);
    };
  }

  private static byte[] flipped(byte[] body, Random random) {
    byte[] copy = body.clone();
    for (int i = 0; i <= random.nextInt(3); i++) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private static String valueReplaced(String body, Random random) {
    List<Integer> colons = new ArrayList<>();
    for (int i = 0; i < body.length(); i++) {
      if (body.charAt(i) == ':') {
        colons.add(i);
      }
    }
    int colon = colons.get(random.nextInt(colons.size()));
    int end = colon + 1;
    while (end < body.length() && ",}]\n".indexOf(body.charAt(end)) < 0) {
      end++;
    }
    return body.substring(0, colon + 1)
        + SCRAPS.get(random.nextInt(SCRAPS.size()))
        + body.substring(end);
  }

  private static String lineDropped(String body, Random random) {
    List<String> lines = new ArrayList<>(List.of(body.split("\n", -1)));
    lines.remove(random.nextInt(lines.size()));
    return String.join("\n", lines);
  }
}
