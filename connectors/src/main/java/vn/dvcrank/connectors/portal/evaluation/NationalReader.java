package vn.dvcrank.connectors.portal.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.connectors.portal.answer.Noted;
import vn.dvcrank.connectors.portal.answer.Repeats;
import vn.dvcrank.connectors.portal.answer.ShapeAudit;
import vn.dvcrank.connectors.portal.answer.UnitDraft;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** Reads the provinces with their totals and groups. */
final class NationalReader {

  private final ContractFile contract;
  private final ProvinceDirectory provinces;

  NationalReader(ContractFile contract, ProvinceDirectory provinces) {
    this.contract = contract;
    this.provinces = provinces;
  }

  Reading read(JsonRow envelope) {
    Noted noted = new Noted();
    ShapeAudit audit = new ShapeAudit(contract.shapes());
    audit.look(envelope, contract.unitList().nationalShape());
    audit.report(contract.unitList().part(), noted);

    List<JsonRow> rows = Envelope.data(envelope).rows("evaluation");
    Repeats repeats = Repeats.in(rows, "departmentCode");
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      JsonRow row = rows.get(i);
      Optional<Unit> unit = UnitRow.unit(row, UnitKind.PROVINCE);
      if (unit.isEmpty()) {
        noted.add(FindingSentence.PROVINCE_WITHOUT_NAME, UnitRow.label(row, i));
      } else if (repeats.has(row)) {
        noted.add(FindingSentence.LISTED_REPEATEDLY, unit.get().code());
      } else {
        if (provinces.find(unit.get().code()).isEmpty()) {
          noted.add(FindingSentence.PROVINCE_NOT_LISTED, unit.get().code());
        }
        observations.add(observation(unit.get(), row));
      }
    }
    observations.sort(Comparator.comparing(observation -> observation.unit().code()));
    return new Reading(observations, noted.list());
  }

  private Observation observation(Unit unit, JsonRow row) {
    UnitDraft draft = new UnitDraft(unit);
    draft.put(Element.points(Element.TOTAL), row.cell("totalScore"));
    Optional<JsonRow> scores = row.object("groupScores");
    for (GroupListing group : contract.groups()) {
      draft.put(
          Element.points(group.code()),
          scores
              .map(points -> points.cell(group.code()))
              .orElse(Cell.missing(AbsenceReason.NOT_IN_ANSWER)));
    }
    return draft.observation();
  }
}
