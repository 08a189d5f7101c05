package vn.dvcrank.connectors.portal.evaluation;

import java.util.List;
import java.util.Map;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.connectors.portal.answer.Noted;
import vn.dvcrank.connectors.portal.answer.ShapeAudit;
import vn.dvcrank.scoring.unit.Scope;

/** Reads one province: its list of units, and the six groups joined to it. */
final class ProvinceReader {

  private final ContractFile contract;

  ProvinceReader(ContractFile contract) {
    this.contract = contract;
  }

  /**
   * @param list the opened list of units
   * @param groups the opened pages by group, in order; a group may be absent
   */
  Reading read(Scope scope, JsonRow list, Map<String, List<JsonRow>> groups) {
    Noted noted = new Noted();
    ShapeAudit audit = new ShapeAudit(contract.shapes());
    audit.look(list, contract.unitList().provinceShape());
    audit.report(contract.unitList().part(), noted);

    ProvinceUnits units = ProvinceUnits.read(scope, Envelope.data(list), contract, noted);
    for (GroupListing group : contract.groups()) {
      GroupReader reader = new GroupReader(contract, group, units, noted);
      List<JsonRow> pages = groups.getOrDefault(group.code(), List.of());
      if (pages.isEmpty()) {
        reader.readNothing();
      } else {
        reader.read(pages);
      }
    }
    return new Reading(units.observations(), noted.list());
  }
}
