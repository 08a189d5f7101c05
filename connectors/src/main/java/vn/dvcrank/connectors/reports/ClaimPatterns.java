package vn.dvcrank.connectors.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dvcrank.scoring.audit.PublishedClaim;
import vn.dvcrank.scoring.unit.PeerGroup;

/** The sentences of a report that claim something which its tables can confirm or deny. */
final class ClaimPatterns {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern EVALUATED =
      Pattern.compile(
          "thực hiện (?:chấm điểm )?đánh giá[^.:/]{0,80}?(\\d{1,4})/(\\d{1,4}) ([^.:]+).*", FLAGS);
  private static final Pattern IN_CLASS =
      Pattern.compile(
          "[-+]?\\s*(\\d{1,4})(?:/\\d{1,4})? (?:cơ quan|đơn vị|ubnd|xã)[^.:;]{0,60}?xếp loại ("
              + ClassNames.alternatives()
              + ")\\s*(?:[:.;](.*))?",
          FLAGS);
  private static final Pattern NOT_EVALUATED =
      Pattern.compile(
          ".*?không thực hiện đánh giá(?:,? xếp loại)? đối với (.{1,150}?),? do (.{1,300}?)\\.?",
          FLAGS);
  private static final Pattern DATA_TAKEN =
      Pattern.compile(
          ".*?số liệu (?:được )?lấy (?:vào lúc \\S+ )?(?:vào )?ngày (\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d).*",
          FLAGS);
  private static final Pattern DATED =
      Pattern.compile(
          "(?:.*,\\s*)?ngày\\s*(\\d{1,2})?\\s*tháng\\s*(\\d{1,2})\\s*năm\\s*(\\d{4})", FLAGS);

  /** What a sentence looks like that claims something, in whatever words. */
  private static final Pattern CLAIMING =
      Pattern.compile(
          "\\d[^.]{0,200}xếp loại|đạt [\\d.,]{1,12}/\\d|không thực hiện đánh giá"
              + "|số liệu[^.]{0,60}lấy",
          FLAGS);

  private ClaimPatterns() {}

  /** A class with its count, and the list behind it. */
  record ClassList(String className, int count, String list) {}

  /** {@code 13/14 cơ quan}. */
  record Count(int evaluated, int all, String whom) {

    PublishedClaim claim(int line, PeerGroup group) {
      return new PublishedClaim.Evaluated(line, group, evaluated, all);
    }
  }

  static boolean looksLikeOne(String text) {
    return CLAIMING.matcher(text).find();
  }

  static Optional<Count> evaluated(String text) {
    Matcher found = EVALUATED.matcher(text);
    return found.find()
        ? Optional.of(
            new Count(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), found.group(3)))
        : Optional.empty();
  }

  static Optional<ClassList> inClass(String text) {
    Matcher found = IN_CLASS.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    String list = found.group(3) == null ? "" : found.group(3);
    return ClassNames.of(found.group(2))
        .map(name -> new ClassList(name, Integer.parseInt(found.group(1)), list));
  }

  static Optional<PublishedClaim> notEvaluated(int line, String text, PeerGroupWords groups) {
    Matcher found = NOT_EVALUATED.matcher(text);
    if (!found.matches() || found.group(1).contains(";")) {
      return Optional.empty();
    }
    String name = found.group(1);
    PeerGroup group =
        name.matches("(?:UBND|Ủy ban nhân dân) (?:xã|phường) .*")
            ? groups.communes()
            : groups.departments();
    return Optional.of(new PublishedClaim.NotEvaluated(line, group, name, found.group(2)));
  }

  static Optional<PublishedClaim> dataTaken(int line, String text) {
    Matcher found = DATA_TAKEN.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(found.group(3)),
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(1)));
      return Optional.of(new PublishedClaim.DataTaken(line, day));
    } catch (DateTimeException e) {
      // No day at all (31/02): the sentence stays unread, which the caller says.
      return Optional.empty();
    }
  }

  static Optional<PublishedClaim> dated(int line, String text) {
    Matcher found = DATED.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(found.group(2));
    Optional<Integer> day = Optional.ofNullable(found.group(1)).map(Integer::valueOf);
    return month >= 1 && month <= 12
        ? Optional.of(new PublishedClaim.Dated(line, Integer.parseInt(found.group(3)), month, day))
        : Optional.empty();
  }
}
