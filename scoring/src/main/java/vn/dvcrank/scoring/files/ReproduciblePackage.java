package vn.dvcrank.scoring.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies an Office document (XLSX, DOCX) without what depends on the moment and the machine of its
 * writing: its creation date becomes a given one, merged cells of sheets are put in order, its
 * entries' times become constant, and the entries are stored as they are, for what deflating gives
 * depends on the machine's zlib.
 *
 * @param created what the document says of its creation
 */
public record ReproduciblePackage(Instant created) {

  /** The writing libraries put the clock's time in this part and let nobody set it. */
  private static final String CORE_PROPERTIES = "docProps/core.xml";

  private static final String SHEETS = "xl/worksheets/";

  /** Not the first instant of 1980, which the zip classes take for a date before their time. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** The stream is the caller's: the archive is finished and the stream flushed, not closed. */
  public void copy(byte[] document, OutputStream out) throws IOException {
    ZipOutputStream target = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Map.Entry<String, byte[]> part : ZipParts.of(document).entrySet()) {
      store(target, part.getKey(), reproducible(part.getKey(), part.getValue()));
    }
    target.finish();
    target.flush();
  }

  private byte[] reproducible(String name, byte[] part) {
    if (name.equals(CORE_PROPERTIES)) {
      return coreProperties();
    }
    return name.startsWith(SHEETS) ? MergedCells.inOrder(part) : part;
  }

  private static void store(ZipOutputStream target, String name, byte[] bytes) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(ENTRY_TIME);
    target.putNextEntry(entry);
    target.write(bytes);
    target.closeEntry();
  }

  private byte[] coreProperties() {
    return ("""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <cp:coreProperties \
        xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:dcterms="http://purl.org/dc/terms/" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
        <dc:creator>dvcrank</dc:creator>\
        <dcterms:created xsi:type="dcterms:W3CDTF">\
        """
            + created.truncatedTo(ChronoUnit.SECONDS)
            + "</dcterms:created></cp:coreProperties>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
