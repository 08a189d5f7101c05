package vn.dvcrank.scoring.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.words.HeadedGroups;

/**
 * Headers of the groups of an annex, below the headings that some of them share.
 *
 * @param indexSet whose groups
 * @param column makes a group's column, of its header
 */
record GroupHeads(IndexSet indexSet, Function<Group, Function<String, Head.Column>> column) {

  /** Headers of all groups, in the order in which they are given. */
  List<Head> of(List<Group> groups) {
    List<Head> heads = new ArrayList<>();
    for (HeadedGroups headed : HeadedGroups.of(indexSet, groups)) {
      List<Head> below =
          headed.groups().stream()
              .<Head>map(group -> column.apply(group).apply(headed.header(group)))
              .toList();
      if (headed.heading().isPresent()) {
        heads.add(new Head.Span(headed.heading().get(), below));
      } else {
        heads.addAll(below);
      }
    }
    return heads;
  }
}
