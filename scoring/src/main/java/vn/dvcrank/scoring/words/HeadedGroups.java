package vn.dvcrank.scoring.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.index.Composite;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSet;

/**
 * Groups that stand below one heading in the head of an annex, or one group without any. Groups
 * that reports show as one stand below its name and the sum of their caps; groups whose names begin
 * alike up to a dash stand below that beginning, which has no points of its own.
 *
 * @param heading above all of them, with its cap where it has one; empty for one group alone
 * @param groups at least one
 */
public record HeadedGroups(Optional<String> heading, List<Group> groups) {

  private static final String DASH = " – ";

  public HeadedGroups {
    groups = List.copyOf(groups);
  }

  /** All groups, in the order in which they are given. */
  public static List<HeadedGroups> of(IndexSet indexSet, List<Group> groups) {
    List<HeadedGroups> headed = new ArrayList<>();
    int next = 0;
    while (next < groups.size()) {
      HeadedGroups first = first(indexSet, groups.subList(next, groups.size()));
      headed.add(first);
      next += first.groups().size();
    }
    return headed;
  }

  /** {@code Công khai, minh bạch (18đ)}. */
  public static String withCap(String name, BigDecimal max) {
    return name + " (" + FigureWords.points(max) + "đ)";
  }

  /** A group's own header, with its cap; without what the heading says already. */
  public String header(Group group) {
    boolean said =
        heading.isPresent() && beginning(group).filter(heading.get()::equals).isPresent();
    return withCap(
        said ? group.name().substring(heading.get().length() + DASH.length()) : group.name(),
        group.max());
  }

  private static HeadedGroups first(IndexSet indexSet, List<Group> rest) {
    Optional<Composite> composite =
        indexSet.composites().stream().filter(one -> isNext(one, rest)).findFirst();
    if (composite.isPresent()) {
      List<Group> below = rest.subList(0, composite.get().groups().size());
      BigDecimal max = below.stream().map(Group::max).reduce(BigDecimal.ZERO, BigDecimal::add);
      return new HeadedGroups(Optional.of(withCap(composite.get().name(), max)), below);
    }
    Optional<String> beginning = beginning(rest.get(0));
    List<Group> alike =
        rest.stream().takeWhile(group -> beginning(group).equals(beginning)).toList();
    return beginning.isPresent() && alike.size() > 1
        ? new HeadedGroups(beginning, alike)
        : new HeadedGroups(Optional.empty(), rest.subList(0, 1));
  }

  /** Whether a composite's groups come next, in whatever order. */
  private static boolean isNext(Composite composite, List<Group> rest) {
    List<String> next = rest.stream().limit(composite.groups().size()).map(Group::code).toList();
    return new HashSet<>(next).equals(new HashSet<>(composite.groups()));
  }

  private static Optional<String> beginning(Group group) {
    int dash = group.name().indexOf(DASH);
    return dash < 0 ? Optional.empty() : Optional.of(group.name().substring(0, dash));
  }
}
