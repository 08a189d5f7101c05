package vn.dvcrank.pipeline.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Unit;

/** Where pages stand: codes come from outside. */
class PagePathTest {

  @Test
  void anAgencyCodeIsItsPagesName() {
    assertThat(PagePath.ofUnit(PeerGroup.COMMUNES, "H18.36"))
        .isEqualTo("units/communes/H18.36.html");
    assertThat(PagePath.ofUnit(PeerGroup.PROVINCES, "H18")).isEqualTo("units/provinces/H18.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CON",
        "nul",
        "H18.name-commune-ubnd-xa-thanh-an",
        "-rf",
        "index",
        "H18.a.b.c",
        "_",
        "0"
      })
  void noCodeLeadsElsewhere(String code) {
    assertThat(Unit.isCode(code)).isTrue();
    assertThat(PagePath.ofUnit(PeerGroup.COMMUNES, code))
        .matches("units/communes/x-[a-z0-9.-]{1,60}-[0-9a-f]{12}\\.html");
  }

  @Test
  void whateverItIsANameIsOneFileBelow() {
    for (String code : List.of("../../etc/passwd", "a/b", "..", "a\\b", "a\u0000b", "Đ", "")) {
      assertThat(PagePath.ofUnit(PeerGroup.COMMUNES, code))
          .matches("units/communes/x-[a-z0-9.-]{0,60}-[0-9a-f]{12}\\.html");
    }
  }

  /** Some file systems do not tell large letters from small ones. */
  @Test
  void codesThatDifferHavePagesThatDiffer() {
    String longest = "H18." + "a".repeat(40) + "." + "b".repeat(40);
    assertThat(
            Stream.of("H18.a", "H18.A", longest, longest + "b", "H18.1", "H18.01")
                .map(code -> PagePath.ofUnit(PeerGroup.COMMUNES, code).toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }

  @Test
  void theWayUpIsAsLongAsTheWayDown() {
    assertThat(PagePath.root("index.html")).isEmpty();
    assertThat(PagePath.root("rankings/qd766/2026/H18/local/communes.html"))
        .isEqualTo("../../../../../");
  }
}
