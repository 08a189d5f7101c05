package vn.dvcrank.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.files.ReproduciblePackage;

/**
 * The template that is part of the program is what {@link BundledTemplate} makes. To change it,
 * change that class, run this test, and copy {@code target/report-template.docx} over the resource.
 */
class BundledTemplateTest {

  private static final Path MADE = Path.of("target", "report-template.docx");

  /** The day of the decree whose layout it has: any fixed one will do. */
  private static final Instant CREATED = Instant.parse("2020-03-05T00:00:00Z");

  @Test
  void isTheOneThatItsMakerMakes() throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    new ReproduciblePackage(CREATED).copy(BundledTemplate.bytes(), made);
    Files.write(MADE, made.toByteArray());
    assertThat(ReportTemplate.bundled().content()).isEqualTo(made.toByteArray());
  }

  @Test
  void hasNoTagThatIsUnknownAndLacksNone() throws IOException {
    String text;
    try (XWPFDocument document =
        new XWPFDocument(new ByteArrayInputStream(ReportTemplate.bundled().content()))) {
      text = TemplateWords.of(document);
    }
    assertThat(ReportTags.fault(text)).isEmpty();
    Set<String> used = new TreeSet<>();
    Matcher tag = Pattern.compile("\\{\\{([^/}][^}]*)}}").matcher(text);
    while (tag.find()) {
      used.add(tag.group(1));
    }
    Set<String> known = new TreeSet<>();
    ReportTags.all().values().forEach(known::addAll);
    assertThat(used).isEqualTo(known);
  }
}
