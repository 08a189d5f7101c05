package vn.dvcrank.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names come from sources: in a document they are words, whatever they are made of. */
class HostileNamesTest {

  private static final String NAME = "A & B <w:p/> {{place}} \u202Eevil\u0007\nnext ]]> =1+1";
  private static final String SHOWN = "A & B <w:p/> {{place}} evil next ]]> =1+1";

  @Test
  void aNameIsTextAndNoTagNoMarkupAndNoLine() throws Exception {
    List<Map<String, Object>> lines = Lines.of(List.of(NAME));
    Map<String, Object> model = new HashMap<>();
    for (String tag : ReportTags.all().getOrDefault(ReportTags.DOCUMENT, List.of())) {
      model.put(tag.replace("?", ""), tag.startsWith("?") ? List.of() : "x");
    }
    for (String block : List.of("achieved", "shortcomings", "comparison", "recipients")) {
      model.put(block, lines);
    }
    model.put("author_notes", List.of(Map.of("title", "t", "lines", lines)));

    byte[] docx =
        ReportDocument.of(ReportTemplate.bundled(), model, Instant.parse("2026-01-31T00:00:00Z"));

    assertThat(ReportText.of(docx).lines())
        .filteredOn(line -> line.contains("A & B"))
        .hasSize(5)
        .allSatisfy(line -> assertThat(line).contains(SHOWN.replaceAll(" +", " ")));
  }
}
