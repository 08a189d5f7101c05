package vn.dvcrank.connectors.exports.made;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A unit as the portal names it in the recorded night of 17 September 2026.
 *
 * @param id departmentId
 * @param code departmentCode
 * @param name departmentName
 * @param group childGroup: AGENCY or COMMUNE
 */
record PortalUnit(String id, String code, String name, String group) {

  private static final String RECORDED =
      "fixtures/portal/2026-09-17/H18/2026/service-results.answer.json";

  boolean isDepartment() {
    return group.equals("AGENCY");
  }

  String level() {
    return isDepartment() ? "PROVINCE" : "COMMUNE";
  }

  String type() {
    return isDepartment() ? "PROVINCIAL_DEPARTMENT" : "COMMUNE_PEOPLE_COMMITTEE";
  }

  /** All 14 departments and 45 communes, in code order. */
  static List<PortalUnit> all() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(RECORDED))) {
      folder = Objects.requireNonNull(folder.getParent(), "run below the project's folder");
    }
    JsonNode answer = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve(RECORDED)));
    List<PortalUnit> units = new ArrayList<>();
    for (JsonNode row : answer.at("/data/evaluation")) {
      units.add(
          new PortalUnit(
              row.required("departmentId").asText(),
              row.required("departmentCode").asText(),
              row.required("departmentName").asText(),
              row.required("childGroup").asText()));
    }
    units.sort(Comparator.comparing(unit -> Integer.parseInt(unit.code().substring(4))));
    return units;
  }
}
