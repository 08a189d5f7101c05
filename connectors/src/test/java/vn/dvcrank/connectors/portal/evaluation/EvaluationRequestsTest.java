package vn.dvcrank.connectors.portal.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** The questions, to the letter of what the portal was seen to take. */
class EvaluationRequestsTest {

  private static final String BASE = "https://dichvucong.gov.vn/api/v1/reporting/evaluation/";
  private static final String DIEN_BIEN = "019d2be3-6a85-74ec-a341-16615c474af4";

  private final EvaluationContract contract = EvaluationContract.ofPortal();

  @Test
  void allProvincesAreOneQuestion() {
    assertThat(contract.requests(Scope.NATIONAL, Period.parse("2026")))
        .containsExactly(
            new PortalRequest(
                "service-results",
                1,
                "POST",
                URI.create(BASE + "service-results"),
                "application/json",
                "{\"timeType\":\"year\",\"year\":2026,\"departmentType\":\"ADMINISTRATIVE_UNIT\"}"));
  }

  @Test
  void aProvinceIsItsListAndSixGroups() {
    List<PortalRequest> requests = contract.requests(new Scope("H18"), Period.parse("2026-08"));
    assertThat(requests)
        .extracting(request -> request.part() + " " + request.uri().toString().replace(BASE, ""))
        .containsExactly(
            "service-results service-results",
            "CKMB transparency",
            "TDGQ dvc-progress-tree",
            "CLGQ provide-online-tree",
            "TTTT formality-online-payment-tree",
            "MDHL handling-satisfaction",
            "MDSH dossier-digitized");
    String root = "\"rootDepartmentId\":\"" + DIEN_BIEN + "\"";
    String month = "{\"timeType\":\"month\",\"year\":2026,\"month\":8," + root;
    String page = ",\"currentPage\":1,\"pageSize\":200}";
    assertThat(requests)
        .extracting(PortalRequest::body)
        .containsExactly(
            month + "}",
            month + page,
            month + page,
            month + page,
            month + page,
            "{\"fromDate\":\"2026-08-01\",\"toDate\":\"2026-08-31\"," + root + page,
            month + page);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01, 2026-12-31",
    "2026-Q3, 2026-07-01, 2026-09-30",
    "2028-02, 2028-02-01, 2028-02-29"
  })
  void satisfactionTakesDaysInclusive(String period, String from, String to) {
    PortalRequest satisfaction = contract.requests(new Scope("H18"), Period.parse(period)).get(5);
    assertThat(satisfaction.body())
        .startsWith("{\"fromDate\":\"" + from + "\",\"toDate\":\"" + to + "\"");
  }

  @Test
  void aQuarterIsNumbered() {
    assertThat(contract.requests(Scope.NATIONAL, Period.parse("2026-Q3")).get(0).body())
        .startsWith("{\"timeType\":\"quarter\",\"year\":2026,\"quarter\":3,");
  }

  @Test
  void questionsAreTheSameInTurkey() {
    List<PortalRequest> here = contract.requests(new Scope("H18"), Period.parse("2026-Q1"));
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
    try {
      assertThat(EvaluationContract.ofPortal().requests(new Scope("H18"), Period.parse("2026-Q1")))
          .isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void halfYearsAreNotOffered() {
    assertThat(contract.offers(Period.parse("2026-H1"))).isFalse();
    assertThat(contract.offers(Period.parse("2026"))).isTrue();
    assertThatThrownBy(() -> contract.requests(Scope.NATIONAL, Period.parse("2026-H1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-H1");
  }

  @Test
  void anUnknownProvinceIsSaid() {
    assertThatThrownBy(() -> contract.requests(new Scope("H99"), Period.parse("2026")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("H99")
        .hasMessageContaining("H18");
  }

  @Test
  void asksForFurtherPages() throws Exception {
    PhuTho answers = new PhuTho();
    answers.with("CKMB", body -> body.replace("\"monthlyChart\": []", pagination(5)));
    List<PortalRequest> following =
        contract.followingPages(answers.request("CKMB"), answers.body("CKMB").getBytes(UTF_8));
    // Two rows came of five: three pages in all.
    assertThat(following).extracting(PortalRequest::page).containsExactly(2, 3);
    assertThat(following.get(1).body())
        .isEqualTo(
            answers.request("CKMB").body().replace("\"currentPage\":1", "\"currentPage\":3"));
  }

  @ParameterizedTest
  @CsvSource({"2", "1", "0", "-3", "2.5", "1e9", "null", "\"5\""})
  void asksForNoMoreThanThereIs(String total) throws Exception {
    PhuTho answers = new PhuTho();
    answers.with(
        "CKMB", body -> body.replace("\"monthlyChart\": []", pagination(0).replace("0", total)));
    assertThat(
            contract.followingPages(answers.request("CKMB"), answers.body("CKMB").getBytes(UTF_8)))
        .isEmpty();
  }

  @Test
  void treesHaveNoPages() throws Exception {
    PhuTho answers = new PhuTho();
    assertThat(
            contract.followingPages(answers.request("TDGQ"), answers.body("TDGQ").getBytes(UTF_8)))
        .isEmpty();
  }

  @Test
  void thereAre34Provinces() {
    ProvinceDirectory provinces = ProvinceDirectory.load();
    assertThat(provinces.all()).hasSize(34).extracting(Province::code).isSorted();
    assertThat(provinces.all())
        .allSatisfy(
            province -> {
              assertThat(province.departmentId()).matches("[0-9a-f-]{36}");
              assertThat(province.legacyId()).matches("\\d+");
            });
    assertThat(provinces.all()).extracting(Province::departmentId).doesNotHaveDuplicates();
    assertThat(provinces.get("H19").name2025()).isEqualTo("UBND tỉnh Đồng Nai");
    assertThat(provinces.get("H19").name2026()).isEqualTo("UBND Thành phố Đồng Nai");
  }

  private static String pagination(int total) {
    return "\"pagination\": {\"total\": " + total + "}";
  }
}
