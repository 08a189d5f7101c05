package vn.dvcrank.scoring.files;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.PeerGroup;

/**
 * One folder of published rankings.
 *
 * @param key which figures were ranked
 * @param peerGroups the rankings in it, in the order of {@link PeerGroup}
 * @param capturedAt when the figures were captured
 * @param provisional whether the period had not ended then
 * @param path the folder, relative to the catalog's, with {@code /}; it never leaves the catalog's
 * @param manifestSha256 of the bytes of the folder's manifest, 64 lower case hexadecimal digits
 */
public record CatalogEntry(
    RankingKey key,
    List<PeerGroup> peerGroups,
    Instant capturedAt,
    boolean provisional,
    String path,
    String manifestSha256) {

  static final Comparator<CatalogEntry> ORDER =
      Comparator.comparing((CatalogEntry entry) -> entry.key().indexSet())
          .thenComparing(entry -> entry.key().period())
          .thenComparing(entry -> entry.key().scope())
          .thenComparing(entry -> entry.key().basis())
          .thenComparing(entry -> entry.key().method());

  private static final Pattern PATH = Pattern.compile("[0-9A-Za-z_-]+(/[0-9A-Za-z_-]+){0,9}");

  /**
   * Puts the peer groups in order.
   *
   * @throws IllegalArgumentException when the path could lead elsewhere
   */
  public CatalogEntry {
    path = checkedPath(path);
    peerGroups = peerGroups.stream().sorted().toList();
  }

  static String checkedPath(String path) {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException("not a folder below the rankings: '" + path + "'");
    }
    return path;
  }
}
