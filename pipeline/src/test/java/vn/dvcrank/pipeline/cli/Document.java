package vn.dvcrank.pipeline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page in Markdown, as far as these tests read it. */
record Document(Path path, List<String> lines) {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("#{1,6} .*");
  private static final String FENCE = "```";

  static Document read(Path path) {
    try {
      return new Document(path, Files.readAllLines(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fenced block: its language and its lines. */
  record Block(String language, List<String> lines) {}

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      if (lines.get(at).startsWith(FENCE)) {
        int end = at + 1;
        while (!lines.get(end).equals(FENCE)) {
          end++;
        }
        blocks.add(
            new Block(
                lines.get(at).substring(FENCE.length()), List.copyOf(lines.subList(at + 1, end))));
        at = end;
      }
      at++;
    }
    return blocks;
  }

  List<Block> blocks(String language) {
    return blocks().stream().filter(block -> block.language().equals(language)).toList();
  }

  /** Rows of every table of a section, up to the next heading, whose first column is named so. */
  List<List<String>> rows(String heading, String firstColumn) {
    List<List<String>> rows = new ArrayList<>();
    boolean inSection = false;
    boolean inTable = false;
    for (String line : lines) {
      if (HEADING.matcher(line).matches()) {
        inSection = line.replaceFirst("#+ ", "").replace("`", "").equals(heading);
      }
      if (!inSection || !line.startsWith("|")) {
        inTable = false;
      } else if (inTable && !line.startsWith("|---")) {
        rows.add(cells(line));
      } else if (cells(line).get(0).equals(firstColumn)) {
        inTable = true;
      }
    }
    if (rows.isEmpty()) {
      throw new AssertionError(path + ", " + heading + ": no table of '" + firstColumn + "'");
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
        .map(String::strip)
        .toList();
  }

  /** What stands in code marks. */
  static List<String> codes(String text) {
    return CODE.matcher(text).results().map(match -> match.group(1)).toList();
  }

  /** What the first cell of each row has in code marks. */
  static List<String> firstCodes(List<List<String>> rows) {
    return rows.stream().flatMap(row -> codes(row.get(0)).stream()).toList();
  }

  List<String> links() {
    return lines.stream()
        .flatMap(line -> LINK.matcher(line).results())
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  /** The anchors that GitHub gives the headings. */
  List<String> anchors() {
    return lines.stream()
        .filter(line -> HEADING.matcher(line).matches())
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  @Override
  public String toString() {
    return Repository.ROOT.relativize(path).toString();
  }
}
