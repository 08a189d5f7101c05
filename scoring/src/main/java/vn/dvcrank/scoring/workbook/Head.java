package vn.dvcrank.scoring.workbook;

import java.util.List;
import vn.dvcrank.scoring.files.SheetCell;
import vn.dvcrank.scoring.rank.Standing;

/** What stands above columns of an annex: a header of one of them, or one above several headers. */
sealed interface Head {

  /** What a row has in a column. */
  @FunctionalInterface
  interface Content {
    /**
     * The cell of one row.
     *
     * @param position of the row, from 0
     */
    SheetCell of(int position, Standing standing);
  }

  /** The columns below it, from the left. */
  List<Column> columns();

  /**
   * One column.
   *
   * @param words its header
   * @param width in characters
   * @param look of its cells
   * @param content its cells
   */
  record Column(String words, int width, Look look, Content content) implements Head {
    @Override
    public List<Column> columns() {
      return List.of(this);
    }
  }

  /**
   * A header that is merged over those below it.
   *
   * @param words the header
   * @param heads below it
   */
  record Span(String words, List<Head> heads) implements Head {
    public Span {
      heads = List.copyOf(heads);
    }

    @Override
    public List<Column> columns() {
      return heads.stream().flatMap(head -> head.columns().stream()).toList();
    }
  }
}
