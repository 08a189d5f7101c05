package vn.dvcrank.scoring.audit;

import java.util.Optional;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;

/**
 * One figure that two captures give differently.
 *
 * @param kind which of the two have it
 * @param unitCode whose
 * @param element which figure
 * @param before as the earlier capture has it; empty when it does not speak of it
 * @param after as the later capture has it; empty likewise
 */
public record CellChange(
    ChangeKind kind,
    String unitCode,
    Element element,
    Optional<Cell> before,
    Optional<Cell> after) {

  /** A change whose kind follows from what there is. */
  public CellChange(String unitCode, Element element, Optional<Cell> before, Optional<Cell> after) {
    this(ChangeKind.of(before, after), unitCode, element, before, after);
  }
}
