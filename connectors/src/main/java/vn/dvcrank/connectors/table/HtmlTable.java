package vn.dvcrank.connectors.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** A page with tables, often saved under a workbook's name. What was read of it is let go. */
final class HtmlTable implements TableReader {

  private static final Pattern CHARSET =
      Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{1,40})");
  private static final int LOOKED_AT = 16 * 1024;
  private static final int DEEPEST = 256;

  /**
   * Characters between the ends of two rows. The parser copies a text anew for each stretch of it
   * that it reads, so that time grows with the square of this bound.
   */
  private static final int LONGEST_ELEMENT = 1024 * 1024;

  @Override
  public void read(Path file, String name, TextCoding coding, Extent extent, RowSink sink)
      throws IOException, UnreadableImportException {
    TextFile text = TextFile.of(file, coding, stated(file), extent);
    HtmlRows rows = new HtmlRows(name, coding, sink);
    try (ProgressReader reader = new ProgressReader(text.open(), LONGEST_ELEMENT);
        StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST))) {
      parser.parse(reader, "");
      for (Iterator<Element> each = parser.iterator(); each.hasNext(); ) {
        if (rows.take(each.next())) {
          reader.progress();
        }
      }
    } catch (UncheckedIOException e) {
      throw refusal(name, text, rows, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw refusal(name, text, rows, e);
    }
    if (!rows.sawTable()) {
      throw new UnreadableImportException(
          name + ": a page without any table (one for signing in, or of an error?); export again");
    }
  }

  private static UnreadableImportException refusal(
      String name, TextFile text, HtmlRows rows, IOException e) throws IOException {
    if (e instanceof ProgressReader.NoProgressException) {
      return new UnreadableImportException(
          "%s, %s: an element longer than %d characters"
              .formatted(name, rows.place(), LONGEST_ELEMENT));
    } else if (e instanceof CharacterCodingException) {
      return new UnreadableImportException(
          "%s, %s: bytes that are no %s, which its mark says"
              .formatted(name, rows.place(), text.charset()));
    }
    throw e;
  }

  private static Optional<Charset> stated(Path file) throws IOException {
    Matcher charset =
        CHARSET.matcher(
            new String(TextFile.head(file, LOOKED_AT), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT));
    try {
      return charset.find() && Charset.isSupported(charset.group(1))
          ? Optional.of(Charset.forName(charset.group(1)))
          : Optional.empty();
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }
}
