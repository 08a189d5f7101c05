package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of threats: each line has protections that are there, and tests that run. */
class DocumentedSecurityTest {

  private static final List<List<String>> THREATS =
      Repository.document("docs/security.md").rows("Threats", "threat");
  private static final Pattern NAMED = Pattern.compile("(\\w+)#(\\w+)");

  @Test
  void everyThreatHasItsProtectionAndItsTest() {
    assertThat(THREATS)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(3).noneMatch(String::isBlank);
              assertThat(Document.codes(row.get(2)))
                  .isNotEmpty()
                  .allMatch(NAMED.asMatchPredicate());
            });
    assertThat(THREATS).extracting(row -> row.get(0)).doesNotHaveDuplicates();
  }

  @Test
  void everyTestIsThereAndRuns() throws IOException {
    List<Path> tests = files("src/test/java");
    for (List<String> row : THREATS) {
      for (String name : Document.codes(row.get(2))) {
        Matcher named = NAMED.matcher(name);
        assertThat(named.matches()).isTrue();
        List<Path> found =
            tests.stream().filter(file -> file.endsWith(named.group(1) + ".java")).toList();
        assertThat(found).as(name).hasSize(1);
        String source = Files.readString(found.get(0));
        int method = source.indexOf("\n  void " + named.group(2) + "(");
        assertThat(method).as(name).isPositive();
        String before = source.substring(0, method);
        assertThat(before.substring(Math.max(0, before.lastIndexOf("\n  }\n"))))
            .as(name)
            .containsPattern("\n  @(Parameterized)?Test(\n|$)")
            .doesNotContain("@Disabled");
        assertThat(source).as(name).doesNotContain("@Disabled");
      }
    }
  }

  @Test
  void everyProtectionIsThere() throws IOException {
    List<Path> classes = files("src/main/java");
    for (List<String> row : THREATS) {
      Document.codes(row.get(1)).stream()
          .filter(name -> name.matches("[a-z]+\\.[A-Z]\\w+"))
          .forEach(
              name ->
                  assertThat(classes)
                      .as(name)
                      .anyMatch(file -> file.endsWith(name.replace('.', '/') + ".java")));
    }
  }

  private static List<Path> files(String below) throws IOException {
    try (Stream<Path> all = Files.walk(Repository.ROOT)) {
      return all.filter(file -> file.toString().contains("/" + below + "/"))
          .filter(file -> file.toString().endsWith(".java"))
          .toList();
    }
  }
}
