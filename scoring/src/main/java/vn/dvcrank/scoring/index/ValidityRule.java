package vn.dvcrank.scoring.index;

import static vn.dvcrank.scoring.index.IndexSetCheck.EMPTY_VALIDITY;
import static vn.dvcrank.scoring.index.IndexSetCheck.NOT_A_PERIOD;
import static vn.dvcrank.scoring.index.IndexSetCheck.NOT_A_PROVINCE;
import static vn.dvcrank.scoring.index.IndexSetCheck.NO_METHOD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.IndexSetDocument.MethodDocument;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** There is a method, each one has periods that it holds for, and a province is one. */
final class ValidityRule implements StructureRule {

  @Override
  public Stream<IndexSetFault> faults(IndexSetDocument set) {
    Stream<IndexSetFault> ofMethods =
        set.methods().isEmpty()
            ? Stream.of(new IndexSetFault(NO_METHOD, set.code(), "it states no method"))
            : set.methods().stream().flatMap(method -> ofMethod(set.code(), method).stream());
    return Stream.concat(ofProvince(set), ofMethods);
  }

  private static Stream<IndexSetFault> ofProvince(IndexSetDocument set) {
    return Stream.ofNullable(set.province())
        .filter(code -> !Scope.isProvince(code))
        .map(code -> new IndexSetFault(NOT_A_PROVINCE, set.code() + "/province", code));
  }

  private static List<IndexSetFault> ofMethod(String setCode, MethodDocument method) {
    String where = setCode + "/" + method.code();
    List<IndexSetFault> faults = new ArrayList<>();
    Optional<Period> from = period(where + "/from", method.from(), faults);
    Optional<Period> to =
        Optional.ofNullable(method.to()).flatMap(text -> period(where + "/to", text, faults));
    if (from.isPresent() && to.isPresent() && to.get().lastDay().isBefore(from.get().firstDay())) {
      faults.add(
          new IndexSetFault(
              EMPTY_VALIDITY, where, "it ends with " + to.get() + ", before " + from.get()));
    }
    return faults;
  }

  private static Optional<Period> period(String where, String text, List<IndexSetFault> faults) {
    try {
      return Optional.of(Period.parse(text));
    } catch (IllegalArgumentException e) {
      faults.add(new IndexSetFault(NOT_A_PERIOD, where, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }
}
