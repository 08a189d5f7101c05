package vn.dvcrank.scoring.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

  @ParameterizedTest
  @ValueSource(strings = {"H18", "H18.36", "H01.187", "000.00.00.H37", "H18.x_1-2"})
  void acceptsAgencyCodes(String code) {
    assertThat(new Unit(code, "UBND xã", UnitKind.COMMUNE).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", ".", "..", "../x", "..\\x", "a/b", "a\\b", "/etc", "H18.", ".H18", "H18..36",
        "H18 ", "H18\n", "C:x", "H18%2e", "Hà18", "H\u0000"
      })
  void refusesWhatCouldBeAPath(String code) {
    assertThat(Unit.isCode(code)).isFalse();
    assertThatThrownBy(() -> new Unit(code, "UBND xã", UnitKind.COMMUNE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void boundsCodesAndNames() {
    assertThat(Unit.isCode("x".repeat(40))).isTrue();
    assertThat(Unit.isCode("x".repeat(41))).isFalse();
    assertThat(Unit.isCode("x" + ".x".repeat(9))).isFalse();
    assertThatThrownBy(() -> new Unit("H18", " ", UnitKind.PROVINCE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Unit("H18", "x".repeat(301), UnitKind.PROVINCE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "H1", "h18", "H18.36", "National", "../H18", "H1234"})
  void refusesWhatIsNoScope(String code) {
    assertThatThrownBy(() -> new Scope(code)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void scopesHaveTheirPeerGroups() {
    assertThat(Scope.NATIONAL.peerGroups()).containsExactly(PeerGroup.PROVINCES);
    assertThat(new Scope("H18").peerGroups())
        .containsExactly(
            PeerGroup.DEPARTMENTS,
            PeerGroup.COMMUNES,
            PeerGroup.DISTRICT_DEPARTMENTS,
            PeerGroup.DISTRICT_COMMUNES);
  }

  @ParameterizedTest
  @EnumSource(UnitKind.class)
  void kindsAreFoundByTheirLabels(UnitKind kind) {
    assertThat(UnitKind.ofLabel(kind.label())).isEqualTo(kind);
  }
}
