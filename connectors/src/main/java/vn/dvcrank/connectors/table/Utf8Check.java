package vn.dvcrank.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether bytes are UTF-8, as RFC 3629 has it (table 3-7 of the Unicode standard: neither longer
 * forms than needed nor surrogates). Nothing is decoded: a list of 170 MB is checked on each
 * reading.
 */
final class Utf8Check {

  private static final int AT_ONCE = 64 * 1024;

  /** Bytes that are still to come of the character at hand. */
  private int due;

  /** What the next of them may be, at least and at most; the later ones may be any. */
  private int least = 0x80;

  private int most = 0xBF;

  /** Whether a file is; of its beginning only, where no more is asked for. */
  static boolean isUtf8(Path file, Extent extent) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return isUtf8(in, extent);
    }
  }

  static boolean isUtf8(InputStream in, Extent extent) throws IOException {
    Utf8Check check = new Utf8Check();
    byte[] bytes = new byte[AT_ONCE];
    int read = in.readNBytes(bytes, 0, bytes.length);
    while (read > 0) {
      if (!check.takes(bytes, read)) {
        return false;
      }
      if (extent == Extent.BEGINNING && read == bytes.length) {
        // A character may go on behind it.
        return true;
      }
      read = in.readNBytes(bytes, 0, bytes.length);
    }
    return check.due == 0;
  }

  /** Goes on with so many bytes; whether they can be UTF-8 behind those before. */
  private boolean takes(byte[] bytes, int count) {
    int i = 0;
    while (i < count) {
      int next = bytes[i++];
      if (due > 0) {
        int following = next & 0xFF;
        if (following < least || following > most) {
          return false;
        }
        due--;
        least = 0x80;
        most = 0xBF;
      } else if (next >= 0) {
        // Most are ASCII, and stand together.
        while (i < count && bytes[i] >= 0) {
          i++;
        }
      } else if (!begins(next & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  private boolean begins(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return false;
    }
    due = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return true;
  }
}
