package vn.dvcrank.connectors.portal.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.scoring.unit.Scope;

/** Holds an opened answer's own words of whose it is against the unit that was asked for. */
final class Ownership {

  private static final Pattern PROVINCE_CODE = Pattern.compile("H\\d{2,3}");

  private final ContractFile contract;
  private final ProvinceDirectory provinces;

  Ownership(ContractFile contract, ProvinceDirectory provinces) {
    this.contract = contract;
    this.provinces = provinces;
  }

  /**
   * The answer has its rows, and says itself that it is of the unit asked for.
   *
   * @param label of what it answers, for the message
   * @param answer for the failure, when there is one
   */
  void checkAnswer(
      Scope scope, String part, JsonRow envelope, String label, Optional<PortalAnswer> answer)
      throws ContractFailure {
    JsonRow data = Envelope.data(envelope);
    if (!data.hasList(rowsField(part))) {
      throw new ContractFailure(label + ": no list data." + rowsField(part), answer);
    }
    Optional<String> fault =
        scope.isNational() ? nationalFault(data) : provinceFault(scope, part, data);
    if (fault.isPresent()) {
      throw new ContractFailure(label + ": " + fault.get(), answer);
    }
  }

  /** No row is of a unit of another province, as far as rows have codes. */
  void checkRows(
      Scope scope, String part, JsonRow envelope, String label, Optional<PortalAnswer> answer)
      throws ContractFailure {
    if (scope.isNational()) {
      return;
    }
    for (JsonRow row : Envelope.data(envelope).rows(rowsField(part))) {
      Optional<String> code = row.text("departmentCode");
      if (code.isPresent() && isOfAnotherProvince(code.get(), scope)) {
        throw new ContractFailure(
            label + ": has " + code.get() + ", and " + scope + " was asked for", answer);
      }
    }
  }

  private Optional<String> nationalFault(JsonRow data) {
    Optional<String> own = data.object("overview").flatMap(row -> row.text("departmentCode"));
    if (own.isPresent()) {
      return Optional.of("is of " + own.get() + ", and all provinces were asked for");
    }
    List<JsonRow> rows = data.rows("evaluation");
    return rows.stream()
        .flatMap(row -> row.text("departmentCode").stream())
        .filter(code -> !PROVINCE_CODE.matcher(code).matches())
        .findFirst()
        .map(code -> "has " + code + ", and only provinces were asked for");
  }

  private Optional<String> provinceFault(Scope scope, String part, JsonRow data) {
    Optional<GroupListing> group = contract.group(part);
    String ownField = group.map(GroupListing::own).orElse("overview");
    Optional<JsonRow> own = data.object(ownField);
    if (own.isEmpty()) {
      return Optional.of("does not say whose it is: no object data." + ownField);
    }
    Optional<String> code = own.get().text("departmentCode");
    Optional<String> id = own.get().text("departmentId");
    if (code.isPresent() && !code.get().equals(scope.code())) {
      return Optional.of("is of " + code.get() + ", and " + scope + " was asked for");
    }
    String asked = provinces.get(scope.code()).departmentId();
    if (id.isPresent() && !id.get().equals(asked)) {
      return Optional.of(
          "is of department " + id.get() + ", and " + scope + " (" + asked + ") was asked for");
    }
    // The list of units has a code and no id; groups have an id, and some a code.
    boolean said = group.isPresent() ? id.isPresent() : code.isPresent();
    return said ? Optional.empty() : Optional.of("does not say whose it is");
  }

  private boolean isOfAnotherProvince(String code, Scope scope) {
    int dot = code.indexOf('.');
    String province = dot < 0 ? code : code.substring(0, dot);
    return !province.equals(scope.code()) && provinces.find(province).isPresent();
  }

  private String rowsField(String part) {
    return contract.group(part).map(GroupListing::units).orElse("evaluation");
  }
}
