package vn.dvcrank.scoring.files;

import java.util.function.Function;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.unit.PeerGroup;

/** The constants behind the words that published files use for them. */
final class Labels {

  private Labels() {}

  static PeerGroup peerGroup(String label) {
    return find(PeerGroup.values(), PeerGroup::label, label);
  }

  static FindingCode findingCode(String label) {
    return find(FindingCode.values(), FindingCode::label, label);
  }

  static SnapshotRef.Role role(String label) {
    return find(SnapshotRef.Role.values(), SnapshotRef.Role::label, label);
  }

  private static <T> T find(T[] constants, Function<T, String> labelOf, String label) {
    for (T constant : constants) {
      if (labelOf.apply(constant).equals(label)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("unknown word '" + label + "'");
  }
}
