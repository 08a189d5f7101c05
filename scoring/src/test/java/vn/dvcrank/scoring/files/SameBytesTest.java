package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcrank.scoring.rank.Ranking;

class SameBytesTest {

  @ParameterizedTest
  @EnumSource(RankingFormat.class)
  void twice(RankingFormat format) throws IOException {
    byte[] first = Written.bytes(format, SampleRanking.whole());

    assertThat(Written.bytes(format, SampleRanking.whole())).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(RankingFormat.class)
  void inAnyLocaleAndTimeZone(RankingFormat format) throws IOException {
    Ranking ranking = SampleRanking.whole();
    byte[] here = Written.bytes(format, ranking);

    assertThat(Written.elsewhere("tr-TR", "Pacific/Auckland", out -> format.write(ranking, out)))
        .isEqualTo(here);
    assertThat(Written.elsewhere("vi-VN", "Asia/Ho_Chi_Minh", out -> format.write(ranking, out)))
        .isEqualTo(here);
    assertThat(
            Written.elsewhere(
                "ar-SA-u-nu-arab", "America/St_Johns", out -> format.write(ranking, out)))
        .isEqualTo(here);
  }
}
