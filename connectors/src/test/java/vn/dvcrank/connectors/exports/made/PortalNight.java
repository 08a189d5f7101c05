package vn.dvcrank.connectors.exports.made;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import vn.dvcrank.scoring.dossier.Measure;

/** A night of the portal that speaks of the same September, and why it says something else. */
final class PortalNight {

  private static final String FOLDER = "portal-night/";
  private static final String NIGHT =
      """
      at: "2026-10-02T02:00:00+07:00"
      captures:
        - {scope: H18, period: "2026-09"}
      provenance: >
        Made, from the same dossiers as the lists beside it: what the portal could have answered about
        September 2026. No figure of it measures any unit.
      """;

  private final List<MadeDossier> dossiers;

  PortalNight(List<MadeDossier> dossiers) {
    this.dossiers = List.copyOf(dossiers);
  }

  void addTo(MadeFiles files) throws IOException {
    Map<PortalUnit, PortalCounts> units = new LinkedHashMap<>();
    for (PortalUnit unit : PortalUnit.all()) {
      units.put(unit, PortalCounts.of(of(unit)));
    }
    files.add(FOLDER + "night.yaml", NIGHT);
    for (Map.Entry<String, Object> answer :
        new PortalAnswers(units, PortalCounts.of(dossiers)).all().entrySet()) {
      String path = FOLDER + "H18/2026-09/" + answer.getKey();
      files.add(path + ".request.json", json(request(answer.getKey())) + "\n");
      Map<String, Object> envelope = new LinkedHashMap<>();
      envelope.put("code", "OK");
      envelope.put("data", answer.getValue());
      envelope.put("message", "OK");
      files.add(path + ".answer.json", json(envelope));
    }
    files.add(FOLDER + "expected-differences.csv", differences(units));
  }

  private List<MadeDossier> of(PortalUnit unit) {
    return dossiers.stream().filter(one -> one.unit().code().equals(unit.code())).toList();
  }

  private static Map<String, Object> request(String endpoint) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (endpoint.equals("handling-satisfaction")) {
      body.put("fromDate", "2026-09-01");
      body.put("toDate", "2026-09-30");
    } else {
      body.put("timeType", "month");
      body.put("year", 2026);
      body.put("month", 9);
    }
    body.put("rootDepartmentId", PortalAnswers.PROVINCE_ID);
    if (!endpoint.equals("service-results")) {
      body.put("currentPage", 1);
      body.put("pageSize", 200);
    }
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("method", "POST");
    request.put("path", "/api/v1/reporting/evaluation/" + endpoint);
    request.put("body", body);
    request.put("status", 201);
    request.put("provenance", "made");
    return request;
  }

  /** A line for each reason; the reasons of a unit's measure add up to portal less list. */
  private String differences(Map<PortalUnit, PortalCounts> units) {
    StringJoiner lines =
        new StringJoiner(
            "\n", "unit_code,unit_name,measure,local,portal,reason,difference\n", "\n");
    units.forEach(
        (unit, portal) -> {
          List<MadeDossier> ofUnit = of(unit);
          if (!ofUnit.isEmpty()) {
            String who = unit.code() + "," + unit.name();
            Map<String, Integer> received = new LinkedHashMap<>();
            received.put("not_synchronised", portal.receivedLost());
            add(
                lines,
                who + ",received",
                portal.local().of(Measure.RECEIVED),
                portal.received(),
                received);
            Map<String, Integer> onTime = new LinkedHashMap<>();
            onTime.put("not_synchronised", portal.onTimeLost(ofUnit));
            onTime.put("paused_sent_as_done", portal.pausedTakenForDone());
            onTime.put("late_by_the_clock", portal.lateByTheClock());
            add(lines, who + ",on_time", portal.local().onTime(), portal.onTime(), onTime);
          }
        });
    return lines.toString();
  }

  private static void add(
      StringJoiner lines, String what, int local, int portal, Map<String, Integer> reasons) {
    int explained = reasons.values().stream().mapToInt(Integer::intValue).sum();
    if (explained != portal - local) {
      throw new IllegalStateException(what + ": reasons explain " + explained + " only");
    }
    reasons.values().removeIf(difference -> difference == 0);
    if (reasons.isEmpty()) {
      reasons.put("none", 0);
    }
    reasons.forEach(
        (reason, difference) ->
            lines.add(what + "," + local + "," + portal + "," + reason + "," + difference));
  }

  private static String json(Object value) throws JsonProcessingException {
    DefaultIndenter indent = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(indent);
    printer.indentObjectsWith(indent);
    return new ObjectMapper().writer(printer).writeValueAsString(value);
  }
}
