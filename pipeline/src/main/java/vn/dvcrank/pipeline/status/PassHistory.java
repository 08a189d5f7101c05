package vn.dvcrank.pipeline.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The nights of live captures since the first one, and what their passes came to.
 *
 * @param last what the last pass of each night came to
 * @param made nights of which some pass was done or held
 */
record PassHistory(SortedMap<LocalDate, String> last, Set<LocalDate> made) {

  private static final Set<String> MADE = Set.of("done", "held");
  private static final Set<String> NO_FAILURE = Set.of("done", "running");

  static PassHistory read(Statement statement) throws SQLException {
    SortedMap<LocalDate, String> last = new TreeMap<>();
    Set<LocalDate> made = new HashSet<>();
    try (ResultSet row =
        statement.executeQuery(
            "SELECT night, status FROM run WHERE kind = 'nightly' ORDER BY id")) {
      while (row.next()) {
        LocalDate night = LocalDate.parse(row.getString(1));
        last.put(night, row.getString(2));
        if (MADE.contains(row.getString(2))) {
          made.add(night);
        }
      }
    }
    return new PassHistory(last, made);
  }

  boolean isEmpty() {
    return last.isEmpty();
  }

  /** Nights without a pass that was done or held, the newest first. */
  List<LocalDate> missed(NightDates nights, Instant now) {
    List<LocalDate> missed = new ArrayList<>(since(LocalDate.MIN, nights, now));
    missed.removeAll(made);
    Collections.reverse(missed);
    return missed;
  }

  /**
   * What the nights came to whose last pass failed, the oldest first; {@code missed} where there
   * was none.
   *
   * @param since the first night that is looked at
   */
  SortedMap<LocalDate, String> failed(LocalDate since, NightDates nights, Instant now) {
    SortedMap<LocalDate, String> failed = new TreeMap<>();
    SortedSet<LocalDate> all = since(since, nights, now);
    all.addAll(last.tailMap(since).keySet());
    for (LocalDate night : all) {
      String status = Optional.ofNullable(last.get(night)).orElse(FailedNight.MISSED);
      if (!NO_FAILURE.contains(status)) {
        failed.put(night, status);
      }
    }
    return failed;
  }

  private SortedSet<LocalDate> since(LocalDate since, NightDates nights, Instant now) {
    if (last.isEmpty()) {
      return new TreeSet<>();
    }
    LocalDate first = since.isAfter(last.firstKey()) ? since : last.firstKey();
    return nights.between(NightDates.beginning(first).minusSeconds(1), now);
  }
}
