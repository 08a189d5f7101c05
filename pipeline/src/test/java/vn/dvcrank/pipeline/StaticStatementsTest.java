package vn.dvcrank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Statements are put together of literals and constants; whatever comes from outside is a
 * parameter. Read off the sources, since compiled code no longer tells a literal from a text.
 */
class StaticStatementsTest {

  private static final Path SOURCES = Path.of("src/main/java/vn/dvcrank/pipeline").toAbsolutePath();
  private static final Pattern GIVEN =
      Pattern.compile("\\.(?:prepareStatement|executeQuery|executeUpdate)\\(");
  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"");
  private static final String CONSTANT = "(?:\\w+\\.)?[A-Z][A-Z0-9_]+";

  /** Looked at one by one: numbers, names of our own tables, and texts made of constants. */
  private static final Set<String> REVIEWED =
      Set.of(
          "DatabaseCheck: behind",
          "DatabaseCheck: counts",
          "DatabaseCheck: gaps",
          "DeliveryTable: ''+''+which+''",
          "Dictionary: ''.formatted(table,names,marks)",
          "DueReader: sql",
          "ExportIntake: ''+pages",
          "IncomingDossiers: sql",
          "NightReader: sql",
          "RepeatedRows: ''+repeated",
          "RepeatedRows: ''+repeated+''+C",
          "Schema: ''+(version+1)",
          "Schema: ''+pragma",
          "Schema: text('')",
          "Schema: text(''.formatted(version,version+1))",
          "SizeReader: sql");

  @Test
  void noStatementIsMadeOfWhatIsNoConstant() throws IOException {
    Set<String> others = new TreeSet<>();
    int statements = 0;
    for (Path file : sources()) {
      String source =
          LITERAL.matcher(Files.readString(file)).replaceAll("''").replaceAll("//[^\n]*", "");
      Matcher given = GIVEN.matcher(source);
      while (given.find()) {
        String statement = upToItsEnd(source, given.end()).replaceAll("\\s+", "");
        statement = statement.replaceAll("\\b" + CONSTANT + "\\b", "C");
        statements++;
        if (!statement.matches("(?:(?:''|C)(?:\\+(?:''|C))*)?")) {
          others.add(file.getFileName().toString().replace(".java", ": ") + statement);
        }
      }
    }
    assertThat(statements).isGreaterThan(80);
    assertThat(others).containsExactlyInAnyOrderElementsOf(REVIEWED);
  }

  /** What routes say to the database. */
  @Test
  void theStatementsOfRoutesAreConstants() throws IOException {
    int statements = 0;
    for (Path file : sources()) {
      for (String line : Files.readAllLines(file)) {
        if (line.contains("setVariable(\"sql\"")) {
          assertThat(line.strip()).matches("\\.setVariable\\(\"sql\", constant\\([A-Z_]+\\)\\).*");
          statements++;
        }
      }
    }
    assertThat(statements).isGreaterThan(8);
  }

  private static Iterable<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String upToItsEnd(String source, int from) {
    int depth = 1;
    int at = from;
    while (depth > 0) {
      char letter = source.charAt(at++);
      depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
    }
    return source.substring(from, at - 1);
  }
}
