package vn.dvcrank.connectors.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Many texts in little memory: as UTF-8, one behind the other, eight bytes more for each. As
 * objects they would take three times as much, and a workbook of half a million rows has millions
 * of them.
 */
final class PackedTexts {

  /** A text lies within one chunk, and so is shorter. */
  private static final int CHUNK_BITS = 20;

  private static final int CHUNK = 1 << CHUNK_BITS;

  private final List<byte[]> chunks = new ArrayList<>();
  private int used = CHUNK;

  /** Of each text: where it begins among all chunks, and below that its length in bytes. */
  private long[] places = new long[1024];

  private int size;

  /**
   * Adds a text behind the others.
   *
   * @throws IllegalArgumentException when it takes a megabyte or more
   */
  void add(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length >= CHUNK) {
      throw new IllegalArgumentException("a text of " + bytes.length + " bytes");
    }
    if (used + bytes.length > CHUNK) {
      chunks.add(new byte[CHUNK]);
      used = 0;
    }
    System.arraycopy(bytes, 0, chunks.get(chunks.size() - 1), used, bytes.length);
    if (size == places.length) {
      places = Arrays.copyOf(places, size + (size >> 1));
    }
    long begin = ((long) (chunks.size() - 1) << CHUNK_BITS) + used;
    places[size++] = begin << CHUNK_BITS | bytes.length;
    used += bytes.length;
  }

  int size() {
    return size;
  }

  /** The text that was added as the n-th, from 0. */
  String get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    long begin = places[index] >>> CHUNK_BITS;
    return new String(
        chunks.get((int) (begin >>> CHUNK_BITS)),
        (int) (begin & (CHUNK - 1)),
        (int) (places[index] & (CHUNK - 1)),
        UTF_8);
  }

  /** How much memory they take. */
  long bytes() {
    return (long) chunks.size() * CHUNK + (long) places.length * Long.BYTES;
  }
}
