package vn.dvcrank.pipeline.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Optional;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.audit.CellChange;
import vn.dvcrank.scoring.audit.SnapshotDiff;
import vn.dvcrank.scoring.audit.UnitChange;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.unit.Unit;

/** Prints what two snapshots of the same figures do not share. */
final class DifferenceListing {

  private final PrintWriter out;
  private final boolean asJson;
  private final ObjectNode json = JsonMapper.builder().build().createObjectNode();
  private final ArrayNode diffs = json.putArray("diffs");

  /**
   * @param asJson as one JSON object, at the end, instead of lines
   */
  DifferenceListing(PrintWriter out, boolean asJson) {
    this.out = out;
    this.asJson = asJson;
  }

  void add(StoredSnapshot earlier, StoredSnapshot later) {
    SnapshotDiff diff = SnapshotDiff.between(earlier.observations(), later.observations());
    boolean restated =
        !diff.isEmpty() && earlier.series().figures().period().closedAt(earlier.capturedAt());
    if (asJson) {
      addJson(earlier, later, diff, restated);
    } else {
      print(earlier, later, diff, restated);
    }
  }

  /** There are no more. */
  void end() {
    if (asJson) {
      out.println(json.toPrettyString());
    }
    out.flush();
  }

  private void print(
      StoredSnapshot earlier, StoredSnapshot later, SnapshotDiff diff, boolean restated) {
    out.println(earlier.name());
    out.println(later.name());
    out.println(
        "%s units and %s figures differ%s"
            .formatted(
                diff.units().size(),
                diff.cells().size(),
                restated ? ": a restatement, the period was closed" : ""));
    for (UnitChange change : diff.units()) {
      out.println(
          "%s unit %s: %s -> %s"
              .formatted(
                  change.kind().label(),
                  change.unitCode(),
                  name(change.before()),
                  name(change.after())));
    }
    for (CellChange change : diff.cells()) {
      out.println(
          "%s %s %s %s: %s -> %s"
              .formatted(
                  change.kind().label(),
                  change.unitCode(),
                  change.element().code(),
                  change.element().field().label(),
                  text(change.before()),
                  text(change.after())));
    }
  }

  private void addJson(
      StoredSnapshot earlier, StoredSnapshot later, SnapshotDiff diff, boolean restated) {
    RankingKey figures = later.series().figures();
    ObjectNode one = diffs.addObject();
    one.put("index_set", figures.indexSet()).put("method", figures.method());
    one.put("basis", figures.basis().label()).put("scope", figures.scope().code());
    one.put("period", figures.period().toString());
    one.put("from", earlier.name()).put("to", later.name()).put("restatement", restated);
    ArrayNode units = one.putArray("units");
    for (UnitChange change : diff.units()) {
      units
          .addObject()
          .put("change", change.kind().label())
          .put("unit", change.unitCode())
          .put("before", change.before().map(Unit::name).orElse(null))
          .put("after", change.after().map(Unit::name).orElse(null));
    }
    ArrayNode cells = one.putArray("cells");
    for (CellChange change : diff.cells()) {
      cells
          .addObject()
          .put("change", change.kind().label())
          .put("unit", change.unitCode())
          .put("element", change.element().code())
          .put("field", change.element().field().label())
          .put("before", text(change.before()))
          .put("after", text(change.after()));
    }
  }

  private static String name(Optional<Unit> unit) {
    return unit.map(Unit::name).orElse("not there");
  }

  private static String text(Optional<Cell> cell) {
    return cell.map(Cell::words).orElse("not there");
  }
}
