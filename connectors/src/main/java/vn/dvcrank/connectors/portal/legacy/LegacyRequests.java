package vn.dvcrank.connectors.portal.legacy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.dvcrank.connectors.portal.Header;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.connectors.portal.evaluation.ProvinceDirectory;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.period.PeriodKind;
import vn.dvcrank.scoring.unit.Scope;

/** The questions of the legacy contract, to the letter; the same question is the same bytes. */
final class LegacyRequests {

  private static final String CONTENT_TYPE = "application/x-www-form-urlencoded; charset=UTF-8";
  private static final List<Header> HEADERS =
      List.of(new Header("X-Requested-With", "XMLHttpRequest"));
  private static final String ALL_PROVINCES = "0";

  private final LegacyFile contract;
  private final URI endpoint;
  private final ProvinceDirectory provinces;

  LegacyRequests(LegacyFile contract, URI endpoint, ProvinceDirectory provinces) {
    this.contract = contract;
    this.endpoint = endpoint;
    this.provinces = provinces;
  }

  /** The second half is not asked for: its number has not been seen. */
  boolean offers(Period period) {
    boolean secondHalf = period.kind() == PeriodKind.HALF && period.number() != 1;
    return period.year() >= contract.firstYear() && !secondHalf;
  }

  PortalRequest page(Scope scope, Period period, int page) {
    if (!offers(period)) {
      throw new IllegalArgumentException("the legacy contract does not offer " + period);
    }
    return request(page, params(scope, period, page));
  }

  /** The same question for another page. */
  PortalRequest page(PortalRequest asked, int page) {
    ObjectNode params = FormParams.of(asked.body());
    return request(page, params.put("pageIndex", page));
  }

  private PortalRequest request(int page, ObjectNode params) {
    String body =
        FormParams.FIELD + "=" + URLEncoder.encode(params.toString(), StandardCharsets.UTF_8);
    return new PortalRequest(
        contract.service(), page, "POST", endpoint, CONTENT_TYPE, body, HEADERS);
  }

  private ObjectNode params(Scope scope, Period period, int page) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "ref")
        .put("service", contract.service())
        .put("p_nam", Integer.toString(period.year()))
        .put("p_6thang", number(period, PeriodKind.HALF))
        .put("p_quy", number(period, PeriodKind.QUARTER))
        .put("p_thang", number(period, PeriodKind.MONTH))
        .put("p_tinh_id", unit(scope))
        .put("p_loaidonvi", 1)
        .put("loaichitieu", 0)
        .put("pageIndex", page)
        .put("pageSize", contract.pageSize());
  }

  private static int number(Period period, PeriodKind kind) {
    return period.kind() == kind ? period.number() : 0;
  }

  private String unit(Scope scope) {
    return scope.isNational() ? ALL_PROVINCES : provinces.get(scope.code()).legacyId();
  }
}
