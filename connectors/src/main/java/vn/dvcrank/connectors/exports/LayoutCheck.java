package vn.dvcrank.connectors.exports;

/** The rules that a layout's file must keep, one name each. */
public enum LayoutCheck {
  /** The file is too large, no UTF-8, or no YAML of names and values. */
  UNREADABLE,
  /** A key that layouts do not have. */
  UNKNOWN_KEY,
  /** A key that a layout must have is not there. */
  MISSING_KEY,
  /** A value is of another type than its key asks for, or longer than anything of its kind. */
  BAD_VALUE,
  /** The name is not made of lower case letters, digits and dashes. */
  BAD_NAME,
  /** Two files of a folder have layouts of one name. */
  DUPLICATE_NAME,
  /** The form is neither {@code dossiers} nor {@code summary}. */
  UNKNOWN_FORM,
  /** A column has a meaning that its form does not know. */
  UNKNOWN_MEANING,
  /** A form lacks a meaning that it cannot be read without, or does not require it. */
  MEANING_NOT_REQUIRED,
  /** Two meanings exclude each other. */
  MEANINGS_CONTRADICT,
  /** A header is blank. */
  BLANK_HEADER,
  /** One header has two meanings, or a meaning and a place among those that are left out. */
  DUPLICATE_HEADER,
  /** A header of personal data is given a meaning. */
  PERSONAL_HEADER,
  /** An empty cell is given a meaning that it cannot have. */
  BAD_EMPTY_MEANING,
  /** A date format is not known. */
  UNKNOWN_DATE_FORMAT,
  /** The form of a code is none. */
  BAD_CODE_FORM,
  /** A status, a channel or a way to pay is not known. */
  UNKNOWN_VALUE,
  /** One word stands for two values. */
  DUPLICATE_WORD
}
