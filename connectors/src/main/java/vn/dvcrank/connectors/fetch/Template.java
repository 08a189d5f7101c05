package vn.dvcrank.connectors.fetch;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.dvcrank.scoring.period.Period;

/**
 * A text with places for a period: {@code {period}} (2026-08), {@code {from}} and {@code {to}} (its
 * first and last day).
 */
record Template(String text) {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
  private static final Set<String> NAMES = Set.of("period", "from", "to");

  Template {
    PLACE
        .matcher(text)
        .results()
        .map(place -> place.group(1))
        .filter(name -> !NAMES.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException("only {period}, {from} and {to} can be filled in");
            });
  }

  boolean hasPlaces() {
    return PLACE.matcher(text).find();
  }

  /**
   * The text with a period in its places.
   *
   * @param written what becomes of each value before it is put in
   */
  String fill(Period period, DateForm dates, UnaryOperator<String> written) {
    return PLACE
        .matcher(text)
        .replaceAll(
            (MatchResult place) ->
                written.apply(
                    switch (place.group(1)) {
                      case "from" -> dates.write(period.firstDay());
                      case "to" -> dates.write(period.lastDay());
                      default -> period.toString();
                    }));
  }
}
