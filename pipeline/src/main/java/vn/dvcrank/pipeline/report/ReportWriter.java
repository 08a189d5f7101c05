package vn.dvcrank.pipeline.report;

import java.io.IOException;

/** Makes a report: every figure of it is computed, what needs a person's judgment is a gap. */
public final class ReportWriter {

  private final ReportTemplate template;

  public ReportWriter(ReportTemplate template) {
    this.template = template;
  }

  /**
   * The document's bytes; the same ones for the same subject and template.
   *
   * @throws UnusableTemplateException when the template cannot be filled
   */
  public byte[] write(ReportSubject subject) throws IOException, UnusableTemplateException {
    return ReportDocument.of(template, ReportModel.of(subject), subject.snapshot().capturedAt());
  }
}
