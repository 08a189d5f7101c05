package vn.dvcrank.pipeline.report;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import vn.dvcrank.scoring.files.ReproduciblePackage;

/** Fills a template. The same template and the same model give the same bytes. */
final class ReportDocument {

  private ReportDocument() {}

  /**
   * The document.
   *
   * @param model what the tags stand for
   * @param created what the document says of its creation
   * @throws UnusableTemplateException when the template cannot be filled
   */
  static byte[] of(ReportTemplate template, Map<String, Object> model, Instant created)
      throws IOException, UnusableTemplateException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Configure strict =
        Configure.builder().setValidErrorHandler(new Configure.AbortHandler()).build();
    try (XWPFTemplate filled =
        XWPFTemplate.compile(new ByteArrayInputStream(template.content()), strict).render(model)) {
      filled.write(written);
    } catch (RuntimeException e) {
      // The library meets what it cannot fill with whatever comes of it.
      throw new UnusableTemplateException(
          "the template cannot be filled: a tag stands where it cannot be ("
              + e.getClass().getSimpleName()
              + ")");
    }
    ByteArrayOutputStream same = new ByteArrayOutputStream();
    new ReproduciblePackage(created).copy(written.toByteArray(), same);
    return same.toByteArray();
  }
}
