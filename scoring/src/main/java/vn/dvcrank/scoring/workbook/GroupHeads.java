package vn.dvcrank.scoring.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.dvcrank.scoring.index.Composite;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.words.FigureWords;

/**
 * Headers of the groups of an annex, each with its cap. Groups that reports show as one stand below
 * its name and the sum of their caps; groups whose names begin alike up to a dash stand below that
 * beginning, which has no points of its own.
 *
 * @param indexSet whose groups
 * @param column makes a group's column, of its header
 */
record GroupHeads(IndexSet indexSet, Function<Group, Function<String, Head.Column>> column) {

  private static final String DASH = " – ";

  /** Headers of all groups, in the order in which they are given. */
  List<Head> of(List<Group> groups) {
    List<Head> heads = new ArrayList<>();
    int next = 0;
    while (next < groups.size()) {
      List<Group> rest = groups.subList(next, groups.size());
      Optional<Composite> composite = composite(rest);
      int members = composite.map(one -> one.groups().size()).orElseGet(() -> alike(rest));
      List<Group> below = rest.subList(0, members);
      if (composite.isPresent()) {
        BigDecimal max = below.stream().map(Group::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        heads.add(span(withCap(composite.get().name(), max), below, ""));
      } else if (members > 1) {
        String beginning = beginning(below.get(0)).orElseThrow();
        heads.add(span(beginning, below, beginning + DASH));
      } else {
        heads.add(head(below.get(0), ""));
      }
      next += members;
    }
    return heads;
  }

  /** {@code Công khai, minh bạch (18đ)}. */
  static String withCap(String name, BigDecimal max) {
    return name + " (" + FigureWords.points(max) + "đ)";
  }

  private Head span(String words, List<Group> groups, String beginning) {
    return new Head.Span(words, groups.stream().map(group -> head(group, beginning)).toList());
  }

  private Head head(Group group, String beginning) {
    return column
        .apply(group)
        .apply(withCap(group.name().substring(beginning.length()), group.max()));
  }

  /** The composite whose groups come next, in whatever order. */
  private Optional<Composite> composite(List<Group> rest) {
    return indexSet.composites().stream()
        .filter(
            composite -> {
              List<String> next =
                  rest.stream().limit(composite.groups().size()).map(Group::code).toList();
              return new HashSet<>(next).equals(new HashSet<>(composite.groups()));
            })
        .findFirst();
  }

  /** How many groups from the first on have names that begin as its does; at least one. */
  private static int alike(List<Group> rest) {
    Optional<String> first = beginning(rest.get(0));
    return first.isEmpty()
        ? 1
        : (int) rest.stream().takeWhile(group -> beginning(group).equals(first)).count();
  }

  private static Optional<String> beginning(Group group) {
    int dash = group.name().indexOf(DASH);
    return dash < 0 ? Optional.empty() : Optional.of(group.name().substring(0, dash));
  }
}
