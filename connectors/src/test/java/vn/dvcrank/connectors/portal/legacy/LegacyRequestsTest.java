package vn.dvcrank.connectors.portal.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.DIEN_BIEN;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.communes;

import java.net.URLDecoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.connectors.portal.Header;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** Questions to the letter. */
class LegacyRequestsTest {

  private final LegacyContract contract = LegacyPages.CONTRACT;
  private final PortalRequest asked = LegacyPages.ASKED;

  @Test
  void asksAsThePageDid() {
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.uri()).hasToString("https://dichvucong.gov.vn/jsp/rest.jsp");
    assertThat(asked.contentType()).isEqualTo("application/x-www-form-urlencoded; charset=UTF-8");
    assertThat(asked.headers()).containsExactly(new Header("X-Requested-With", "XMLHttpRequest"));
    assertThat(asked.body()).startsWith("params=%7B%22type%22").doesNotContain("{", "\"", " ");
    assertThat(URLDecoder.decode(asked.body(), UTF_8))
        .isEqualTo(
            "params={\"type\":\"ref\",\"service\":\"report_tinh_766_service\",\"p_nam\":\"2025\","
                + "\"p_6thang\":0,\"p_quy\":0,\"p_thang\":0,\"p_tinh_id\":\"383348\","
                + "\"p_loaidonvi\":1,\"loaichitieu\":0,\"pageIndex\":1,\"pageSize\":1000}");
  }

  @ParameterizedTest
  @CsvSource({"2025,0,0,0", "2025-H1,1,0,0", "2025-Q3,0,3,0", "2025-11,0,0,11"})
  void onlyOnePeriodNumberIsSet(String period, int half, int quarter, int month) {
    PortalRequest national = contract.requests(Scope.NATIONAL, Period.parse(period)).get(0);
    assertThat(URLDecoder.decode(national.body(), UTF_8))
        .contains(
            "\"p_6thang\":%d,\"p_quy\":%d,\"p_thang\":%d,\"p_tinh_id\":\"0\""
                .formatted(half, quarter, month));
  }

  @Test
  void offersWhatHasBeenSeen() {
    assertThat(List.of("2022", "2025-H1", "2025-Q4", "2022-01"))
        .allMatch(period -> contract.offers(Period.parse(period)));
    assertThat(List.of("2025-H2", "2021", "2021-12"))
        .noneMatch(period -> contract.offers(Period.parse(period)));
    assertThatThrownBy(() -> contract.requests(DIEN_BIEN, Period.parse("2025-H2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2025-H2");
  }

  @Test
  void aFullPageIsFollowedByTheNextAndOthersAreNot() throws Exception {
    assertThat(contract.followingPages(asked, communes(1, 999))).isEmpty();
    PortalRequest second = contract.followingPages(asked, communes(1, 1000)).get(0);
    assertThat(second.page()).isEqualTo(2);
    assertThat(second.headers()).isEqualTo(asked.headers());
    assertThat(URLDecoder.decode(second.body(), UTF_8))
        .isEqualTo(
            URLDecoder.decode(asked.body(), UTF_8).replace("pageIndex\":1,", "pageIndex\":2,"));
    assertThat(contract.followingPages(second, communes(2000, 1000)).get(0).page()).isEqualTo(3);
  }
}
