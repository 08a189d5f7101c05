package vn.dvcrank.connectors.portal.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.ImportReader;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.portal.Refusal;
import vn.dvcrank.connectors.portal.answer.Noted;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;

/**
 * An index page of the portal as it was until early 2026, rendered and saved: all provinces with
 * their groups or with one group, or one province's departments and communes. A page has no codes:
 * units are matched by name, or left out.
 */
public final class SavedPage implements ImportReader {

  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private final PageLayout layout = PageLayout.load();

  @Override
  public String kind() {
    return layout.origin().source();
  }

  /** Also recognises what comes instead of such a page, so that it can be said what it is. */
  @Override
  public boolean recognises(ImportedFile file) {
    byte[] content = file.bytes();
    Refusal refusal = new Refusal(content);
    if (content.length > MOST_BYTES || !refusal.isMarkup()) {
      return false;
    }
    try {
      Document page = parse(file, content);
      boolean noTable = page.select("table").isEmpty();
      return !PageTables.in(page).isEmpty()
          || refusal.isCertain()
          || (noTable && refusal.isApplicationPage());
    } catch (UnreadableImportException notHtml) {
      return false;
    }
  }

  @Override
  public List<ImportedCapture> read(ImportedFile file, ImportHints hints)
      throws UnreadableImportException {
    Document page = page(file);
    PageTables tables = PageTables.in(page);
    if (tables.isEmpty()) {
      boolean application = page.select("table").isEmpty();
      throw new UnreadableImportException(
          file.name()
              + (application ? ": a page without any table" : ": no table of the index on the page")
              + "; save it once its tables are to be seen");
    }
    Scope scope = tables.scope(file.name(), hints.scope());
    Period period = PagePeriod.of(page, file.name(), hints.period());
    Noted noted = new Noted();
    List<PageRow> rows =
        new PageRows(layout, file.name(), noted)
            .read(scope, tables.tables(scope), new GroupOfPage(layout).find(page, file.name()));
    PageReading reading = new PageReading(layout, file.name(), noted);
    List<Observation> observations = reading.read(rows, new PageUnits(scope, hints.names()));
    if (observations.isEmpty()) {
      throw new UnreadableImportException(
          "%s: none of its %d rows is of a unit known of %s; import an answer with codes first"
              .formatted(file.name(), rows.size(), scope));
    }
    return List.of(
        new ImportedCapture(
            layout.origin().source(),
            layout.origin().figures(scope, period),
            observations,
            noted.list(),
            reading.lines(),
            Optional.empty()));
  }

  private static Document page(ImportedFile file) throws UnreadableImportException {
    byte[] content = file.bytes();
    if (content.length > MOST_BYTES) {
      throw new UnreadableImportException(
          file.name() + ": more than the " + MOST_BYTES + " bytes that are read");
    }
    Refusal refusal = new Refusal(content);
    if (refusal.isCertain()) {
      throw new UnreadableImportException(
          file.name() + ": a page of the portal's firewall (Request Rejected), not of the index");
    }
    if (!refusal.isMarkup()) {
      throw new UnreadableImportException(file.name() + ": not a web page");
    }
    return parse(file, content);
  }

  private static Document parse(ImportedFile file, byte[] content)
      throws UnreadableImportException {
    try {
      return Jsoup.parse(new ByteArrayInputStream(content), null, "");
    } catch (IOException e) {
      throw new UnreadableImportException(
          file.name() + ": not a web page that can be read: " + e.getMessage());
    }
  }
}
