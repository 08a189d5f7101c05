package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README in Vietnamese says what the one in English says, as far as a program can tell. */
class VietnameseReadmeTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(Repository.ROOT.resolve(file));
  }

  /** What stands between fences, and what is indented. */
  private static List<String> shownLines(String file) throws IOException {
    List<String> shown = new ArrayList<>();
    boolean within = false;
    boolean drawing = false;
    for (String line : lines(file)) {
      if (line.startsWith("```")) {
        within = !within;
        drawing = line.equals("```mermaid") || (drawing && within);
      } else if (within ? !drawing : line.startsWith("    ")) {
        shown.add(line);
      }
    }
    return shown;
  }

  private static List<String> found(String text) {
    return CODE.matcher(text).results().map(result -> result.group(1)).toList();
  }

  /**
   * Of each row of a table the code in its first two cells: commands with options, files, exit
   * codes.
   */
  private static List<String> rows(String file) throws IOException {
    return lines(file).stream()
        .filter(line -> line.startsWith("|"))
        .map(line -> line.split("(?<!\\\\)\\|"))
        .map(
            cells ->
                String.join(" ", found(cells[1]))
                    + cells[1].replaceAll("[^0-9]", "")
                    + (cells.length > 3 ? String.join(" ", found(cells[2])) : ""))
        .toList();
  }

  @Test
  void showsTheSameCommandsAndWhatTheyPrint() throws IOException {
    assertThat(shownLines("README.vi.md")).isEqualTo(shownLines("README.md"));
  }

  @Test
  void hasTheSameSectionsAndRows() throws IOException {
    assertThat(headings("README.vi.md")).isEqualTo(headings("README.md"));
    assertThat(rows("README.vi.md")).isEqualTo(rows("README.md"));
  }

  private static List<String> headings(String file) throws IOException {
    return lines(file).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .toList();
  }

  @Test
  void leadsToTheSamePlaces() throws IOException {
    List<String> vietnamese = links("README.vi.md");
    assertThat(vietnamese.remove("README.md")).as("link to the README in English").isTrue();
    List<String> english = links("README.md");
    assertThat(english.remove("README.vi.md")).as("link to the README in Vietnamese").isTrue();
    assertThat(vietnamese).containsExactlyInAnyOrderElementsOf(english);
  }

  private static List<String> links(String file) throws IOException {
    return new ArrayList<>(
        LINK.matcher(String.join("\n", lines(file)))
            .results()
            .map((MatchResult result) -> result.group(1))
            .toList());
  }
}
