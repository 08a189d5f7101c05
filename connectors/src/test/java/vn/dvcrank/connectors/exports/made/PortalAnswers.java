package vn.dvcrank.connectors.exports.made;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The seven answers of the portal about Điện Biên, with the fields of the recorded nights.
 *
 * @param units with their counts, in code order
 * @param whole the province's counts
 */
record PortalAnswers(Map<PortalUnit, PortalCounts> units, PortalCounts whole) {

  static final String PROVINCE_ID = "019d2be3-6a85-74ec-a341-16615c474af4";
  private static final String PROVINCE = "UBND tỉnh Điện Biên";
  private static final Map<String, Integer> MOST =
      Map.of("CKMB", 18, "TDGQ", 20, "CLGQ", 12, "TTTT", 10, "MDHL", 18, "MDSH", 22);

  /** Fields in their order; a null is the portal's null. */
  private static final class Fields extends LinkedHashMap<String, @Nullable Object> {
    Fields and(String name, @Nullable Object value) {
      put(name, value);
      return this;
    }

    Fields and(Map<String, ? extends @Nullable Object> more) {
      putAll(more);
      return this;
    }
  }

  /** What the metrics of a group look like in a row. */
  private interface Metrics {
    List<Map<String, @Nullable Object>> of(PortalPoints points);
  }

  /** The {@code data} of each answer, by the name of its endpoint. */
  Map<String, Object> all() {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("service-results", results());
    answers.put("transparency", metrics("CKMB", false, PortalPoints::transparency));
    answers.put("dvc-progress-tree", progress());
    answers.put("provide-online-tree", online());
    answers.put("formality-online-payment-tree", payment());
    answers.put("handling-satisfaction", metrics("MDHL", false, PortalPoints::satisfaction));
    answers.put("dossier-digitized", metrics("MDSH", true, PortalPoints::digitisation));
    return answers;
  }

  private Fields results() {
    List<Fields> rows = new ArrayList<>();
    units.forEach(
        (unit, counts) -> {
          BigDecimal total = new PortalPoints(counts).total();
          rows.add(
              identity(unit)
                  .and("totalScore", total)
                  .and("ratio", total)
                  .and("scoreDelta", null)
                  .and("childGroup", unit.group()));
        });
    rows.sort(Comparator.comparing((Fields row) -> (BigDecimal) row.get("totalScore")).reversed());
    BigDecimal total = new PortalPoints(whole).total();
    Fields overview =
        new Fields()
            .and("departmentName", PROVINCE)
            .and("departmentCode", "H18")
            .and("totalScore", total)
            .and("totalMaxScore", 100)
            .and("ratio", total);
    return new Fields()
        .and("overview", overview)
        .and("growthPercent", null)
        .and("radar", List.of())
        .and("donuts", new Fields().and("onlineDossier", List.of()).and("onlineProvision", null))
        .and("evaluation", rows)
        .and("monthlyChart", List.of())
        .and("dossierChart", List.of());
  }

  private Fields metrics(String group, boolean withCode, Metrics metrics) {
    List<Fields> rows = new ArrayList<>();
    units.forEach(
        (unit, counts) -> {
          Fields row = new Fields().and("stt", rows.size() + 1).and(identity(unit));
          row.and("departmentType", unit.type()).and("departmentLevel", unit.level());
          row.and("agencyLevel", "level_2");
          rows.add(scored(row, group, withCode, metrics.of(new PortalPoints(counts))));
        });
    Fields own = new Fields().and("stt", 1).and(province());
    own.and("departmentType", "PROVINCE").and("departmentLevel", "PROVINCE");
    own.and("agencyLevel", "level_1");
    Fields page =
        new Fields()
            .and("total", rows.size())
            .and("currentPage", 1)
            .and("pageSize", 200)
            .and("totalPages", 1);
    return new Fields()
        .and("overview", scored(own, group, withCode, metrics.of(new PortalPoints(whole))))
        .and("evaluation", rows)
        .and("pagination", page)
        .and(group.equals("CKMB") ? new Fields().and("monthlyChart", List.of()) : new Fields());
  }

  private static Fields scored(
      Fields row, String group, boolean withCode, List<Map<String, @Nullable Object>> metrics) {
    if (!withCode) {
      row.remove("departmentCode");
    }
    BigDecimal points = PortalPoints.sum(metrics);
    int most = MOST.getOrDefault(group, 0);
    return row.and("totalScore", points)
        .and("totalMaxScore", most)
        .and("ratio", PortalPoints.percent(points, most))
        .and("scoreDelta", null)
        .and("metrics", metrics);
  }

  private Fields progress() {
    return tree(
        province()
            .and("totalReceived", whole.received())
            .and("totalOnTime", whole.onTime())
            .and("totalCompleted", whole.resolved())
            .and("avgProcessingDays", 0)
            .and("ratio", PortalPoints.percent(whole.onTime(), whole.received()))
            .and("totalScore", new PortalPoints(whole).progress())
            .and("totalMaxScore", 20),
        counts ->
            new Fields()
                .and("totalReceived", counts.received())
                .and("totalOnTime", counts.onTime())
                .and("totalOverdue", counts.received() - counts.onTime())
                .and("avgProcessingDays", 0)
                .and("ratio", PortalPoints.percent(counts.onTime(), counts.received()))
                .and("score", new PortalPoints(counts).progress())
                .and("maxScore", 20)
                .and("scoreDelta", null));
  }

  private Fields online() {
    BigDecimal points = new PortalPoints(whole).online();
    return tree(
        province()
            .and(outOf(points, 12))
            .and("authorityCount", 30)
            .and("partialCount", 2)
            .and("fullCount", 1)
            .and("onlineDossierCount", 6)
            .and("onlineServiceTotal", 60)
            .and("channelOnlineSum", whole.online())
            .and("channelDirectSum", whole.cameIn() - whole.online() - whole.byPost())
            .and("channelPostalSum", whole.byPost())
            .and("channelTotalSum", whole.cameIn())
            .and("onlineOnTimeSum", whole.onlineOnTime())
            .and("onlineOverdueSum", whole.online() - whole.onlineOnTime()),
        counts -> outOf(new PortalPoints(counts).online(), 12).and("scoreDelta", null));
  }

  private Fields payment() {
    return tree(province().and(paid(whole)), counts -> paid(counts).and("scoreDelta", null));
  }

  private static Fields paid(PortalCounts counts) {
    return outOf(new PortalPoints(counts).payment(), 10)
        .and("totalDossierOnlinePaymentSuccess", counts.paid())
        .and("totalDossierFinancialObligation", counts.obliged())
        .and("totalDossierOnlineFormalityPaymentSuccess", counts.paidProcedures())
        .and("totalFeeDossierFormalityDistinct", counts.feeProcedures())
        .and("totalFeeDossierFormality", 0)
        .and("totalFeeFormality", counts.feeProcedures());
  }

  private static Fields outOf(BigDecimal points, int most) {
    return new Fields()
        .and("totalScore", points)
        .and("totalMaxScore", most)
        .and("ratio", PortalPoints.percent(points, most));
  }

  private Fields tree(Fields parent, Function<PortalCounts, Fields> child) {
    List<Fields> children = new ArrayList<>();
    units.forEach(
        (unit, counts) ->
            children.add(identity(unit).and("level", unit.level()).and(child.apply(counts))));
    return new Fields().and("parent", parent).and("children", children);
  }

  private static Fields identity(PortalUnit unit) {
    return new Fields()
        .and("departmentId", unit.id())
        .and("departmentName", unit.name())
        .and("departmentCode", unit.code());
  }

  private static Fields province() {
    return new Fields()
        .and("departmentId", PROVINCE_ID)
        .and("departmentName", PROVINCE)
        .and("departmentCode", "H18");
  }
}
