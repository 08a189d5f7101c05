package vn.dvcrank.pipeline.site.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.unit.PeerGroup;

/**
 * Where each page stands below the site's folder. Codes come from outside: one that is no plain
 * agency code gets a name with a digest, which no file system takes for anything else.
 */
public final class PagePath {

  public static final String INDEX = "index.html";
  public static final String RANKINGS = "rankings.html";
  public static final String UNITS = "units.html";
  public static final String CHANGES = "changes.html";
  public static final String FINDINGS = "findings.html";
  public static final String ABOUT = "about.html";

  private static final Pattern PLAIN = Pattern.compile("H\\d{2,3}(\\.\\d{1,6}){0,6}");
  private static final int MOST_LETTERS = 60;
  private static final int DIGEST_LETTERS = 12;

  private PagePath() {}

  /** The page of a ranking: {@code rankings/qd766/2026/H18/communes.html}. */
  public static String of(Edition edition, Ranking ranking) {
    return "rankings/" + edition.path() + "/" + ranking.peerGroup().label() + ".html";
  }

  /** The page of a unit: {@code units/communes/H18.36.html}. */
  public static String ofUnit(PeerGroup peers, String code) {
    return "units/" + peers.label() + "/" + fileName(code) + ".html";
  }

  /** Names differ in more than the size of letters, are short, and no device is called so. */
  private static String fileName(String code) {
    if (PLAIN.matcher(code).matches()) {
      return code;
    }
    String letters = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
    String digest = Sha256.of(code.getBytes(StandardCharsets.UTF_8));
    return "x-"
        + letters.substring(0, Math.min(MOST_LETTERS, letters.length()))
        + "-"
        + digest.substring(0, DIGEST_LETTERS);
  }

  /** The way from a page up to the site's folder: empty, or {@code ../../}. */
  public static String root(String page) {
    return "../".repeat((int) page.chars().filter(letter -> letter == '/').count());
  }
}
