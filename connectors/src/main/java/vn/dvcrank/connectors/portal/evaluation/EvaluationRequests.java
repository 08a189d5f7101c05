package vn.dvcrank.connectors.portal.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.period.PeriodKind;
import vn.dvcrank.scoring.unit.Scope;

/** The questions of the 2026 contract, to the letter; the same question is the same bytes. */
final class EvaluationRequests {

  private static final String CONTENT_TYPE = "application/json";

  private final ContractFile contract;
  private final URI base;
  private final ProvinceDirectory provinces;

  EvaluationRequests(ContractFile contract, URI base, ProvinceDirectory provinces) {
    this.contract = contract;
    this.base = base;
    this.provinces = provinces;
  }

  boolean offers(Period period) {
    return period.kind() != PeriodKind.HALF;
  }

  List<PortalRequest> first(Scope scope, Period period) {
    if (!offers(period)) {
      throw new IllegalArgumentException("the portal has no half-years since 2026: " + period);
    }
    ContractFile.UnitListing list = contract.unitList();
    ObjectNode body = timeType(period);
    if (scope.isNational()) {
      body.put("departmentType", "ADMINISTRATIVE_UNIT");
      return List.of(request(list.part(), list.endpoint(), body));
    }
    String root = provinces.get(scope.code()).departmentId();
    List<PortalRequest> requests = new ArrayList<>();
    requests.add(request(list.part(), list.endpoint(), body.put("rootDepartmentId", root)));
    for (GroupListing group : contract.groups()) {
      ObjectNode asked =
          switch (group.asks()) {
            case PERIOD -> timeType(period);
            case DATES -> dates(period);
          };
      asked
          .put("rootDepartmentId", root)
          .put("currentPage", 1)
          .put("pageSize", contract.pageSize());
      requests.add(request(group.code(), group.endpoint(), asked));
    }
    return requests;
  }

  /** The same question for a later page. */
  PortalRequest page(PortalRequest first, JsonRow firstBody, int page) {
    ObjectNode body = firstBody.node().deepCopy().put("currentPage", page);
    return new PortalRequest(
        first.part(), page, first.method(), first.uri(), first.contentType(), body.toString());
  }

  private PortalRequest request(String part, String endpoint, ObjectNode body) {
    return new PortalRequest(
        part, 1, "POST", base.resolve(endpoint), CONTENT_TYPE, body.toString());
  }

  private static ObjectNode timeType(Period period) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("timeType", period.kind().name().toLowerCase(Locale.ROOT)).put("year", period.year());
    return period.kind() == PeriodKind.YEAR
        ? body
        : body.put(period.kind().name().toLowerCase(Locale.ROOT), period.number());
  }

  private static ObjectNode dates(Period period) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("fromDate", period.firstDay().toString())
        .put("toDate", period.lastDay().toString());
  }
}
