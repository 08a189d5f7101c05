package vn.dvcrank.scoring.index;

import static vn.dvcrank.scoring.index.IndexSetCheck.UNKNOWN_REFERENCE;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.IndexSetDocument.GroupDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.InactiveDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.IndicatorDocument;

/**
 * What is referred to by its code exists: a group in every method, since ties, composites and the
 * order of annexes are the same in all; the activity in one, since a method may know no indicators.
 */
final class ReferenceRule implements StructureRule {

  @Override
  public Stream<IndexSetFault> faults(IndexSetDocument set) {
    Stream<IndexSetFault> tieBreak =
        set.tieBreak().stream().flatMap(group -> group(set, set.code() + "/tie-break", group));
    Stream<IndexSetFault> composites =
        set.composites().stream()
            .flatMap(
                composite ->
                    composite.groups().stream()
                        .flatMap(
                            group ->
                                group(set, set.code() + "/composites/" + composite.code(), group)));
    Stream<IndexSetFault> annexOrder =
        Stream.ofNullable(set.annexOrder())
            .flatMap(List::stream)
            .flatMap(group -> group(set, set.code() + "/annex-order", group));
    return Stream.of(tieBreak, composites, annexOrder, activity(set)).flatMap(faults -> faults);
  }

  private static Stream<IndexSetFault> group(IndexSetDocument set, String where, String code) {
    return set.methods().stream()
        .flatMap(
            method ->
                known(
                    where,
                    "method " + method.code() + " has no group '" + code + "'",
                    code,
                    method.groups().stream().map(GroupDocument::code).toList()));
  }

  private static Stream<IndexSetFault> activity(IndexSetDocument set) {
    Set<String> indicators =
        set.methods().stream()
            .flatMap(method -> method.scored())
            .map(IndicatorDocument::code)
            .collect(Collectors.toSet());
    return Stream.ofNullable(set.inactive())
        .map(InactiveDocument::activity)
        .flatMap(
            code ->
                known(
                    set.code() + "/inactive",
                    "no method has an indicator '" + code + "'",
                    code,
                    indicators));
  }

  private static Stream<IndexSetFault> known(
      String where, String message, String code, Collection<String> codes) {
    return codes.contains(code)
        ? Stream.empty()
        : Stream.of(new IndexSetFault(UNKNOWN_REFERENCE, where, message));
  }
}
