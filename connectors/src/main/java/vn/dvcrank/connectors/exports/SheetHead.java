package vn.dvcrank.connectors.exports;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.TableRow;

/**
 * The header of a sheet, and what its title says.
 *
 * @param match the header
 * @param title what stands above it
 * @param before what stands on the sheets before it that have no header: a page's title may be a
 *     table of its own
 */
record SheetHead(HeaderMatch match, TitleText title, TitleText before) {

  /**
   * The head of a sheet in which a header was found.
   *
   * @throws UnreadableImportException when it fits two layouts alike
   */
  static SheetHead of(
      HeaderSearch.Found found, List<TableRow> rows, List<TableRow> before, String file)
      throws UnreadableImportException {
    HeaderMatch match = found.match().orElseThrow();
    if (found.rival().isPresent()) {
      throw new UnreadableImportException(
          "%s: its header fits the layouts %s and %s alike: name more of its headers in one of them"
              .formatted(file, match.layout().name(), found.rival().get().layout().name()));
    }
    return new SheetHead(
        match, new TitleText(rows.subList(0, match.first())), new TitleText(before));
  }

  ExportHead head() {
    Optional<TitleText.Span> time = title.time().or(before::time);
    return new ExportHead(
        match.layout().name(),
        match.layout().form(),
        time.map(TitleText.Span::from),
        time.map(TitleText.Span::to));
  }

  /**
   * The unit whose form it is; empty when each row is a unit.
   *
   * @throws UnreadableImportException when neither the title nor the person says it, or both do and
   *     differ
   */
  Optional<String> oneUnit(ExportHints hints, String file) throws UnreadableImportException {
    if (!match.has(Meaning.FIELD)) {
      return Optional.empty();
    }
    return Optional.of(UnitOfTitle.name(title, before, match.layout().rows(), hints, file));
  }
}
