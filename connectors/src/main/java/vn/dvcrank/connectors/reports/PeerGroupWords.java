package vn.dvcrank.connectors.reports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dvcrank.scoring.unit.PeerGroup;

/** Whom a heading or a sentence speaks of. */
final class PeerGroupWords {

  private static final Pattern COMMUNES =
      Pattern.compile("(?:các|cấp|ubnd|nhân dân) (?:xã|phường)(?!\\p{L})");
  private static final Pattern DEPARTMENTS =
      Pattern.compile("cơ quan chuyên môn|(?<!\\p{L})cơ quan(?!\\p{L})|các phòng(?!\\p{L})");
  private static final Pattern DISTRICTS = Pattern.compile("(?:các|cấp) huyện(?!\\p{L})");

  private final boolean ofDistrict;

  PeerGroupWords(boolean ofDistrict) {
    this.ofDistrict = ofDistrict;
  }

  /** The one group that the words name; empty when they name none, or both. */
  Optional<PeerGroup> of(String words) {
    String text = words.toLowerCase(Locale.ROOT);
    boolean communes = COMMUNES.matcher(text).find();
    boolean departments = DEPARTMENTS.matcher(text).find();
    if (communes == departments || DISTRICTS.matcher(text).find()) {
      return Optional.empty();
    }
    return Optional.of(communes ? communes() : departments());
  }

  PeerGroup communes() {
    return ofDistrict ? PeerGroup.DISTRICT_COMMUNES : PeerGroup.COMMUNES;
  }

  PeerGroup departments() {
    return ofDistrict ? PeerGroup.DISTRICT_DEPARTMENTS : PeerGroup.DEPARTMENTS;
  }
}
