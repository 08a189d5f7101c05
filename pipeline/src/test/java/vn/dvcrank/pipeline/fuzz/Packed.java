package vn.dvcrank.pipeline.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Puts the fuzzer's bytes into their packing with right lengths and check sums, which chance would
 * never find.
 */
final class Packed {

  private static final Path FORM =
      Project.ROOT.resolve("fixtures/exports/forms/ii06a-2026-09.xlsx");
  private static final byte[] BETWEEN = "\n<!-- next part -->\n".getBytes(StandardCharsets.UTF_8);
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  /** In the order in which an input gives them. */
  private static final String[] PARTS = {
    SHEET, "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
  };

  private Packed() {}

  /** A reader of workbooks, given parts of one: the sheet, and what else the input has. */
  static FuzzedReader workbook(FuzzedReader reader) throws IOException {
    Map<String, byte[]> form = parts(FORM);
    return input -> reader.read(workbook(input, form));
  }

  private static byte[] workbook(byte[] input, Map<String, byte[]> form) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>(form);
    int from = 0;
    for (int part = 0; part < PARTS.length && from < input.length; part++) {
      int end = next(input, from);
      parts.put(PARTS[part], Arrays.copyOfRange(input, from, end));
      from = end + BETWEEN.length;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static int next(byte[] input, int from) {
    for (int at = from; at + BETWEEN.length <= input.length; at++) {
      if (Arrays.equals(input, at, at + BETWEEN.length, BETWEEN, 0, BETWEEN.length)) {
        return at;
      }
    }
    return input.length;
  }

  /** A workbook's parts as such an input. */
  static byte[] input(Path workbook, int most) throws IOException {
    Map<String, byte[]> parts = parts(workbook);
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    for (int part = 0; part < most; part++) {
      input.writeBytes(part == 0 ? new byte[0] : BETWEEN);
      input.writeBytes(parts.getOrDefault(PARTS[part], new byte[0]));
    }
    return input.toByteArray();
  }

  private static Map<String, byte[]> parts(Path workbook) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  /** A member of its own, as records of the archive are. */
  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }
}
