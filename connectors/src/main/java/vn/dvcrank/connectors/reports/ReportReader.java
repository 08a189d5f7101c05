package vn.dvcrank.connectors.reports;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.ImportReader;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.portal.evaluation.ProvinceDirectory;
import vn.dvcrank.scoring.finding.FindingCode;

/**
 * Reads published reports: annex tables with a known header, and what the text claims of them. From
 * text in UTF-8, or a PDF file with a text layer. A figure is only ever taken from a printed row;
 * what cannot be read for certain is left unread, and said.
 */
public final class ReportReader implements ImportReader {

  /** Names this kind of file, and the source of what it says. */
  public static final String KIND = "report";

  private static final Pattern WORDS =
      Pattern.compile("chất l[ưƣ]ợng phục vụ", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern HEADED =
      Pattern.compile(
          "^[ \\t\\f\\u00a0]*(?:STT(?:[ \\t].*)?|BÁO CÁO[ \\t\\u00a0]*)$", Pattern.MULTILINE);
  private static final Pattern MARKED_UP =
      Pattern.compile("\\A\\ufeff?\\s*[<{\\[].*", Pattern.DOTALL);

  private final ReportReading reading;

  /** Finds the provinces by the names of a directory. */
  public ReportReader(ProvinceDirectory provinces) {
    reading = new ReportReading(AnnexForm.load(), new ProvinceNames(provinces));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean recognises(ImportedFile file) {
    byte[] bytes = file.bytes();
    if (PdfText.is(bytes)) {
      return true;
    }
    Optional<String> text =
        DocumentText.decoded(bytes).map(raw -> Normalizer.normalize(raw, Normalizer.Form.NFC));
    return text.isPresent()
        && !MARKED_UP.matcher(text.get()).matches()
        && WORDS.matcher(text.get()).find()
        && HEADED.matcher(text.get()).find();
  }

  @Override
  public List<ImportedCapture> read(ImportedFile file, ImportHints hints)
      throws UnreadableImportException {
    byte[] bytes = file.bytes();
    if (PdfText.is(bytes)) {
      return List.of(pdf(file.name(), bytes, hints));
    }
    String text =
        DocumentText.decoded(bytes)
            .orElseThrow(
                () ->
                    new UnreadableImportException(
                        file.name() + ": neither a PDF file nor text in UTF-8; save it as either"));
    return List.of(reading.of(file.name(), text, hints));
  }

  /** The order of a page's text is tried as written first: only then are headers whole. */
  private ImportedCapture pdf(String name, byte[] bytes, ImportHints hints)
      throws UnreadableImportException {
    String written = PdfText.of(name, bytes, PdfText.Order.AS_WRITTEN);
    String sorted = PdfText.of(name, bytes, PdfText.Order.BY_POSITION);
    try {
      ImportedCapture first = reading.of(name, written, hints);
      boolean whole =
          first.findings().stream()
              .noneMatch(finding -> finding.code() == FindingCode.FIGURE_UNREADABLE);
      return whole ? first : better(first, name, sorted, hints);
    } catch (UnreadableImportException e) {
      return reading.of(name, sorted, hints);
    }
  }

  private ImportedCapture better(
      ImportedCapture first, String name, String sorted, ImportHints hints) {
    try {
      ImportedCapture second = reading.of(name, sorted, hints);
      return second.observations().size() > first.observations().size() ? second : first;
    } catch (UnreadableImportException e) {
      // The other order has nothing; what the first one has is kept.
      return first;
    }
  }
}
