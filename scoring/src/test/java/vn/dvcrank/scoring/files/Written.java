package vn.dvcrank.scoring.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import vn.dvcrank.scoring.rank.Ranking;

/** What writers write, here or elsewhere. */
public final class Written {

  /** Writes to a stream. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private Written() {}

  /** Fails when the stream is closed: it is not the writer's. */
  public static byte[] bytes(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream guarded =
        new OutputStream() {
          @Override
          public void write(int b) {
            bytes.write(b);
          }

          @Override
          public void write(byte[] b, int off, int len) {
            bytes.write(b, off, len);
          }

          @Override
          public void close() {
            throw new AssertionError("the writer closed a stream that is not its own");
          }
        };
    writing.to(guarded);
    return bytes.toByteArray();
  }

  static byte[] bytes(RankingFormat format, Ranking ranking) throws IOException {
    return bytes(out -> format.write(ranking, out));
  }

  static String text(RankingFormat format, Ranking ranking) throws IOException {
    return new String(bytes(format, ranking), StandardCharsets.UTF_8);
  }

  /** What is written under another default locale and time zone. */
  public static byte[] elsewhere(String language, String zone, Writing writing) throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone timeZone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
      return bytes(writing);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(timeZone);
    }
  }
}
