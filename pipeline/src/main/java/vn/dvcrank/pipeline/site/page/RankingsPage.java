package vn.dvcrank.pipeline.site.page;

import java.util.List;

/** The list of all rankings; with their findings, on the page of these. */
public record RankingsPage(Frame frame, List<RankingLine> lines) {
  public RankingsPage {
    lines = List.copyOf(lines);
  }
}
