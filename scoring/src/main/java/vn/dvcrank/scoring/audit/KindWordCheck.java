package vn.dvcrank.scoring.audit;

import java.util.List;
import java.util.stream.Stream;
import vn.dvcrank.scoring.unit.PeerGroup;

/**
 * Where most of a table's names say what kind of unit they are of ({@code UBND xã …}), all do.
 * Departments have names of their own, without such words.
 */
final class KindWordCheck implements TableCheck {

  private static final List<String> COMMUNE = List.of("xã", "phường", "thị trấn", "đặc khu");
  private static final List<String> PROVINCE = List.of("tỉnh", "thành phố", "tp", "tp.");

  @Override
  public Stream<AuditDifference> differences(AuditedTable table) {
    List<String> words = words(table.peerGroup());
    List<AuditedRow> without =
        table.rows().stream().filter(row -> !hasWord(row.name(), words)).toList();
    return without.size() * 2 >= table.rows().size()
        ? Stream.empty()
        : without.stream().map(row -> difference(row, words));
  }

  private static AuditDifference difference(AuditedRow row, List<String> words) {
    String expected = String.join(" / ", words);
    return row.differs(
        AuditKind.KIND_WORD_MISSING,
        row.name(),
        expected,
        "the name lacks the word for its kind of unit, which its peers' names have: " + expected);
  }

  private static boolean hasWord(String name, List<String> words) {
    String key = NameKey.of(name).replaceFirst("^(ubnd|ủy ban nhân dân|uỷ ban nhân dân) ", "");
    return words.stream().anyMatch(word -> key.startsWith(word + " "));
  }

  private static List<String> words(PeerGroup peerGroup) {
    return switch (peerGroup) {
      case COMMUNES, DISTRICT_COMMUNES -> COMMUNE;
      case PROVINCES -> PROVINCE;
      case DEPARTMENTS, DISTRICT_DEPARTMENTS -> List.of();
    };
  }
}
