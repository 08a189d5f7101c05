package vn.dvcrank.scoring.index;

import static vn.dvcrank.scoring.index.IndexSetCheck.ANNEX_INCOMPLETE;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.IndexSetDocument.GroupDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.MethodDocument;

/** An order of annexes has every group of every method once: a table must not lose points. */
final class AnnexRule implements StructureRule {

  @Override
  public Stream<IndexSetFault> faults(IndexSetDocument set) {
    return Stream.ofNullable(set.annexOrder())
        .flatMap(order -> set.methods().stream().flatMap(method -> inMethod(set, method, order)));
  }

  private static Stream<IndexSetFault> inMethod(
      IndexSetDocument set, MethodDocument method, List<String> order) {
    return method.groups().stream()
        .map(GroupDocument::code)
        .filter(group -> Collections.frequency(order, group) != 1)
        .map(
            group ->
                new IndexSetFault(
                    ANNEX_INCOMPLETE,
                    set.code() + "/annex-order",
                    "it has group '%s' of method %s %d times, not once"
                        .formatted(group, method.code(), Collections.frequency(order, group))));
  }
}
