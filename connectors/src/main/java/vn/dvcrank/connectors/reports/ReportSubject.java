package vn.dvcrank.connectors.reports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.text.PeriodText;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * Whose figures a report has, and of when.
 *
 * @param scope the province, of a district report too
 * @param period from its titles
 * @param placeName as written
 */
record ReportSubject(Scope scope, Period period, String placeName) {

  private static final int HEAD_LINES = 20;

  /**
   * Takes from the file what it says and from the hints what it does not.
   *
   * @param titles the report's own title and those of its annexes
   * @throws UnreadableImportException when something is not said at all, said in two ways, or said
   *     otherwise by the hints
   */
  static ReportSubject of(
      String file,
      ReportTitle title,
      List<String> titles,
      List<DocumentLine> document,
      ProvinceNames names,
      ImportHints hints)
      throws UnreadableImportException {
    Scope scope = scope(file, title, document, names, hints);
    Period period = period(file, titles, hints);
    return new ReportSubject(scope, period, title.district().orElseGet(() -> names.place(scope)));
  }

  private static Scope scope(
      String file,
      ReportTitle title,
      List<DocumentLine> document,
      ProvinceNames names,
      ImportHints hints)
      throws UnreadableImportException {
    String head =
        joined(document.stream().filter(line -> !line.isBlank()).limit(HEAD_LINES).toList());
    Set<Scope> said = names.in(title.text());
    if (said.size() != 1) {
      said = names.in(head);
    }
    if (said.size() != 1) {
      said = names.in(joined(document));
    }
    Set<Scope> found = said;
    if (hints.scope().isPresent()) {
      Scope hinted = hints.scope().get();
      if (hinted.isNational() || (!found.isEmpty() && !found.contains(hinted))) {
        throw new UnreadableImportException(
            file
                + ": handed in as a report of "
                + hinted
                + ", but it speaks of "
                + listed(found)
                + "; correct --province");
      }
      return hinted;
    }
    if (found.size() != 1) {
      throw new UnreadableImportException(
          file + ": the report speaks of " + listed(found) + "; name its province with --province");
    }
    return found.iterator().next();
  }

  private static Period period(String file, List<String> titles, ImportHints hints)
      throws UnreadableImportException {
    Set<Period> said = new TreeSet<>();
    titles.forEach(title -> said.addAll(PeriodText.in(title)));
    if (hints.period().isPresent()) {
      Period hinted = hints.period().get();
      if (!said.isEmpty() && !said.equals(Set.of(hinted))) {
        throw new UnreadableImportException(
            file
                + ": handed in as a report on "
                + hinted
                + ", but its titles say "
                + listed(said)
                + "; correct --period");
      }
      return hinted;
    }
    if (said.size() != 1) {
      throw new UnreadableImportException(
          file + ": the titles name " + listed(said) + " as the period; name it with --period");
    }
    return said.iterator().next();
  }

  private static String joined(List<DocumentLine> lines) {
    return lines.stream().map(DocumentLine::text).collect(Collectors.joining(" "));
  }

  private static String listed(Set<?> things) {
    return things.isEmpty()
        ? "none that is known"
        : things.stream().map(Object::toString).collect(Collectors.joining(" and "));
  }
}
