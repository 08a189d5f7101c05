package vn.dvcrank.scoring.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sentences of findings that are published with figures. A finding keeps its sentence as text,
 * in the database and in manifests; {@link #told} takes the figures out again, so that people read
 * the same in their own language.
 */
public enum FindingSentence {
  TOTAL_AND_SUM(
      FindingCode.TOTAL_DIFFERS_FROM_GROUPS, "published total %s, its groups add up to %s"),
  PUBLISHED_AND_RECOMPUTED(FindingCode.RECOMPUTED_DIFFERS, "published %s, recomputed %s"),
  SCORE_AND_CAP(FindingCode.SCORE_OUT_OF_RANGE, "score %s of at most %s"),

  FIELD_UNKNOWN(FindingCode.FIELD_NEW, "a field that the contract does not know, %s"),
  FIELD_NOT_THERE(FindingCode.FIELD_MISSING, "a field that the contract asks for is not there, %s"),
  FIELD_OF_ANOTHER_TYPE(
      FindingCode.FIELD_RETYPED, "another type than the contract says; not read, %s"),
  NO_SCORE(FindingCode.FIELD_RETYPED, "'%s' is no score of at most %s; not read"),
  METRIC_NOT_READ(
      FindingCode.METRIC_UNKNOWN,
      "a metric that the contract does not know, of %s unit(s); not read"),
  MARKED_BY_PORTAL(FindingCode.PORTAL_DATA_QUALITY, "marked so by the portal for %s unit(s)"),

  PROVINCE_NOT_LISTED(FindingCode.UNIT_NOT_LISTED, "not in the list of provinces; taken as it is"),
  NOT_LISTED(FindingCode.UNIT_NOT_LISTED, "not in the list of units; left out"),
  ID_OF_ANOTHER_UNIT(FindingCode.UNIT_NOT_LISTED, "has the id that the list gives to %s; not used"),
  LISTED_REPEATEDLY(FindingCode.UNIT_DUPLICATE, "listed more than once; none of its rows is used"),
  ANSWERED_REPEATEDLY(
      FindingCode.UNIT_DUPLICATE, "more than once in the answer; none of its rows is used"),
  SHOWN_REPEATEDLY(FindingCode.UNIT_DUPLICATE, "more than once on %s; none of its rows is used"),
  REPORTED_REPEATEDLY(FindingCode.UNIT_DUPLICATE, "'%s' stands in the report before"),
  PROVINCE_WITHOUT_NAME(
      FindingCode.UNIT_UNREADABLE, "a province without a usable code or name; left out"),
  OWN_ROW_WITHOUT_NAME(FindingCode.UNIT_UNREADABLE, "the province's own row has no usable name"),
  ROW_WITHOUT_ID(FindingCode.UNIT_UNREADABLE, "a row without an id; left out"),
  ROW_WITHOUT_NAME(FindingCode.UNIT_UNREADABLE, "a row without a usable name; left out"),
  WITHOUT_ID_CODE_OR_NAME(
      FindingCode.UNIT_UNREADABLE, "without a usable id, code or name; left out"),
  CHILD_GROUP_UNKNOWN(FindingCode.UNIT_UNREADABLE, "childGroup %s is no known kind; left out"),
  AGENCY_WITHOUT_NAME(
      FindingCode.UNIT_UNREADABLE, "row %s: without a usable MA_COQUAN or TEN_COQUAN; left out"),
  AGENCY_KIND_UNKNOWN(
      FindingCode.UNIT_UNREADABLE, "row %s: LOAI_COQUAN %s is no known kind; left out"),
  AGENCY_OF_ANOTHER_KIND(
      FindingCode.UNIT_UNREADABLE, "row %s: a code of another kind than LOAI_COQUAN %s; left out"),
  CELLS_AND_HEADER(FindingCode.UNIT_UNREADABLE, "%s cells, and the header has %s; left out"),
  CELL_WITH_LINE_BREAK(FindingCode.UNIT_UNREADABLE, "a cell with a line break; left out"),
  UNDER_ANOTHER_PROVINCE(FindingCode.UNIT_OF_ANOTHER_PROVINCE, "not under %s; left out"),
  ROW_UNDER_ANOTHER_PROVINCE(
      FindingCode.UNIT_OF_ANOTHER_PROVINCE, "row %s: not under %s; left out"),
  NAME_OF_SEVERAL(FindingCode.UNIT_AMBIGUOUS, "the name of %s"),
  NAMED_AS_SEVERAL(FindingCode.UNIT_AMBIGUOUS, "'%s' is the name of %s"),
  MAY_BE_SEVERAL(FindingCode.UNIT_AMBIGUOUS, "%s may be %s; left out"),
  NAMED_AS_NONE(FindingCode.UNIT_NAME_UNKNOWN, "no known %s is called %s; left out"),
  NAME_OF_NO_PEER(
      FindingCode.UNIT_NAME_UNKNOWN,
      "neither a department's nor a commune's name: it has no peers and is not ranked"),
  ROWS_AND_STATED(
      FindingCode.PAGES_INCOMPLETE, "%s page(s) have %s rows together, and the answer states %s"),
  PAGE_OUT_OF_TURN(FindingCode.PAGES_INCOMPLETE, "page %s stands where page %s is due"),
  LAST_PAGE_FULL(FindingCode.PAGES_INCOMPLETE, "its last page is full, so there may be more units"),
  ANSWER_NOT_THERE(FindingCode.ANSWERS_MISSING, "the answer of %s is not there"),

  CLAIM_UNKNOWN(FindingCode.LINE_UNREAD, "a claim in words that are not known: '%s'"),
  LINE_OF_UNKNOWN_TABLE(
      FindingCode.LINE_UNREAD, "a table whose columns or units are not known: '%s'"),
  NO_ROW(FindingCode.LINE_UNREAD, "no row of the table: '%s'"),
  ROW_WITHOUT_FIGURES(FindingCode.LINE_UNREAD, "a row without figures: '%s'"),
  ROW_OF_UNKNOWN_TABLE(
      FindingCode.FIGURE_UNREADABLE, "a table whose columns or units are not known: '%s'"),
  HEADER_UNKNOWN(
      FindingCode.FIGURE_UNREADABLE,
      "a table whose header is none that is known; its rows are left unread: '%s'"),
  ROW_INCOMPLETE(
      FindingCode.FIGURE_UNREADABLE, "a row needs its number, name and %s figures: '%s'"),
  ROW_UNCERTAIN(
      FindingCode.FIGURE_UNREADABLE,
      "the row's name, figures or class cannot be told for certain: '%s'"),
  TWO_VALUES(
      FindingCode.FIGURE_UNREADABLE,
      "the report gives %s of the province two values; the first is taken"),

  RESTATED(
      FindingCode.PERIOD_RESTATED,
      "%s figures and %s units differ from %s, when the period was already closed"),
  TOTAL_RESTATED(FindingCode.PERIOD_RESTATED, "total %s, was %s"),
  CLOCK_BEHIND(
      FindingCode.CLOCK_SET_BACK,
      "the clock says %s, and a capture of %s is there already; this one is dated %s"),
  WITHOUT_DUE_DATE(
      FindingCode.EXPORT_WITHOUT_DUE_DATE,
      "%s dossiers of %s units have no due date and count as on time"),
  PERIOD_NOT_COVERED(
      FindingCode.EXPORT_PERIOD_NOT_COVERED,
      "dossiers were received from %s to %s: %s is not scored from them");

  /**
   * A sentence with its figures.
   *
   * @param figures in their order, as the text has them
   */
  public record Told(FindingSentence sentence, List<String> figures) {}

  private static final String FIGURE = "%s";

  private final FindingCode code;
  private final String words;
  private final Pattern pattern;

  FindingSentence(FindingCode code, String words) {
    this.code = code;
    this.words = words;
    this.pattern =
        Pattern.compile(
            Arrays.stream(words.split(FIGURE, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("(.*)")));
  }

  /**
   * A finding that says it.
   *
   * @param figures as many as the sentence has places for, in their order
   */
  public Finding at(String where, Object... figures) {
    if (figures.length != places()) {
      throw new IllegalArgumentException(
          "%s has places for %d figures, not %d".formatted(name(), places(), figures.length));
    }
    return new Finding(code, where, words.formatted(figures));
  }

  /** Which sentence a finding says; empty when its words are others, such as a failure's own. */
  public static Optional<Told> told(Finding finding) {
    return Arrays.stream(values())
        .filter(sentence -> sentence.code == finding.code())
        .flatMap(sentence -> sentence.figures(finding.message()).stream())
        .findFirst();
  }

  /** How many figures it has places for. */
  public int places() {
    return words.split(FIGURE, -1).length - 1;
  }

  private Optional<Told> figures(String message) {
    Matcher matcher = pattern.matcher(message);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> figures = new ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      figures.add(matcher.group(i));
    }
    return Optional.of(new Told(this, figures));
  }
}
