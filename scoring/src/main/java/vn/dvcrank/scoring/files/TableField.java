package vn.dvcrank.scoring.files;

import java.math.BigDecimal;

/**
 * What a column of a published table is.
 *
 * @param name its header
 * @param type of its cells, as Frictionless Table Schema names it
 * @param title official Vietnamese name
 * @param description what it means, with its unit
 */
record TableField(String name, String type, String title, String description) {

  private static final String NUMBER = "number";

  static TableField text(String name, String title, String description) {
    return new TableField(name, "string", title, description);
  }

  static TableField whole(String name, String title, String description) {
    return new TableField(name, "integer", title, description);
  }

  static TableField number(String name, String title, String description) {
    return new TableField(name, NUMBER, title, description);
  }

  /** Points of at most so many. */
  static TableField points(String name, String title, BigDecimal max) {
    return new TableField(
        name, NUMBER, title, "points, 0 to " + Rounding.exact(max).toPlainString());
  }
}
