package vn.dvcrank.pipeline.site.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.pipeline.store.NewestNight;

/**
 * What the last night changed.
 *
 * @param night empty when nothing was ever captured in a pass
 * @param lines its rankings
 * @param scopeNames whose units, in words, by scope
 */
public record ChangesPage(
    Frame frame,
    Optional<NewestNight> night,
    List<ChangeLine> lines,
    Map<String, String> scopeNames) {

  public ChangesPage {
    lines = List.copyOf(lines);
    scopeNames = Map.copyOf(scopeNames);
  }
}
