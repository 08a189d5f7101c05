package vn.dvcrank.connectors.portal.legacy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.connectors.portal.answer.Noted;
import vn.dvcrank.connectors.portal.answer.UnitDraft;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** Reads rows into observations. A row that cannot be trusted is left out, and said to be. */
final class LegacyReader {

  private final LegacyFile contract;

  LegacyReader(LegacyFile contract) {
    this.contract = contract;
  }

  /** Reads the rows of a scope; {@code noted} may hold findings already. */
  LegacyReading read(Scope scope, List<LegacyRow> rows, Noted noted) {
    contract.audit(rows).report(contract.service(), noted);
    Map<String, Integer> times = new HashMap<>();
    rows.forEach(row -> row.code().ifPresent(code -> times.merge(code, 1, Integer::sum)));
    Map<Integer, Observation> read = new TreeMap<>();
    for (LegacyRow row : rows) {
      Optional<Unit> unit = unit(scope, row, noted);
      if (unit.isPresent() && times.getOrDefault(unit.get().code(), 0) > 1) {
        noted.add(FindingSentence.ANSWERED_REPEATEDLY, unit.get().code());
      } else {
        unit.ifPresent(known -> read.put(row.place(), observation(known, row)));
      }
    }
    List<Observation> observations =
        read.values().stream()
            .sorted(Comparator.comparing(observation -> observation.unit().code()))
            .toList();
    return new LegacyReading(new Reading(observations, noted.list()), read.keySet());
  }

  private Optional<Unit> unit(Scope scope, LegacyRow row, Noted noted) {
    Optional<String> code = row.code();
    Optional<String> name = row.name();
    Optional<UnitKind> kind = contract.kind(row);
    if (code.isEmpty() || name.isEmpty()) {
      noted.add(FindingSentence.AGENCY_WITHOUT_NAME, row.label(), row.place());
    } else if (kind.isEmpty()) {
      noted.add(
          FindingSentence.AGENCY_KIND_UNKNOWN,
          row.label(),
          row.place(),
          row.kindNumber().orElse("not given"));
    } else if (!row.isOf(scope)) {
      noted.add(FindingSentence.ROW_UNDER_ANOTHER_PROVINCE, row.label(), row.place(), scope);
    } else if (code.equals(row.province()) != (kind.get() == UnitKind.PROVINCE)) {
      noted.add(
          FindingSentence.AGENCY_OF_ANOTHER_KIND,
          row.label(),
          row.place(),
          row.kindNumber().orElse(""));
    } else {
      return Optional.of(new Unit(code.get(), name.get(), kind.get()));
    }
    return Optional.empty();
  }

  private Observation observation(Unit unit, LegacyRow row) {
    UnitDraft draft = new UnitDraft(unit);
    draft.put(Element.points(Element.TOTAL), row.fields().decimal(LegacyRow.TOTAL));
    for (String group : contract.groups()) {
      draft.put(Element.points(group), row.fields().decimal(group));
    }
    return draft.observation();
  }
}
