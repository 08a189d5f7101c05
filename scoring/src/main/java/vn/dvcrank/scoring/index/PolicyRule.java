package vn.dvcrank.scoring.index;

import static vn.dvcrank.scoring.index.IndexSetCheck.SCORED_TWICE;
import static vn.dvcrank.scoring.index.IndexSetCheck.UNKNOWN_TOTAL_POLICY;

import java.util.stream.Stream;

/** It is clear what makes a group's points, and what makes the total. */
final class PolicyRule implements StructureRule {

  @Override
  public Stream<IndexSetFault> faults(IndexSetDocument set) {
    Stream<IndexSetFault> total =
        Choice.TOTAL_POLICY.find(set.total()).isPresent()
            ? Stream.empty()
            : Stream.of(
                new IndexSetFault(
                    UNKNOWN_TOTAL_POLICY,
                    set.code() + "/total",
                    Choice.TOTAL_POLICY.notOneOf(set.total())));
    Stream<IndexSetFault> groups =
        set.methods().stream()
            .flatMap(
                method ->
                    method.groups().stream()
                        .filter(group -> group.itself().isPresent())
                        .filter(group -> !group.indicators().isEmpty())
                        .map(
                            group ->
                                new IndexSetFault(
                                    SCORED_TWICE,
                                    set.code() + "/" + method.code() + "/" + group.code(),
                                    "scored directly, it has no indicators")));
    return Stream.concat(total, groups);
  }
}
