package vn.dvcrank.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tags of templates, as docs/outputs.md lists them. */
class DocumentedTagsTest {

  private static final Path PAGE = Path.of("..", "docs", "outputs.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (the document|`\\{\\{\\?(\\w+)}}`) \\| (.+?) \\| .+ \\|$");
  private static final Pattern TAG = Pattern.compile("`\\{\\{([?#]?\\w+)}}`");

  @Test
  void everyTagIsDocumentedWhereItBelongs() throws IOException {
    Map<String, List<String>> documented = new LinkedHashMap<>();
    Matcher row = ROW.matcher(Files.readString(PAGE));
    while (row.find()) {
      String block = row.group(2) == null ? ReportTags.DOCUMENT : row.group(2);
      Matcher tag = TAG.matcher(row.group(3));
      documented.put(block, tag.results().map(found -> found.group(1)).sorted().toList());
    }
    Map<String, List<String>> known = new TreeMap<>();
    ReportTags.all().forEach((block, tags) -> known.put(block, tags.stream().sorted().toList()));
    assertThat(new TreeMap<>(documented)).isEqualTo(known);
    assertThat(Arrays.asList(known.keySet().toArray())).hasSizeGreaterThan(10);
  }
}
