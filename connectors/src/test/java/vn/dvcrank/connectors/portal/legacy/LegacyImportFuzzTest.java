package vn.dvcrank.connectors.portal.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.csv;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.hints;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.imports.BrokenText;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.score.Observation;

/** Whatever becomes of a kept answer: it is read, or refused, and no figure comes from nowhere. */
class LegacyImportFuzzTest {

  private static final int ROUNDS = 200;
  private static final Pattern FIGURE = Pattern.compile("\\d+(\\.\\d+)?");

  private final StoredLegacyAnswer reader = new StoredLegacyAnswer();
  private int refused;
  private int accepted;

  /** The observations; none when it is refused. Any other exception fails the test. */
  private List<Observation> read(byte[] content) {
    ImportedFile file = new ImportedFile("kept", content);
    try {
      reader.recognises(file);
      List<Observation> read = reader.read(file, hints()).get(0).observations();
      accepted++;
      return read;
    } catch (UnreadableImportException e) {
      assertThat(e).hasMessageStartingWith("kept").hasMessageNotContaining("\n");
      refused++;
      return List.of();
    }
  }

  @Test
  void aFileCutAtALineHoldsNothingElse() {
    String rows = csv(table("20"), ',');
    String json = new String(LegacyAnswers.json("20"), UTF_8);
    List<Observation> whole = read(rows.getBytes(UTF_8));
    for (String cut : BrokenText.truncations(rows)) {
      int lines = (int) cut.lines().count();
      assertThat(read(cut.getBytes(UTF_8))).hasSize(Math.max(0, lines - 1)).isSubsetOf(whole);
    }
    for (String cut : BrokenText.truncations(json)) {
      assertThat(read(cut.getBytes(UTF_8))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfColumnsDoesNotMatter(long seed) {
    List<List<String>> table = table("20");
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < table.get(0).size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    List<List<String>> shuffled =
        table.stream().map(row -> order.stream().map(row::get).toList()).toList();
    assertThat(read(csv(shuffled, ';').getBytes(UTF_8))).isEqualTo(read(LegacyAnswers.json("20")));
    assertThat(read(LegacyAnswers.xlsx(shuffled, true))).isEqualTo(read(LegacyAnswers.json("20")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void brokenTextIsReadForWhatItHoldsOrRefused(long seed) {
    Random random = new Random(seed);
    List<byte[]> whole =
        List.of(
            LegacyAnswers.json("20"),
            csv(table("20"), ',').getBytes(UTF_8),
            csv(table("20"), ';').getBytes(UTF_8));
    for (int round = 0; round < ROUNDS; round++) {
      byte[] broken = BrokenText.broken(whole.get(round % whole.size()), random);
      List<Observation> read = read(broken);
      assertThat(BrokenText.figures(broken, FIGURE)).containsAll(BrokenText.figures(read));
      Set<String> words = new HashSet<>(List.of(new String(broken, UTF_8).split("[\",;\\r\\n]+")));
      assertThat(words).containsAll(read.stream().map(one -> one.unit().code()).toList());
    }
    assertThat(accepted).isPositive();
    assertThat(refused).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aBrokenWorkbookGivesNoOtherFigures(long seed) {
    Random random = new Random(seed);
    byte[] workbook = LegacyAnswers.xlsx(table("20"), true);
    List<Observation> whole = read(workbook);
    for (int round = 0; round < ROUNDS / 4; round++) {
      assertThat(read(BrokenText.broken(workbook, random))).isSubsetOf(whole);
    }
    assertThat(refused).isPositive();
  }
}
