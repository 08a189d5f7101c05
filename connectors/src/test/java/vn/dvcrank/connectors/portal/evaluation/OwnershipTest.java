package vn.dvcrank.connectors.portal.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.scoring.unit.Scope;

/** An answer is of the unit that was asked for, or it is none. */
class OwnershipTest {

  private final EvaluationContract contract = EvaluationContract.ofPortal();
  private final PhuTho answers = new PhuTho();

  @ParameterizedTest
  @ValueSource(strings = {"service-results", "CKMB", "TDGQ", "CLGQ", "TTTT", "MDHL", "MDSH"})
  void realAnswersAreTaken(String part) throws Exception {
    answers.verify(part);
  }

  @ParameterizedTest
  @CsvSource({
    "service-results, H44, H18",
    "TDGQ, H44, H18",
    "MDSH, '\"H44\"', '\"H18\"'",
    "CKMB, 019d2be3-6a88-732b-8b17-b68020c8553a, 019d2be3-6a85-74ec-a341-16615c474af4",
    "MDHL, 019d2be3-6a88-732b-8b17-b68020c8553a, 019d2be3-6a85-74ec-a341-16615c474af4",
    "TTTT, H44.100, H18.36",
    "service-results, H44.100, H18.36"
  })
  void anotherProvincesAnswerIsRefused(String part, String from, String to) {
    answers.with(part, body -> body.replace(from, to));
    assertThatThrownBy(() -> answers.verify(part))
        .isInstanceOfSatisfying(
            ContractFailure.class, failure -> assertThat(failure.answer()).isPresent())
        .hasMessageContaining("H44 ");
  }

  @ParameterizedTest
  @CsvSource({
    "CKMB, '\"overview\"', '\"summary\"'",
    "CKMB, '\"evaluation\"', '\"rows\"'",
    "TDGQ, '\"departmentId\": \"019d2be3-6a88-732b-8b17-b68020c8553a\",', ''",
    "TDGQ, '\"OK\"', '\"ERROR\"'",
    "service-results, '\"departmentCode\":\"H44\",', ''"
  })
  void anAnswerThatDoesNotSayWhoseItIsIsRefused(String part, String from, String to) {
    answers.with(part, body -> body.replace(from, to));
    assertThatThrownBy(() -> answers.verify(part)).isInstanceOf(ContractFailure.class);
    assertThatThrownBy(answers::read).isInstanceOf(ContractFailure.class);
  }

  @Test
  void aProvincesAnswerIsNotTheCountrys() {
    PortalRequest national = contract.requests(Scope.NATIONAL, PhuTho.YEAR).get(0);
    assertThatThrownBy(
            () ->
                contract.verify(
                    Scope.NATIONAL,
                    new PortalAnswer(
                        national, 201, List.of(), answers.body(PhuTho.LIST).getBytes(UTF_8))))
        .isInstanceOf(ContractFailure.class);
  }

  @Test
  void theCountrysAnswerIsNotAProvinces() throws Exception {
    byte[] body = PhuTho.resource("national.year-2026.json").getBytes(UTF_8);
    PortalRequest national = contract.requests(Scope.NATIONAL, PhuTho.YEAR).get(0);
    contract.verify(Scope.NATIONAL, new PortalAnswer(national, 201, List.of(), body));
    PortalRequest province = answers.request(PhuTho.LIST);
    assertThatThrownBy(
            () -> contract.verify(PhuTho.SCOPE, new PortalAnswer(province, 201, List.of(), body)))
        .isInstanceOf(ContractFailure.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"code\":\"OK\"}",
        "{\"code\":\"OK\",\"data\":null}",
        "{\"code\":\"OK\",\"data\":[]}",
        "{\"code\":200,\"data\":{}}",
        "{\"code\":\"ERROR\",\"data\":{},\"message\":\"no\"}",
        "{\"code\":\"OK\",\"code\":\"OK\",\"data\":{}}",
        "{\"code\":\"OK\",\"data\":{\"x\":NaN}}",
        "{\"code\":\"OK\",\"data\":{}} {}",
        "<html></html>"
      })
  void whatIsNoEnvelopeIsNotAccepted(String body) {
    Optional<String> problem = contract.acceptance().problem(body.getBytes(UTF_8));
    assertThat(problem).isPresent();
  }

  @Test
  void depthAndNumbersAreBounded() {
    String deep = "[".repeat(100) + "]".repeat(100);
    String digits = "9".repeat(1000);
    for (String value : List.of(deep, digits)) {
      String body = "{\"code\":\"OK\",\"data\":{\"x\":" + value + "}}";
      assertThat(contract.acceptance().problem(body.getBytes(UTF_8))).isPresent();
    }
  }

  @Test
  void anEnvelopeIsAccepted() {
    byte[] body = "{\"code\":\"OK\",\"data\":{},\"message\":\"OK\"}".getBytes(UTF_8);
    assertThat(contract.acceptance().problem(body)).isEmpty();
  }
}
