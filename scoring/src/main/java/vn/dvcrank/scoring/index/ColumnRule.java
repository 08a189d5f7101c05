package vn.dvcrank.scoring.index;

import static vn.dvcrank.scoring.index.IndexSetCheck.DUPLICATE_COLUMN;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.IndexSetDocument.GroupDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.IndicatorDocument;

/** No group or indicator takes the name of a column that every published table has anyway. */
final class ColumnRule implements StructureRule {

  /** The columns that no code makes; a test holds them against the tables that are written. */
  private static final Set<String> TAKEN =
      Set.of(
          "rank",
          "unit_code",
          "unit_name",
          "unit_kind",
          "total",
          "applicable_max",
          "converted",
          "class",
          "previous_rank",
          "rank_change",
          "previous_converted",
          "score_change",
          "points_to_next_class",
          "coverage",
          "notes");

  @Override
  public Stream<IndexSetFault> faults(IndexSetDocument set) {
    return set.methods().stream()
        .flatMap(
            method ->
                Stream.concat(
                        method.groups().stream().map(GroupDocument::code),
                        method.indicators().map(IndicatorDocument::code))
                    .filter(code -> TAKEN.contains(code.toLowerCase(Locale.ROOT)))
                    .map(
                        code ->
                            new IndexSetFault(
                                DUPLICATE_COLUMN,
                                set.code() + "/" + method.code() + "/" + code,
                                "every table has a column of this name")));
  }
}
