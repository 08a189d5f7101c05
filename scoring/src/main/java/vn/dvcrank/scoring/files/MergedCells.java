package vn.dvcrank.scoring.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The list of a sheet's merged cells, in an order of its own: the writing library keeps them by
 * hashes that are other ones in every process.
 */
final class MergedCells {

  private static final String END_OF_CELLS = "</sheetData>";
  private static final String BEGIN = "<mergeCells>";
  private static final String END = "</mergeCells>";
  private static final Pattern ONE = Pattern.compile("<mergeCell [^>]*/>");

  private MergedCells() {}

  /** A sheet's part with the list in order; a part without one stays as it is. */
  static byte[] inOrder(byte[] part) {
    // Byte by byte: what stands before and after the list is left alone, whatever it is.
    String xml = new String(part, StandardCharsets.ISO_8859_1);
    // The list stands behind the cells, which are nearly all of the part.
    int begin = xml.indexOf(BEGIN, xml.lastIndexOf(END_OF_CELLS));
    if (begin < 0) {
      return part;
    }
    int end = xml.indexOf(END, begin);
    String list = xml.substring(begin + BEGIN.length(), end);
    String inOrder =
        ONE.matcher(list).results().map(MatchResult::group).sorted().collect(Collectors.joining());
    byte[] ordered = Arrays.copyOf(part, part.length);
    System.arraycopy(
        inOrder.getBytes(StandardCharsets.ISO_8859_1),
        0,
        ordered,
        begin + BEGIN.length(),
        inOrder.length());
    return ordered;
  }
}
