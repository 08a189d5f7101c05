package vn.dvcrank.connectors.portal.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dvcrank.connectors.imports.ReadLine;
import vn.dvcrank.connectors.portal.answer.Noted;
import vn.dvcrank.connectors.portal.answer.SourceName;
import vn.dvcrank.connectors.portal.answer.UnitDraft;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;

/** Turns rows into observations of units that are known; a name is matched or left out. */
final class PageReading {

  private final PageLayout layout;
  private final String file;
  private final Noted noted;
  private final List<ReadLine> lines = new ArrayList<>();

  PageReading(PageLayout layout, String file, Noted noted) {
    this.layout = layout;
    this.file = file;
    this.noted = noted;
  }

  List<Observation> read(List<PageRow> rows, PageUnits units) {
    Map<PageRow, Unit> matched = new HashMap<>();
    Map<String, Integer> times = new TreeMap<>();
    for (PageRow row : rows) {
      Optional<Unit> unit = unit(row, units);
      unit.ifPresent(known -> matched.put(row, known));
      unit.ifPresent(known -> times.merge(known.code(), 1, Integer::sum));
    }
    List<Observation> observations = new ArrayList<>();
    for (PageRow row : rows) {
      Optional<Unit> unit = Optional.ofNullable(matched.get(row));
      boolean once = unit.filter(known -> times.getOrDefault(known.code(), 0) == 1).isPresent();
      if (unit.isPresent() && !once) {
        noted.add(FindingSentence.SHOWN_REPEATEDLY, unit.get().code(), file);
      } else {
        unit.ifPresent(known -> observations.add(observation(known, row)));
      }
      lines.add(new ReadLine(row.place(), once ? "row" : ReadLine.UNREAD, row.name()));
    }
    observations.sort(Comparator.comparing(observation -> observation.unit().code()));
    return observations;
  }

  /** What became of each row. */
  List<ReadLine> lines() {
    return List.copyOf(lines);
  }

  private Optional<Unit> unit(PageRow row, PageUnits units) {
    Optional<String> name = SourceName.of(row.name());
    if (name.isEmpty()) {
      noted.add(FindingSentence.ROW_WITHOUT_NAME, at(row));
      return Optional.empty();
    }
    List<String> codes = units.codes(name.get(), row.kind());
    if (codes.isEmpty()) {
      noted.add(FindingSentence.NAMED_AS_NONE, at(row), row.kind().label(), name.get());
    } else if (codes.size() > 1) {
      noted.add(FindingSentence.MAY_BE_SEVERAL, at(row), name.get(), String.join(" or ", codes));
    }
    return codes.size() == 1
        ? Optional.of(new Unit(codes.get(0), name.get(), row.kind()))
        : Optional.empty();
  }

  private Observation observation(Unit unit, PageRow row) {
    UnitDraft draft = new UnitDraft(unit);
    Cell notShown = Cell.missing(AbsenceReason.NOT_IN_ANSWER);
    draft.put(Element.points(Element.TOTAL), notShown);
    layout.groups().forEach(group -> draft.put(Element.points(group), notShown));
    row.figures()
        .forEach(
            (column, text) -> {
              Optional<BigDecimal> score = PageFigure.of(text, column);
              if (score.isEmpty()) {
                noted.add(
                    FindingSentence.NO_SCORE, at(row) + " " + column.code(), text, column.max());
              }
              draft.put(Element.points(column.code()), score.map(Cell::of).orElse(notShown));
            });
    return draft.observation();
  }

  private String at(PageRow row) {
    return file + " row " + row.place();
  }
}
