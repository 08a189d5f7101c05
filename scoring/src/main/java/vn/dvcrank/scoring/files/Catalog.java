package vn.dvcrank.scoring.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dvcrank.scoring.rank.RankingKey;

/**
 * Every published ranking.
 *
 * @param entries one a key, ordered by index set, period, scope, basis and method
 */
public record Catalog(List<CatalogEntry> entries) {

  /**
   * Puts the entries in order.
   *
   * @throws IllegalArgumentException when two of them have one key or one path
   */
  public Catalog {
    entries = entries.stream().sorted(CatalogEntry.ORDER).toList();
    Set<RankingKey> keys = new HashSet<>();
    Set<String> paths = new HashSet<>();
    for (CatalogEntry entry : entries) {
      if (!keys.add(entry.key()) || !paths.add(entry.path())) {
        throw new IllegalArgumentException("the catalog has '" + entry.path() + "' twice");
      }
    }
  }
}
