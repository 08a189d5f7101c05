package vn.dvcrank.scoring.index;

/** The rules that an index set's file must keep, one name each. */
public enum IndexSetCheck {
  /** The file is not YAML of the known form: a field missing, unknown or of another type. */
  UNREADABLE,
  /** A code has characters that a file name, a column or a source's code cannot have. */
  BAD_CODE,
  /** A code stands for two things. */
  DUPLICATE_CODE,
  /** A code would make a column of published files that has the name of another one. */
  DUPLICATE_COLUMN,
  /** A text that people are to read is blank. */
  BLANK_TEXT,
  /** A figure lies outside what it can mean. */
  NUMBER_OUT_OF_RANGE,
  /** The indicators' caps do not add up to their group's, or the groups' to the set's maximum. */
  CAPS_DO_NOT_ADD_UP,
  /** A class spans nothing. */
  BAND_EMPTY,
  /** A total from 0 to the maximum falls into no class. */
  BAND_GAP,
  /** A total falls into two classes. */
  BAND_OVERLAP,
  /** An indicator's rule is of no known kind. */
  UNKNOWN_RULE,
  /** A rule lacks a parameter, has one that is not its own, or one outside its range. */
  BAD_RULE_PARAMETER,
  /** An indicator that is only tracked has points, or one that gives points has none to give. */
  CAP_CONTRADICTS_RULE,
  /** A local formula adds up something that is not counted of a province's own exports. */
  UNKNOWN_MEASURE,
  /** A local formula adds one measure twice. */
  DUPLICATE_MEASURE,
  /** A local formula has a sum of nothing. */
  NO_MEASURE,
  /** A local formula stands where no rule makes points of what it gives. */
  FORMULA_WITHOUT_RULE,
  /** A group is scored directly and by indicators as well. */
  SCORED_TWICE,
  /** What is to be ranked as the total is none of the known choices. */
  UNKNOWN_TOTAL_POLICY,
  /** An evidence mark is none of the known ones. */
  UNKNOWN_EVIDENCE,
  /** The set has no method at all. */
  NO_METHOD,
  /** A text that should be a province's code is none. */
  NOT_A_PROVINCE,
  /** A text that should be a period is none. */
  NOT_A_PERIOD,
  /** A method ends before it begins. */
  EMPTY_VALIDITY,
  /** The order of annexes lacks a group of a method, or has it twice. */
  ANNEX_INCOMPLETE,
  /** A tie-break, composite, annex order or activity names something that the set does not have. */
  UNKNOWN_REFERENCE
}
