package vn.dvcrank.pipeline.archive;

import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One whole gzip member (RFC 1952) within a file: its length and checksum were read and are right.
 *
 * @param begin of its first byte
 * @param end behind its last byte
 */
record GzipMember(int begin, int end) {

  /** Magic number, method, no flags: how every member of ours begins. */
  private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0};

  /** The first byte of every member. */
  static final byte FIRST = HEAD[0];

  private static final int HEADER_BYTES = 10;
  private static final int TRAILER_BYTES = 8;
  private static final int PIECE = 1 << 16;

  /** The member that begins at an offset; empty when it is torn, damaged or none of ours. */
  static Optional<GzipMember> at(byte[] file, int begin) {
    if (file.length - begin < HEADER_BYTES) {
      return Optional.empty();
    }
    for (int i = 0; i < HEAD.length; i++) {
      if (file[begin + i] != HEAD[i]) {
        return Optional.empty();
      }
    }
    Inflater inflater = new Inflater(true);
    try {
      return inflated(inflater, file, begin);
    } catch (DataFormatException damaged) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  private static Optional<GzipMember> inflated(Inflater inflater, byte[] file, int begin)
      throws DataFormatException {
    int content = begin + HEADER_BYTES;
    inflater.setInput(file, content, file.length - content);
    CRC32 sum = new CRC32();
    byte[] piece = new byte[PIECE];
    while (!inflater.finished()) {
      int length = inflater.inflate(piece);
      if (length == 0 && !inflater.finished()) {
        return Optional.empty(); // the input ends before the content does
      }
      sum.update(piece, 0, length);
    }
    int trailer = content + Math.toIntExact(inflater.getBytesRead());
    boolean whole =
        file.length - trailer >= TRAILER_BYTES
            && littleEndian(file, trailer) == (int) sum.getValue()
            && littleEndian(file, trailer + 4) == (int) inflater.getBytesWritten();
    return whole ? Optional.of(new GzipMember(begin, trailer + TRAILER_BYTES)) : Optional.empty();
  }

  private static int littleEndian(byte[] file, int at) {
    return (file[at] & 0xff)
        | (file[at + 1] & 0xff) << 8
        | (file[at + 2] & 0xff) << 16
        | (file[at + 3] & 0xff) << 24;
  }
}
