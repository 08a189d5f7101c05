package vn.dvcrank.connectors.portal.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.connectors.portal.answer.Noted;
import vn.dvcrank.connectors.portal.answer.ShapeAudit;
import vn.dvcrank.connectors.portal.answer.UnitDraft;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.score.Element;

/** Takes the figures out of a group's rows, and counts what is odd about its metrics. */
final class RowCells {

  private final GroupListing group;
  private final ShapeAudit audit;
  private final Map<String, Integer> unknownMetrics = new TreeMap<>();
  private final Map<String, Integer> qualities = new TreeMap<>();

  RowCells(GroupListing group, ShapeAudit audit) {
    this.group = group;
    this.audit = audit;
  }

  void readOwn(JsonRow row, UnitDraft province) {
    province.put(Element.points(group.code()), row.cell(group.ownPoints()));
    group.counts().forEach(counts -> readCounts(counts, row, province));
    readMetrics(row, province, "data." + group.own() + ".metrics");
  }

  void readUnit(JsonRow row, UnitDraft unit) {
    unit.put(Element.points(group.code()), row.cell(group.unitPoints()));
    group.counts().stream()
        .filter(counts -> counts.rows() == GroupListing.Rows.ALL)
        .forEach(counts -> readCounts(counts, row, unit));
    readMetrics(row, unit, "data." + group.units() + "[].metrics");
  }

  private static void readCounts(GroupListing.Counts counts, JsonRow row, UnitDraft unit) {
    unit.put(Element.numerator(counts.indicator()), row.sum(counts.numerator()));
    unit.put(Element.denominator(counts.indicator()), row.sum(counts.denominator()));
  }

  private void readMetrics(JsonRow row, UnitDraft unit, String path) {
    if (group.metrics().isEmpty() || !row.hasList("metrics")) {
      return;
    }
    Map<String, List<JsonRow>> byCode = new TreeMap<>();
    for (JsonRow metric : row.rows("metrics")) {
      metric
          .text("code")
          .ifPresent(code -> byCode.computeIfAbsent(code, any -> new ArrayList<>()).add(metric));
    }
    for (String code : byCode.keySet()) {
      if (!group.metrics().contains(code)) {
        unknownMetrics.merge(code, 1, Integer::sum);
      }
    }
    for (String code : group.metrics()) {
      List<JsonRow> metrics = byCode.getOrDefault(code, List.of());
      String at = path + "[" + code + "]";
      if (metrics.isEmpty()) {
        audit.count(FindingSentence.FIELD_NOT_THERE, at);
      } else if (metrics.size() > 1) {
        audit.count(FindingSentence.FIELD_OF_ANOTHER_TYPE, at + " given more than once");
      } else {
        readMetric(code, metrics.get(0), unit);
      }
    }
  }

  private void readMetric(String code, JsonRow metric, UnitDraft unit) {
    unit.put(Element.points(code), metric.cell("score"));
    unit.put(Element.numerator(code), metric.cell("numerator"));
    unit.put(Element.denominator(code), metric.cell("denominator"));
    unit.put(Element.ratio(code), metric.cell("ratio"));
    Optional<String> quality = metric.text("dataQualityStatus");
    quality.ifPresent(status -> qualities.merge(code + " " + status, 1, Integer::sum));
  }

  /** Says what was counted. */
  void report(Noted noted) {
    unknownMetrics.forEach(
        (code, count) ->
            noted.add(FindingSentence.METRIC_NOT_READ, group.code() + " " + code, count));
    qualities.forEach(
        (metricAndStatus, count) ->
            noted.add(
                FindingSentence.MARKED_BY_PORTAL, group.code() + " " + metricAndStatus, count));
  }
}
