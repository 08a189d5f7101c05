package vn.dvcrank.scoring.index;

import static vn.dvcrank.scoring.index.IndexSetCheck.CAPS_DO_NOT_ADD_UP;

import java.math.BigDecimal;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.IndexSetDocument.GroupDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.IndicatorDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.MethodDocument;

/** Indicators add up to their group, where the method knows any, and groups to the maximum. */
final class CapRule implements StructureRule {

  @Override
  public Stream<IndexSetFault> faults(IndexSetDocument set) {
    return set.methods().stream().flatMap(method -> inMethod(set, method));
  }

  private static Stream<IndexSetFault> inMethod(IndexSetDocument set, MethodDocument method) {
    String where = set.code() + "/" + method.code();
    Stream<IndexSetFault> groups =
        adding(where, "groups", method.groups().stream().map(GroupDocument::max), set.max());
    Stream<IndexSetFault> indicators =
        method.groups().stream()
            .filter(group -> !group.indicators().isEmpty())
            .flatMap(
                group ->
                    adding(
                        where + "/" + group.code(),
                        "indicators",
                        group.indicators().stream().map(IndicatorDocument::max),
                        group.max()));
    return Stream.concat(groups, indicators);
  }

  private static Stream<IndexSetFault> adding(
      String where, String parts, Stream<BigDecimal> caps, BigDecimal whole) {
    BigDecimal sum = caps.reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(whole) == 0
        ? Stream.empty()
        : Stream.of(
            new IndexSetFault(
                CAPS_DO_NOT_ADD_UP,
                where,
                "the " + parts + " add up to " + sum + ", the cap is " + whole));
  }
}
