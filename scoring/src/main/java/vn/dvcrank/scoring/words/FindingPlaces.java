package vn.dvcrank.scoring.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dvcrank.scoring.files.OwnResult;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.rank.Ranking;

/**
 * Where findings were noticed, in Vietnamese: units by their names.
 *
 * @param names of units, by their codes
 */
public record FindingPlaces(Map<String, String> names) {

  private static final Pattern ROW = Pattern.compile("\\brow (?=\\d)");
  private static final Pattern SHEET = Pattern.compile("\\bsheet (?=\\d)");

  public FindingPlaces {
    names = Map.copyOf(names);
  }

  /**
   * Names the units of some rankings.
   *
   * @param own the province that they are of, when it has a result of its own
   */
  public static FindingPlaces in(List<Ranking> rankings, Optional<OwnResult> own) {
    Map<String, String> names = new HashMap<>();
    rankings.stream()
        .flatMap(ranking -> ranking.standings().stream())
        .map(standing -> standing.card().unit())
        .forEach(unit -> names.put(unit.code(), unit.name()));
    own.ifPresent(province -> names.put(province.code(), province.name()));
    return new FindingPlaces(names);
  }

  /** The unit by its name, with what follows its code; else the place as it is. */
  public String of(Finding finding) {
    String where = finding.where();
    int end = where.indexOf('/');
    String name = names.get(end < 0 ? where : where.substring(0, end));
    if (name == null) {
      return rows(where)
          .replace("(further fields)", "(các trường khác)")
          .replace(" given more than once", " (có nhiều lần)");
    }
    return end < 0 ? name : name + ", " + where.substring(end + 1);
  }

  /** Rows and sheets as people here call them. */
  static String rows(String text) {
    return SHEET.matcher(ROW.matcher(text).replaceAll("dòng ")).replaceAll("trang tính ");
  }
}
