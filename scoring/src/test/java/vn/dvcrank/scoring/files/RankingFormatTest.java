package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.unit.PeerGroup;

class RankingFormatTest {

  @Test
  void namesFilesAfterThePeerGroup() {
    assertThat(Arrays.stream(RankingFormat.values()).map(f -> f.fileName(PeerGroup.PROVINCES)))
        .containsExactly("provinces.csv", "provinces.json", "provinces.xlsx");
  }
}
