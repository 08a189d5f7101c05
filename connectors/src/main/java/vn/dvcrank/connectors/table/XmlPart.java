package vn.dvcrank.connectors.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.dvcrank.connectors.table.WorkbookParts.UnusableWorkbookException;

/**
 * A part of a workbook, read event by event. Has no document type and no entities of its own, as no
 * workbook has; so nothing in it stands for anything elsewhere.
 */
final class XmlPart implements Closeable {

  private static final XMLInputFactory FACTORY = factory();

  /**
   * Bytes of one event: a tag, or a stretch of text. The parser takes a time that grows with the
   * square of it when a tag has the same attribute again and again.
   */
  private static final int LONGEST_EVENT = 512 * 1024;

  /** Elements within elements; a sheet has less than ten. */
  private static final int DEEPEST = 64;

  private final Progress in;
  private final XMLStreamReader reader;
  private int depth;

  XmlPart(InputStream content) throws IOException {
    in = new Progress(content);
    try {
      reader = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException | RuntimeException e) {
      throw broken(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /**
   * Goes to the next event.
   *
   * @return one of {@link XMLStreamConstants}; the end of the document only when the whole part was
   *     read and found undamaged
   */
  int next() throws IOException {
    in.sinceEvent = 0;
    int event;
    try {
      event = reader.next();
    } catch (XMLStreamException | RuntimeException e) {
      throw broken(e);
    }
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new UnusableWorkbookException("a broken workbook: XML with a document type");
    } else if (event == XMLStreamConstants.START_ELEMENT) {
      depth++;
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    } else if (event == XMLStreamConstants.END_DOCUMENT) {
      while (in.read() >= 0) {
        // blanks behind the end, and then the check sum
      }
    }
    if (depth > DEEPEST) {
      throw new UnusableWorkbookException("a broken workbook: XML of more than 64 levels");
    }
    return event;
  }

  /** Whether an event has text. */
  static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  /** The element's name, without a prefix. */
  String name() {
    return reader.getLocalName();
  }

  Optional<String> attribute(String name) {
    return Optional.ofNullable(reader.getAttributeValue(null, name));
  }

  /** An attribute by its name without a prefix, for those that have one. */
  Optional<String> prefixedAttribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)
          && !reader.getAttributeNamespace(i).isEmpty()) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** Adds the text of the event; only now does the parser look at it. */
  void appendTo(StringBuilder text) throws IOException {
    try {
      text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    } catch (RuntimeException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** The parser's message could be text of a cell. */
  private static IOException broken(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnusableWorkbookException unusable) {
        return unusable;
      }
      if (cause instanceof XMLStreamException stream
          && stream.getNestedException() instanceof UnusableWorkbookException unusable) {
        return unusable;
      }
    }
    return new UnusableWorkbookException("a broken workbook: not XML that can be read");
  }

  private static final class Progress extends InputStream {

    private final InputStream in;
    private int sinceEvent;

    Progress(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      sinceEvent += Math.max(read, 0);
      if (sinceEvent > LONGEST_EVENT) {
        throw new UnusableWorkbookException(
            "a broken workbook: a tag or text of more than " + LONGEST_EVENT + " bytes");
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
