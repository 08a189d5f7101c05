package vn.dvcrank.connectors.portal.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.connectors.portal.answer.Noted;
import vn.dvcrank.connectors.portal.answer.Repeats;
import vn.dvcrank.connectors.portal.answer.ShapeAudit;
import vn.dvcrank.connectors.portal.answer.UnitDraft;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;

/** Reads all pages of one group's answer into the units they speak of. */
final class GroupReader {

  private final ContractFile contract;
  private final GroupListing group;
  private final ProvinceUnits units;
  private final Noted noted;
  private final ShapeAudit audit;
  private final RowCells cells;

  GroupReader(ContractFile contract, GroupListing group, ProvinceUnits units, Noted noted) {
    this.contract = contract;
    this.group = group;
    this.units = units;
    this.noted = noted;
    this.audit = new ShapeAudit(contract.shapes());
    this.cells = new RowCells(group, audit);
  }

  /**
   * @param pages opened answers in the order of their pages; at least one
   */
  void read(List<JsonRow> pages) {
    List<JsonRow> rows = new ArrayList<>();
    for (JsonRow page : pages) {
      audit.look(page, group.shape());
      rows.addAll(Envelope.data(page).rows(group.units()));
    }
    checkPages(pages, rows.size());
    readOwn(Envelope.data(pages.get(0)));
    readUnits(rows);
    cells.report(noted);
    audit.report(group.code(), noted);
  }

  private void checkPages(List<JsonRow> pages, int rows) {
    if (!group.paged()) {
      return;
    }
    for (JsonRow page : pages) {
      Optional<Pagination> stated = Pagination.of(page);
      if (stated.isEmpty()) {
        audit.count(FindingSentence.FIELD_NOT_THERE, "data." + Pagination.FIELD + ".total");
      } else if (stated.get().total() != rows) {
        noted.add(
            FindingSentence.ROWS_AND_STATED,
            group.code(),
            pages.size(),
            rows,
            stated.get().total());
      }
    }
  }

  private void readOwn(JsonRow data) {
    Optional<JsonRow> row = data.object(group.own());
    units.own().ifPresent(province -> row.ifPresent(own -> cells.readOwn(own, province)));
  }

  private void readUnits(List<JsonRow> rows) {
    Repeats repeats = Repeats.in(rows, "departmentId");
    Set<String> unread = new HashSet<>(units.ids());
    for (int i = 0; i < rows.size(); i++) {
      JsonRow row = rows.get(i);
      Optional<String> id = row.text("departmentId");
      if (id.isEmpty()) {
        noted.add(FindingSentence.ROW_WITHOUT_ID, at(UnitRow.label(row, i)));
      } else if (!units.isLeftOut(id.get())) {
        unread.remove(id.get());
        readUnit(row, id.get(), repeats);
      }
    }
    for (String id : unread) {
      units.byId(id).ifPresent(unit -> putPoints(unit, AbsenceReason.UNIT_NOT_IN_ANSWER));
    }
  }

  private void readUnit(JsonRow row, String id, Repeats repeats) {
    Optional<UnitDraft> unit = units.byId(id);
    if (unit.isEmpty()) {
      noted.add(FindingSentence.NOT_LISTED, at(row.text("departmentCode").orElse(id)));
      return;
    }
    String listed = unit.get().unit().code();
    Optional<String> otherCode = row.text("departmentCode").filter(code -> !code.equals(listed));
    if (repeats.has(row)) {
      noted.add(FindingSentence.ANSWERED_REPEATEDLY, at(listed));
      putPoints(unit.get(), AbsenceReason.NOT_IN_ANSWER);
    } else if (otherCode.isPresent()) {
      noted.add(FindingSentence.ID_OF_ANOTHER_UNIT, at(otherCode.get()), listed);
      putPoints(unit.get(), AbsenceReason.NOT_IN_ANSWER);
    } else {
      cells.readUnit(row, unit.get());
    }
  }

  /** Says that the whole answer is not there. */
  void readNothing() {
    noted.add(
        FindingSentence.ANSWER_NOT_THERE,
        group.code(),
        contract.base().resolve(group.endpoint()).getPath());
    units.all().forEach(unit -> putPoints(unit, AbsenceReason.NOT_IN_ANSWER));
  }

  private void putPoints(UnitDraft unit, AbsenceReason reason) {
    unit.put(Element.points(group.code()), Cell.missing(reason));
  }

  private String at(String unit) {
    return group.code() + " " + unit;
  }
}
