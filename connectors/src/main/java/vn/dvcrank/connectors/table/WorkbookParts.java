package vn.dvcrank.connectors.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a workbook in a zip file, taken apart by its directory. A small file may unpack into
 * a very large one, and nothing but the check sums tells a damaged figure from a figure: so every
 * part is counted and checked while it is read.
 */
public final class WorkbookParts implements Closeable {

  private static final int LOOKED_AT = 8 * 1024;

  /** Sheets, which repeat themselves, shrink to a tenth or a thirtieth. */
  private static final long LARGEST_RATIO = 200;

  private static final long ALWAYS_FINE = 64L * 1024 * 1024;
  private static final String FOLDER = "xl/";

  private final ZipFile zip;
  private final long most;
  private final TreeMap<String, ZipArchiveEntry> entries =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private long unpacked;

  /**
   * How much a workbook may be.
   *
   * @param parts the most that it may have
   * @param bytes the most that all of them together may unpack to
   */
  public record Bounds(int parts, long bytes) {}

  /** A workbook that is damaged or too large; the message says which, and nothing of its cells. */
  public static final class UnusableWorkbookException extends IOException {

    private static final long serialVersionUID = 1L;

    UnusableWorkbookException(String message) {
      super(message);
    }
  }

  private WorkbookParts(ZipFile zip, Bounds bounds, long packed) throws UnusableWorkbookException {
    this.zip = zip;
    this.most = Math.min(bounds.bytes(), Math.max(ALWAYS_FINE, LARGEST_RATIO * packed));
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (entries.put(entry.getName(), entry) != null) {
        throw new UnusableWorkbookException("a broken workbook: two parts of one name");
      }
      if (entries.size() > bounds.parts()) {
        throw new UnusableWorkbookException(
            "a workbook of more than " + bounds.parts() + " parts; save the sheet alone");
      }
    }
  }

  /**
   * Opens a workbook.
   *
   * @param content closed together with it
   * @throws UnusableWorkbookException when it is no whole zip file, or has too many parts
   */
  public static WorkbookParts open(SeekableByteChannel content, Bounds bounds)
      throws UnusableWorkbookException {
    try {
      return new WorkbookParts(
          ZipFile.builder().setSeekableByteChannel(content).get(), bounds, content.size());
    } catch (UnusableWorkbookException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The library meets a broken directory with whatever comes of it.
      throw new UnusableWorkbookException("a broken workbook: not a whole zip file");
    }
  }

  /** Whether content begins as a zip file does. */
  public static boolean isZip(byte[] head) {
    return head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  /**
   * Whether a zip file has the parts of a workbook; of a broken one, whether it begins with them.
   */
  static boolean holdsWorkbook(Path file, byte[] head) throws IOException {
    try (SeekableByteChannel content = Files.newByteChannel(file);
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(content).get()) {
      return Collections.list(zip.getEntries()).stream()
          .anyMatch(entry -> entry.getName().regionMatches(true, 0, FOLDER, 0, FOLDER.length()));
    } catch (IOException | RuntimeException broken) {
      int length = Math.min(head.length, LOOKED_AT);
      String begin = new String(head, 0, length, StandardCharsets.ISO_8859_1);
      return begin.contains("[Content_Types].xml") || begin.contains("xl/");
    }
  }

  /** Names of all parts. */
  public List<String> names() {
    return new ArrayList<>(entries.keySet());
  }

  /**
   * One part, whatever the case of its name. Reading ends with an {@link UnusableWorkbookException}
   * when it is damaged, which shows at its end, or when all together are too large.
   */
  public Optional<InputStream> part(String name) throws IOException {
    ZipArchiveEntry entry = entries.get(name.startsWith("/") ? name.substring(1) : name);
    if (entry == null) {
      return Optional.empty();
    }
    if (!zip.canReadEntryData(entry)) {
      throw new UnusableWorkbookException("a workbook that is locked or packed in a strange way");
    }
    return Optional.of(new Checked(zip.getInputStream(entry), entry.getCrc()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Checked extends InputStream {

    private final CRC32 sum = new CRC32();
    private final InputStream in;
    private final long expected;

    Checked(InputStream in, long expected) {
      this.in = in;
      this.expected = expected;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read;
      try {
        read = in.read(buffer, offset, length);
      } catch (IOException | RuntimeException e) {
        throw damaged();
      }
      if (read < 0 && sum.getValue() != expected) {
        throw damaged();
      }
      if (read > 0) {
        sum.update(buffer, offset, read);
        unpacked += read;
        if (unpacked > most) {
          throw new UnusableWorkbookException(
              "a workbook of more than " + most + " bytes once unpacked; save the sheet alone");
        }
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }

    private UnusableWorkbookException damaged() {
      return new UnusableWorkbookException("a broken workbook: one of its parts is damaged");
    }
  }
}
