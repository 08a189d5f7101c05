package vn.dvcrank.pipeline.site.page;

import java.util.List;

/** The list of all units. */
public record UnitsPage(Frame frame, List<UnitLine> lines) {
  public UnitsPage {
    lines = List.copyOf(lines);
  }
}
