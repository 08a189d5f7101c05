package vn.dvcrank.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Held against Java's own decoder. */
class Utf8CheckTest {

  private static final int AT_ONCE = 64 * 1024;
  private static final String TEXT =
      "Hồ sơ, ngày 01/09/2026 \u07FF\u0800\uD7FF\uE000\uFFFD 𝄞 \u0300";

  @TempDir private Path folder;

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @Test
  void everyPairOfBytesIsJudgedAsJavaDoes() throws IOException {
    for (int first = 0; first < 256; first++) {
      ByteArrayOutputStream differing = new ByteArrayOutputStream();
      for (int second = 0; second < 256; second++) {
        byte[] bytes = {(byte) first, (byte) second, (byte) 0x80, (byte) 0xBF};
        for (int length = 1; length <= bytes.length; length++) {
          byte[] some = Arrays.copyOf(bytes, length);
          if (judged(some) != isUtf8(some)) {
            differing.write(some);
          }
        }
      }
      assertThat(differing.toByteArray()).isEmpty();
    }
  }

  /** Characters across the ends of what is read at once, with a byte changed here and there. */
  @ParameterizedTest
  @MethodSource("seeds")
  void longTextsAreJudgedAsJavaDoes(int seed) throws IOException {
    Random random = new Random(seed);
    byte[] text = TEXT.repeat(1 + random.nextInt(3_000)).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOfRange(text, 0, text.length - random.nextInt(4));
    if (random.nextBoolean()) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }

    assertThat(judged(bytes)).isEqualTo(isUtf8(bytes));
  }

  @Test
  void theBeginningIsNotAskedForMore() throws IOException {
    byte[] bytes = "a".repeat(2 * AT_ONCE).getBytes(StandardCharsets.UTF_8);
    bytes[AT_ONCE - 1] = (byte) 0xC3;
    bytes[AT_ONCE + 1] = (byte) 0xFF;
    Path file = Files.write(folder.resolve("list.csv"), bytes);

    assertThat(Utf8Check.isUtf8(file, Extent.BEGINNING)).isTrue();
    assertThat(Utf8Check.isUtf8(file, Extent.WHOLE)).isFalse();
  }

  private static boolean judged(byte[] bytes) throws IOException {
    return Utf8Check.isUtf8(new ByteArrayInputStream(bytes), Extent.WHOLE);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
