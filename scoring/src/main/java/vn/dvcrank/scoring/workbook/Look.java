package vn.dvcrank.scoring.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;

/**
 * How a cell looks. Numbers are real ones; a spreadsheet shows their decimal mark as its language
 * does. A change has its sign as well as its colour: printed in grey, or to eyes that do not part
 * green from red, it says the same.
 */
enum Look {
  TITLE("center", true, false),
  CAPTION("center", false, true),
  SECTION("left", true, false),
  LINE("left", false, false),
  HEAD("center", true, true),
  LABEL("left", true, true),
  TEXT("left", false, true),
  CENTRED("center", false, true),
  WHOLE("right", false, true, "#,##0"),
  POINTS("right", false, true, "#,##0.00"),
  TOTAL("right", true, true, "#,##0.00"),
  SHARE("right", false, true, "0.00%"),
  POINTS_CHANGE("right", false, true, "+0.00;-0.00;0"),
  PLACES_CHANGE("right", false, true, "+0;-0;0");

  /**
   * The font of official documents. Every cell names it: the writing library's default font is one
   * for all workbooks of the process, also those of others.
   */
  private static final String FONT = "Times New Roman";

  private static final int FONT_SIZE = 11;

  /** Alpha, red, green, blue. */
  private static final String HEAD_FILL = "FFDDE6F0";

  private static final String GREEN = "FF1B7A2F";
  private static final String RED = "FFC00000";

  private final String side;
  private final boolean bold;
  private final boolean wrapped;
  private final Optional<String> format;

  Look(String side, boolean bold, boolean wrapped) {
    this(side, bold, wrapped, Optional.empty());
  }

  Look(String side, boolean bold, boolean wrapped, String format) {
    this(side, bold, wrapped, Optional.of(format));
  }

  Look(String side, boolean bold, boolean wrapped, Optional<String> format) {
    this.side = side;
    this.bold = bold;
    this.wrapped = wrapped;
    this.format = format;
  }

  /** Dresses cells. */
  void on(StyleSetter style) {
    dress(style);
    style.set();
  }

  /** Dresses the cell of a number, in its colour where it has one. */
  void on(StyleSetter style, BigDecimal number) {
    dress(style);
    colour(number).ifPresent(style::fontColor);
    style.set();
  }

  private void dress(StyleSetter style) {
    style.fontName(FONT).fontSize(FONT_SIZE);
    style.horizontalAlignment(side).verticalAlignment("center").wrapText(wrapped);
    if (bold) {
      style.bold();
    }
    if (this == CAPTION) {
      style.italic();
    }
    if (this == HEAD) {
      style.fillColor(HEAD_FILL);
    }
    if (isInTable()) {
      style.borderStyle(BorderStyle.THIN);
    }
    if (this == TEXT || this == LABEL) {
      style.indent(1);
    }
    format.ifPresent(style::format);
  }

  /** Whether numbers have colours. */
  boolean isColoured() {
    return this == POINTS_CHANGE || this == PLACES_CHANGE;
  }

  /**
   * The colour of a number, where it has one. It is not in the format: programs differ in the
   * colours that a format's names and numbers stand for.
   */
  private Optional<String> colour(BigDecimal number) {
    return !isColoured() || number.signum() == 0
        ? Optional.empty()
        : Optional.of(number.signum() > 0 ? GREEN : RED);
  }

  /** How many characters a line of so wide a cell holds; capitals and bold ones are wider. */
  int fitting(int width) {
    return Math.max(1, this == HEAD ? width * 8 / 10 : width * 11 / 10);
  }

  private boolean isInTable() {
    return switch (this) {
      case TITLE, CAPTION, SECTION, LINE -> false;
      default -> true;
    };
  }
}
