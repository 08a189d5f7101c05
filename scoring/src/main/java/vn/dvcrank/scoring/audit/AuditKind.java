package vn.dvcrank.scoring.audit;

import java.util.Locale;

/** How a published report can contradict itself, or its index set. */
public enum AuditKind {
  /** A printed total is not the sum of its row's points. */
  TOTAL_DIFFERS,
  /** A printed maximum is not the sum of the caps that apply. */
  STATED_MAX_DIFFERS,
  /** A printed converted total does not follow from its row. */
  CONVERTED_DIFFERS,
  /** Points lie outside 0 to their cap. */
  POINTS_OUT_OF_RANGE,
  /** A printed class is not the one that the row's converted total falls into. */
  CLASS_DIFFERS,
  /** A row of a table in order of its totals stands where its total does not belong. */
  ORDER_DIFFERS,
  /** Equal totals are given different positions. */
  TIE,
  /** The numbers of a table's rows skip or repeat one. */
  POSITION_GAP,
  /** A table has a unit twice. */
  DUPLICATE_ROW,
  /** A name lacks the word for its kind of unit that its peers' names have. */
  KIND_WORD_MISSING,
  /** The text counts other units as evaluated than the table has. */
  EVALUATED_COUNT_DIFFERS,
  /** A unit that was not evaluated, says the text, stands in the table with a result. */
  NOT_EVALUATED_HAS_RESULT,
  /** The text counts other units in a class than the table has. */
  CLASS_COUNT_DIFFERS,
  /** A list of a class's units lacks one that the table has in it. */
  CLASS_NAME_MISSING,
  /** A list of a class's units has one that the table does not have in it. */
  CLASS_NAME_EXTRA,
  /** The place's own total is not the sum of its own points. */
  OWN_TOTAL_DIFFERS,
  /** The text gives one of the place's own figures in two ways. */
  OWN_POINTS_DIFFER,
  /** The place's own class is not the one that its own total falls into. */
  OWN_CLASS_DIFFERS,
  /** The place's own rank lies outside the places there are. */
  OWN_RANK_IMPOSSIBLE,
  /** A day cannot be what the report says it is. */
  DATE_IMPOSSIBLE;

  /** The word in printed results. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
