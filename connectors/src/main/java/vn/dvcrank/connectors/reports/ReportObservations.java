package vn.dvcrank.connectors.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dvcrank.scoring.audit.PublishedClaim;
import vn.dvcrank.scoring.audit.PublishedRow;
import vn.dvcrank.scoring.audit.PublishedTable;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** What a report says of each unit: the rows of its tables, the province, those left out. */
final class ReportObservations {

  /** The converted total of a table whose sums have different maxima. */
  private static final Element CONVERTED = Element.points("CONVERTED");

  private final List<DocumentLine> document;
  private final UnitCodes codes;
  private final ReadingLog log;
  private final Set<String> seen = new HashSet<>();
  private final List<Observation> observations = new ArrayList<>();

  ReportObservations(List<DocumentLine> document, UnitCodes codes, ReadingLog log) {
    this.document = document;
    this.codes = codes;
    this.log = log;
  }

  /**
   * The observations, one a unit.
   *
   * @param place the province's name
   * @param header of the tables
   */
  List<Observation> of(
      ReportSubject subject,
      String place,
      AnnexHeader header,
      List<PublishedTable> tables,
      List<PublishedClaim> claims) {
    province(new Unit(subject.scope().code(), place, UnitKind.PROVINCE), claims);
    for (PublishedTable table : tables) {
      UnitKind kind = table.peerGroup().members();
      table.rows().forEach(row -> add(row.line(), row.name(), kind, cells(row)));
    }
    for (PublishedClaim claim : claims) {
      if (claim instanceof PublishedClaim.NotEvaluated left) {
        add(left.line(), left.name(), left.peerGroup().members(), leftOut(header));
      }
    }
    return List.copyOf(observations);
  }

  /**
   * Sentences repeat the figures of its table: the first of each counts, and a conflict is said.
   */
  private void province(Unit unit, List<PublishedClaim> claims) {
    Map<Element, Cell> cells = new LinkedHashMap<>();
    for (PublishedClaim claim : claims) {
      if (claim instanceof PublishedClaim.OwnPoints own) {
        Cell cell = Cell.of(own.points());
        Cell first = cells.putIfAbsent(Element.points(own.code()), cell);
        if (first != null && !first.equals(cell)) {
          log.note(FindingSentence.TWO_VALUES, document.get(own.line() - 1), own.code());
        }
      }
    }
    if (!cells.isEmpty()) {
      observations.add(new Observation(unit, cells));
    }
  }

  private void add(int number, String name, UnitKind kind, Map<Element, Cell> cells) {
    DocumentLine line = document.get(number - 1);
    Unit unit = codes.unit(line, name, kind);
    if (seen.add(unit.code())) {
      observations.add(new Observation(unit, cells));
    } else {
      log.note(FindingSentence.REPORTED_REPEATEDLY, line, name);
    }
  }

  private static Map<Element, Cell> cells(PublishedRow row) {
    Map<Element, Cell> cells = new LinkedHashMap<>();
    row.points().forEach((code, cell) -> cells.put(Element.points(code), cell));
    cells.put(Element.points(Element.TOTAL), row.total());
    if (!row.converted().isNotApplicable()) {
      cells.put(CONVERTED, row.converted());
    }
    return cells;
  }

  private static Map<Element, Cell> leftOut(AnnexHeader header) {
    Cell missing = Cell.missing(AbsenceReason.NOT_EVALUATED_BY_SOURCE);
    Map<Element, Cell> cells = new LinkedHashMap<>();
    header.codes().forEach(code -> cells.put(Element.points(code), missing));
    cells.put(Element.points(Element.TOTAL), missing);
    return cells;
  }
}
