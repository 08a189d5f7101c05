package vn.dvcrank.pipeline.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A seed with something repeated in the middle of it: what makes readers look again and again at
 * what they have seen.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PumpedInput(byte[] before, byte[] repeated, byte[] behind) {

  private static final List<String> WORDS =
      List.of(
          " ",
          "1 ",
          "1 a",
          "1,",
          "9,5 ",
          ".",
          "(",
          "[",
          "{",
          "\"",
          "'",
          ",",
          ";",
          ":",
          "\n",
          "\r\n",
          "\t",
          "-",
          "/",
          "<td>",
          "<table><tr><td>x",
          "a<p>b</p>",
          "x</table>",
          "<!--",
          "&amp;",
          "=",
          "\" t=\"",
          "- ",
          "a:\n ",
          "*a ",
          "&a ",
          "[1,",
          "{\"a\":",
          "{\"a\":1},",
          "1e9",
          "UBND xã ",
          "xã A, ",
          "điểm, ",
          "xếp hạng ",
          "thứ 1 ",
          "năm 2025 ",
          "quý ",
          "tháng ",
          "II ",
          "STT ",
          "Phụ lục ",
          "1 Sở Y tế 9,5 8 7\n",
          "\f",
          "\u00a0",
          "e\u0302\u0301",
          "\u0301",
          "a;b\n",
          "X-A: b\n",
          "{a}",
          "<row><c><v>1</v></c></row>",
          "1 0 obj\n",
          "(a) Tj ");

  /** One of endlessly many; the same for the same chance. */
  static PumpedInput of(List<Seed> seeds, Random random) {
    byte[] seed = seeds.get(random.nextInt(seeds.size())).content();
    int cut = random.nextInt(seed.length + 1);
    byte[] repeated = word(random);
    if (random.nextInt(3) == 0 && cut > 0) {
      int length = 1 + random.nextInt(Math.min(cut, 80));
      repeated = Arrays.copyOfRange(seed, cut - length, cut);
    }
    int from = random.nextInt(4) == 0 ? seed.length : cut;
    return new PumpedInput(
        Arrays.copyOf(seed, cut), repeated, Arrays.copyOfRange(seed, from, seed.length));
  }

  private static byte[] word(Random random) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    String other = random.nextBoolean() ? WORDS.get(random.nextInt(WORDS.size())) : "";
    return (word + other).getBytes(StandardCharsets.UTF_8);
  }

  /** The input, with so many bytes of repetition. */
  byte[] of(int bytes) {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes(before);
    for (int i = repeated.length; i <= bytes; i += repeated.length) {
      input.writeBytes(repeated);
    }
    input.writeBytes(behind);
    return input.toByteArray();
  }

  @Override
  public String toString() {
    return before.length + " bytes, then " + new String(repeated, StandardCharsets.UTF_8);
  }
}
