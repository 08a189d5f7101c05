package vn.dvcrank.connectors.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of text and how its bytes stand for characters.
 *
 * @param mark bytes of the byte order mark in front
 */
record TextFile(Path path, Charset charset, int mark) {

  private static final Charset VIETNAMESE = Charset.forName("windows-1258");
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final int AT_ONCE = 64 * 1024;

  /**
   * By its mark; else UTF-8 when every byte of the file is; else what it says of itself; else what
   * the coding of its text asks for.
   *
   * @param stated what the file says of itself
   * @param extent how much of the file has to be UTF-8 for the file to be
   */
  static TextFile of(Path file, TextCoding coding, Optional<Charset> stated, Extent extent)
      throws IOException {
    Optional<TextFile> marked = marked(file, head(file, 4));
    if (marked.isPresent()) {
      return marked.get();
    }
    if (Utf8Check.isUtf8(file, extent)) {
      return new TextFile(file, StandardCharsets.UTF_8, 0);
    }
    Charset single = coding == TextCoding.TCVN3 ? LATIN : VIETNAMESE;
    boolean useful = coding == TextCoding.UNICODE && !stated.equals(utf8());
    return new TextFile(file, useful ? stated.orElse(single) : single, 0);
  }

  private static Optional<Charset> utf8() {
    return Optional.of(StandardCharsets.UTF_8);
  }

  /** By its byte order mark; empty when there is none. */
  static Optional<TextFile> marked(Path file, byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new TextFile(file, StandardCharsets.UTF_8, 3));
    } else if (starts(head, 0xFF, 0xFE)) {
      return Optional.of(new TextFile(file, StandardCharsets.UTF_16LE, 2));
    } else if (starts(head, 0xFE, 0xFF)) {
      return Optional.of(new TextFile(file, StandardCharsets.UTF_16BE, 2));
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** The first bytes of a file; fewer when it is shorter. */
  static byte[] head(Path file, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(bytes);
    }
  }

  /**
   * Its characters, from the first. Where the file itself says its charset, reading ends with a
   * {@link CharacterCodingException} at bytes that stand for nothing.
   */
  Reader open() throws IOException {
    CharsetDecoder decoder = charset.newDecoder();
    boolean guessed = !charset.equals(StandardCharsets.UTF_8) && mark == 0;
    CodingErrorAction onError = guessed ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
    InputStream in = new BufferedInputStream(Files.newInputStream(path), AT_ONCE);
    in.skipNBytes(mark);
    return new InputStreamReader(
        in, decoder.onMalformedInput(onError).onUnmappableCharacter(onError));
  }
}
