package vn.dvcrank.scoring.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.dvcrank.scoring.score.Cell;

/** Changed copies of rows, and of reports of one table. */
final class Rows {

  private Rows() {}

  static PublishedRow at(PublishedRow row, int line, int position) {
    return new PublishedRow(
        line,
        position,
        row.name(),
        row.points(),
        row.total(),
        row.statedMax(),
        row.converted(),
        row.className());
  }

  static PublishedRow named(PublishedRow row, String name) {
    return new PublishedRow(
        row.line(),
        row.position(),
        name,
        row.points(),
        row.total(),
        row.statedMax(),
        row.converted(),
        row.className());
  }

  static PublishedRow points(PublishedRow row, String code, BigDecimal points) {
    SortedMap<String, Cell> changed = new TreeMap<>(row.points());
    changed.put(code, Cell.of(points));
    return new PublishedRow(
        row.line(),
        row.position(),
        row.name(),
        changed,
        row.total(),
        row.statedMax(),
        row.converted(),
        row.className());
  }

  static PublishedRow total(PublishedRow row, BigDecimal total) {
    return new PublishedRow(
        row.line(),
        row.position(),
        row.name(),
        row.points(),
        Cell.of(total),
        row.statedMax(),
        row.converted(),
        row.className());
  }

  static PublishedRow statedMax(PublishedRow row, BigDecimal max) {
    return new PublishedRow(
        row.line(),
        row.position(),
        row.name(),
        row.points(),
        row.total(),
        Optional.of(max),
        row.converted(),
        row.className());
  }

  static PublishedRow converted(PublishedRow row, BigDecimal converted) {
    return new PublishedRow(
        row.line(),
        row.position(),
        row.name(),
        row.points(),
        row.total(),
        row.statedMax(),
        Cell.of(converted),
        row.className());
  }

  static PublishedRow classed(PublishedRow row, String className) {
    return new PublishedRow(
        row.line(),
        row.position(),
        row.name(),
        row.points(),
        row.total(),
        row.statedMax(),
        row.converted(),
        Optional.of(className));
  }

  /** Lines from 1000 and positions from 1, in the order of the list. */
  static List<PublishedRow> renumbered(List<PublishedRow> rows) {
    List<PublishedRow> numbered = new ArrayList<>();
    rows.forEach(row -> numbered.add(at(row, 1000 + numbered.size(), 1 + numbered.size())));
    return numbered;
  }

  static List<PublishedRow> of(PublishedReport report) {
    return report.tables().get(0).rows();
  }

  static PublishedReport with(PublishedReport report, List<PublishedRow> rows) {
    return new PublishedReport(
        report.indexSet(),
        report.method(),
        report.period(),
        report.placeName(),
        List.of(new PublishedTable(report.tables().get(0).peerGroup(), rows)),
        report.claims());
  }

  static PublishedReport edited(
      PublishedReport report, int index, UnaryOperator<PublishedRow> edit) {
    List<PublishedRow> rows = new ArrayList<>(of(report));
    rows.set(index, edit.apply(rows.get(index)));
    return with(report, rows);
  }

  /** The report with its one claim of a kind replaced, or its first one of several. */
  static <T extends PublishedClaim> PublishedReport claiming(
      PublishedReport report, Class<T> kind, UnaryOperator<T> edit) {
    List<PublishedClaim> claims = new ArrayList<>(report.claims());
    for (int index = 0; index < claims.size(); index++) {
      if (kind.isInstance(claims.get(index))) {
        claims.set(index, edit.apply(kind.cast(claims.get(index))));
        break;
      }
    }
    return new PublishedReport(
        report.indexSet(),
        report.method(),
        report.period(),
        report.placeName(),
        report.tables(),
        claims);
  }
}
