package vn.dvcrank.connectors.portal.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.DIEN_BIEN;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.array;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.communes;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.row;
import static vn.dvcrank.connectors.portal.legacy.LegacyPages.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.scoring.unit.Scope;

/** What is no answer, or is one to another question, is refused. */
class LegacyAcceptanceTest {

  private final LegacyContract contract = LegacyPages.CONTRACT;

  private void verify(Scope scope, byte[] body) throws ContractFailure {
    contract.verify(scope, new PortalAnswer(LegacyPages.ASKED, 200, List.of(), body));
  }

  @Test
  void anAnswerForAnotherScopeIsRefused() throws Exception {
    byte[] ofDienBien = communes(1, 3);
    verify(DIEN_BIEN, ofDienBien);
    assertThatThrownBy(() -> verify(new Scope("H01"), ofDienBien))
        .isInstanceOf(ContractFailure.class)
        .hasMessageContaining("has H18.1 (LOAI_COQUAN 3), and H01 was asked for");
    assertThatThrownBy(() -> verify(Scope.NATIONAL, ofDienBien))
        .isInstanceOf(ContractFailure.class);
    byte[] provinces = array(row("H18", "1", "x", "1"), row("H01", "1", "y", "1"));
    verify(Scope.NATIONAL, provinces);
    assertThatThrownBy(() -> verify(DIEN_BIEN, provinces)).hasMessageContaining("has H01");
    assertThatThrownBy(() -> read(new Scope("H01"), ofDienBien))
        .isInstanceOf(ContractFailure.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "{}", "[1]", "[{}", "null", "[{\"A\":1,\"A\":2}]", "[]x"})
  void whatIsNoArrayOfRowsIsABrokenContract(String body) {
    assertThat(contract.acceptance().problem(body.getBytes(UTF_8))).isPresent();
    assertThatThrownBy(() -> verify(DIEN_BIEN, body.getBytes(UTF_8)))
        .isInstanceOf(ContractFailure.class);
  }

  @Test
  void anEmptyArrayIsNoAnswer() {
    assertThat(contract.acceptance().problem(array())).isEmpty();
    assertThatThrownBy(() -> verify(DIEN_BIEN, array())).hasMessageContaining("none of its 0 rows");
  }
}
