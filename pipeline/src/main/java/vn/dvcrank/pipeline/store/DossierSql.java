package vn.dvcrank.pipeline.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The sections of {@code dossier-measures.sql}, where each measure is defined. */
final class DossierSql {

  /** The rows of the table {@code calendar}, which lots are counted with. */
  static final String CALENDAR;

  /** The expression {@code state}, for a statement that begins with {@code WITH}. */
  static final String STATE;

  /** The statement that counts dossiers into lots, but for the expression {@code state}. */
  static final String LOTS;

  /** The statement that adds lots up to a period's measures. */
  static final String MEASURES;

  static {
    String text = text();
    CALENDAR = section(text, "calendar");
    STATE = section(text, "state");
    LOTS = section(text, "lots");
    MEASURES = section(text, "measures");
  }

  private DossierSql() {}

  private static String section(String text, String name) {
    String mark = "-- @" + name + "\n";
    int begin = text.indexOf(mark) + mark.length();
    int end = text.indexOf("-- @", begin);
    return text.substring(begin, end < 0 ? text.length() : end);
  }

  private static String text() {
    try (InputStream file = DossierSql.class.getResourceAsStream("dossier-measures.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("dossier-measures.sql cannot be read", e);
    }
  }
}
