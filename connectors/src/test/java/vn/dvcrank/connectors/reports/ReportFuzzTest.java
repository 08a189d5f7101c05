package vn.dvcrank.connectors.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.score.Cell;

/** Whatever is handed in: one kind of refusal, no figure that is not printed, no row made up. */
class ReportFuzzTest {

  private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)?");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest
  @ValueSource(strings = {Reports.PROVINCE, Reports.DISTRICT})
  void cutOffAfterAnyLineItsRowsAreTheFirstOnes(String name) {
    List<String> lines = List.of(Reports.text(name).split("\n"));
    List<String> expected = Reports.expectedRows(name);
    int most = 0;
    for (int end = 0; end <= lines.size(); end++) {
      Optional<ImportedCapture> read = read(String.join("\n", lines.subList(0, end)));
      if (read.isPresent()) {
        List<String> rows = Reports.rows(Reports.report(read.get()));
        assertThat(rows).isEqualTo(expected.subList(0, rows.size()));
        assertThat(rows).hasSizeGreaterThanOrEqualTo(most);
        most = rows.size();
      }
    }
    assertThat(most).isEqualTo(expected.size());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void lostLinesLoseRowsAndInventNone(long seed) {
    Random random = new Random(seed);
    String name = seed % 2 == 0 ? Reports.PROVINCE : Reports.DISTRICT;
    List<String> kept = new ArrayList<>(List.of(Reports.text(name).split("\n")));
    for (int i = 0; i < 5; i++) {
      kept.remove(random.nextInt(kept.size()));
    }
    String text = String.join("\n", kept);
    read(text).ifPresent(capture -> assertFiguresArePrinted(text, capture));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shuffledLinesInventNoFigure(long seed) {
    String name = seed % 2 == 0 ? Reports.PROVINCE : Reports.DISTRICT;
    List<String> lines = new ArrayList<>(List.of(Reports.text(name).split("\n")));
    Random random = new Random(seed);
    int from = random.nextInt(lines.size() - 20);
    Collections.shuffle(lines.subList(from, from + 20), random);
    String text = String.join("\n", lines);
    read(text).ifPresent(capture -> assertFiguresArePrinted(text, capture));
    Collections.shuffle(lines, random);
    String all = String.join("\n", lines);
    read(all).ifPresent(capture -> assertFiguresArePrinted(all, capture));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void changedLettersInventNoFigure(long seed) {
    Random random = new Random(seed);
    String alphabet = "0123456789,.-/()đ \n\fIVXabcSTT";
    StringBuilder text =
        new StringBuilder(Reports.text(seed % 2 == 0 ? Reports.PROVINCE : Reports.DISTRICT));
    for (int i = 0; i < 80; i++) {
      text.setCharAt(
          random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
    }
    read(text.toString()).ifPresent(capture -> assertFiguresArePrinted(text.toString(), capture));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyBytesAreRefused(long seed) {
    byte[] bytes = new byte[2000];
    new Random(seed).nextBytes(bytes);
    ImportedFile file = new ImportedFile("x", bytes);
    assertThat(Reports.READER.recognises(file)).isFalse();
    assertThat(read(new String(bytes, StandardCharsets.ISO_8859_1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "9", "1 ", "STT ", "Phụ lục\n", "- 1/2 ", "BÁO CÁO\n", "(18đ) "})
  void endlessRepetitionEndsInTime(String piece) {
    assertThat(read(piece.repeat(3000))).isEmpty();
    assertThat(read("STT TÊN ĐƠN VỊ\n" + (piece.strip() + "\n").repeat(20_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "- ", "9 xếp ", "đạt ", ";- ", "a, "})
  void longParagraphsBesideATableEndInTime(String piece) {
    String line = piece.repeat(3900 / piece.length()) + "\n";
    String text =
        Reports.text(Reports.PROVINCE)
            .replace("2.1. Các", "- 05 cơ quan xếp loại Tốt: " + line.repeat(60) + "2.1. Các");
    assertThat(read(text)).isPresent();
  }

  private static Optional<ImportedCapture> read(String text) {
    try {
      return Optional.of(Reports.read(text));
    } catch (UnreadableImportException e) {
      assertThat(e.getMessage()).startsWith("report.txt: ").doesNotContain("\n");
      return Optional.empty();
    }
  }

  /** Every figure that was read is one that the input prints. */
  private static void assertFiguresArePrinted(String text, ImportedCapture capture) {
    Set<String> printed = new HashSet<>();
    Matcher figure = FIGURE.matcher(text);
    while (figure.find()) {
      printed.add(Cell.of(figure.group().replace(',', '.')).toString());
    }
    assertThat(capture.observations())
        .allSatisfy(
            observation ->
                assertThat(observation.cells().values())
                    .filteredOn(cell -> cell.value().isPresent())
                    .allSatisfy(cell -> assertThat(printed).contains(cell.toString())));
  }
}
