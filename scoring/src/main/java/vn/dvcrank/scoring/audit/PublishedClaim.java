package vn.dvcrank.scoring.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.unit.PeerGroup;

/** Something that a report's text says about its tables, or about its province. */
public sealed interface PublishedClaim {

  /** Line of the document, from 1. */
  int line();

  /**
   * How many of how many units were evaluated: {@code 13/14 cơ quan}.
   *
   * @param evaluated so many
   * @param all of so many
   */
  record Evaluated(int line, PeerGroup peerGroup, int evaluated, int all)
      implements PublishedClaim {}

  /**
   * How many units have a class, and perhaps which: {@code 05 cơ quan xếp loại Xuất sắc: …}.
   *
   * @param names as the table prints them where one of its names is meant, else as listed; empty
   *     when none are
   */
  record InClass(int line, PeerGroup peerGroup, String className, int count, List<String> names)
      implements PublishedClaim {
    public InClass {
      names = List.copyOf(names);
    }
  }

  /**
   * A unit that was not evaluated, and why.
   *
   * @param name as written
   * @param reason in the report's words
   */
  record NotEvaluated(int line, PeerGroup peerGroup, String name, String reason)
      implements PublishedClaim {}

  /**
   * The province's own result, or one figure of it.
   *
   * @param code of a group or composite, or TOTAL
   * @param points as written
   * @param max as written
   */
  record OwnPoints(int line, String code, BigDecimal points, BigDecimal max)
      implements PublishedClaim {}

  /** The province's own class. */
  record OwnClass(int line, String className) implements PublishedClaim {}

  /** The province's place in the country: {@code 24/34}. */
  record OwnRank(int line, int rank, int of) implements PublishedClaim {}

  /**
   * When the figures were taken.
   *
   * @param day as written, however impossible
   */
  record DataTaken(int line, LocalDate day) implements PublishedClaim {}

  /**
   * The day the report was signed, or its month.
   *
   * @param day when written out
   */
  record Dated(int line, int year, int month, Optional<Integer> day) implements PublishedClaim {}
}
