package vn.dvcrank.pipeline.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

/**
 * Reads WARC files by the letter of ISO 28500 with nothing but the platform, so that what the
 * archive's own library writes is not only what that library reads.
 */
final class PlainWarc {

  private static final int GZIP_HEADER = 10;
  private static final int GZIP_TRAILER = 8;

  private PlainWarc() {}

  /** A record: where its gzip member begins and ends, its headers and its block. */
  @SuppressWarnings("ArrayRecordComponent")
  record Entry(int begin, int end, Map<String, String> headers, byte[] block) {

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The block's HTTP head, a line each. */
    List<String> httpHead() {
      String text = new String(block, StandardCharsets.UTF_8);
      return List.of(text.substring(0, text.indexOf("\r\n\r\n")).split("\r\n"));
    }

    /** The block's HTTP body. */
    byte[] httpBody() {
      return Arrays.copyOfRange(block, endOfHead(block), block.length);
    }
  }

  static List<Entry> read(Path file) throws IOException, DataFormatException {
    byte[] bytes = Files.readAllBytes(file);
    List<Entry> entries = new ArrayList<>();
    int begin = 0;
    while (begin < bytes.length) {
      int end = endOfMember(bytes, begin);
      entries.add(entry(bytes, begin, end));
      begin = end;
    }
    return entries;
  }

  private static int endOfMember(byte[] bytes, int begin) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    inflater.setInput(bytes, begin + GZIP_HEADER, bytes.length - begin - GZIP_HEADER);
    byte[] sink = new byte[1 << 14];
    while (!inflater.finished()) {
      if (inflater.inflate(sink) == 0 && !inflater.finished()) {
        throw new DataFormatException("torn at " + begin);
      }
    }
    int end = begin + GZIP_HEADER + Math.toIntExact(inflater.getBytesRead()) + GZIP_TRAILER;
    inflater.end();
    return end;
  }

  /** The member alone, through the platform's own reader, which checks sum and length. */
  private static Entry entry(byte[] bytes, int begin, int end) throws IOException {
    byte[] record;
    try (GZIPInputStream member =
        new GZIPInputStream(new ByteArrayInputStream(bytes, begin, end - begin))) {
      record = member.readAllBytes();
    }
    int head = endOfHead(record);
    String[] lines = new String(record, 0, head, StandardCharsets.UTF_8).split("\r\n");
    if (!lines[0].equals("WARC/1.1") && !lines[0].equals("WARC/1.0")) {
      throw new IOException("no WARC version: " + lines[0]);
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "-1"));
    String rest =
        new String(record, head + length, record.length - head - length, StandardCharsets.UTF_8);
    if (!rest.equals("\r\n\r\n")) {
      throw new IOException("a record ends in two line breaks, not in '" + rest + "'");
    }
    return new Entry(begin, end, headers, Arrays.copyOfRange(record, head, head + length));
  }

  /** Digests in WARC headers are written in base 32 (RFC 4648) by custom. */
  static String hexOfBase32(String digits) {
    BigInteger bits = BigInteger.ZERO;
    String significant = digits.replace("=", "");
    for (int i = 0; i < significant.length(); i++) {
      int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(significant.charAt(i));
      bits = bits.shiftLeft(5).or(BigInteger.valueOf(value));
    }
    int bytes = significant.length() * 5 / 8;
    String hex = bits.shiftRight(significant.length() * 5 - bytes * 8).toString(16);
    return "0".repeat(bytes * 2 - hex.length()) + hex;
  }

  private static int endOfHead(byte[] bytes) {
    for (int i = 0; i + 3 < bytes.length; i++) {
      if (bytes[i] == '\r'
          && bytes[i + 1] == '\n'
          && bytes[i + 2] == '\r'
          && bytes[i + 3] == '\n') {
        return i + 4;
      }
    }
    throw new IllegalArgumentException("no end of head");
  }
}
