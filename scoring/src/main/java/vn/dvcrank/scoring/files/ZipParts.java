package vn.dvcrank.scoring.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a small archive of deflated parts in memory, by its central directory. The writing library
 * streams its parts with ZIP64 descriptors, which {@link java.util.zip.ZipInputStream} of Java 17
 * cannot follow, and {@link java.util.zip.ZipFile} would want a file on disk.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE, 4.3</a>
 */
final class ZipParts {

  private static final int END_OF_DIRECTORY = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int DIRECTORY_ENTRY_LENGTH = 46;
  private static final int LOCAL_HEADER_LENGTH = 30;

  private final ByteBuffer zip;

  private ZipParts(byte[] zip) {
    this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The parts by name, inflated, in the order of the directory. */
  static Map<String, byte[]> of(byte[] zip) throws IOException {
    return new ZipParts(zip).read();
  }

  private Map<String, byte[]> read() throws IOException {
    int end = zip.capacity() - END_LENGTH;
    expect(end, END_OF_DIRECTORY);
    int count = unsignedShort(end + 10);
    int entry = zip.getInt(end + 16);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      expect(entry, DIRECTORY_ENTRY);
      int nameLength = unsignedShort(entry + 28);
      String name =
          new String(
              zip.array(), entry + DIRECTORY_ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
      parts.put(name, inflated(entry));
      entry +=
          DIRECTORY_ENTRY_LENGTH
              + nameLength
              + unsignedShort(entry + 30)
              + unsignedShort(entry + 32);
    }
    return parts;
  }

  private byte[] inflated(int entry) throws IOException {
    int header = zip.getInt(entry + 42);
    int data =
        header + LOCAL_HEADER_LENGTH + unsignedShort(header + 26) + unsignedShort(header + 28);
    byte[] part = new byte[zip.getInt(entry + 24)];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(zip.array(), data, zip.getInt(entry + 20));
      if (inflater.inflate(part) != part.length) {
        throw new IOException("a part of the workbook is shorter than it says");
      }
      return part;
    } catch (DataFormatException e) {
      throw new IOException("a part of the workbook cannot be inflated", e);
    } finally {
      inflater.end();
    }
  }

  private void expect(int position, int signature) throws IOException {
    if (position < 0 || zip.getInt(position) != signature) {
      throw new IOException("the workbook has no directory where one is expected");
    }
  }

  private int unsignedShort(int position) {
    return Short.toUnsignedInt(zip.getShort(position));
  }
}
