package vn.dvcrank.scoring.brief;

import java.util.ArrayList;
import java.util.List;
import vn.dvcrank.scoring.text.PlainText;

/**
 * Lines of a message, each with how soon it can be done without. A message that is too long loses
 * whole lines, the least needed first and of equal ones the last; it says that it did.
 */
final class BriefLines {

  /** How much a line is needed. */
  enum Need {
    /** What the message is of: kept, if need be cut. */
    HEAD,
    /** The result itself. */
    RESULT,
    /** What changed, and what is in danger. */
    CHANGE,
    /** Groups against caps. */
    GROUP,
    /** What else is good to know. */
    MORE
  }

  private record Line(Need need, String text) {}

  private static final String CUT = "(đã rút gọn)";
  private static final String ELLIPSIS = "…";
  private static final int LONGEST_LINE = 600;

  private final List<Line> lines = new ArrayList<>();

  /** Adds a line of words; what could break it up or turn its direction becomes a space. */
  void add(Need need, String text) {
    lines.add(new Line(need, PlainText.line(text, LONGEST_LINE)));
  }

  /**
   * The message.
   *
   * @param most characters that it may have, counted as Unicode code points; at least {@link
   *     Brief#SHORTEST}
   */
  String text(int most) {
    List<Line> kept = new ArrayList<>(lines);
    String text = joined(kept);
    boolean cut = false;
    while (length(text) > most && kept.size() > 1) {
      kept.remove(leastNeeded(kept));
      cut = true;
      text = joined(kept) + "\n" + CUT;
    }
    return length(text) <= most ? text : shortened(kept.get(0).text(), most, cut);
  }

  private static String shortened(String line, int most, boolean cut) {
    String end = ELLIPSIS + (cut ? "\n" + CUT : "");
    int fits = line.offsetByCodePoints(0, Math.min(length(line), most - length(end)));
    return line.substring(0, fits).stripTrailing() + end;
  }

  private static int leastNeeded(List<Line> kept) {
    int least = kept.size() - 1;
    for (int at = kept.size() - 1; at >= 0; at--) {
      if (kept.get(at).need().compareTo(kept.get(least).need()) > 0) {
        least = at;
      }
    }
    return least;
  }

  private static String joined(List<Line> kept) {
    return String.join("\n", kept.stream().map(Line::text).toList());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
