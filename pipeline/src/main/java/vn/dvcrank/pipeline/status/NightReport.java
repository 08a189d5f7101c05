package vn.dvcrank.pipeline.status;

import java.util.List;
import java.util.Optional;

/**
 * What a night came to, by all of its passes together.
 *
 * @param night its date in Vietnam
 * @param kind {@code nightly}, or {@code replay} of recorded answers
 * @param runs how many passes it had
 * @param status of the last of them
 * @param startedAt when the first of them began
 * @param finishedAt when the last of them ended; empty while it runs, or when it was cut off
 * @param fetches questions asked
 * @param publications folders of rankings that changed
 * @param captures what was tried, and what the last try came to
 * @param skipped what was due and never tried
 * @param exports exports of provinces' own systems
 * @param findings what was noticed, counted
 */
public record NightReport(
    String night,
    String kind,
    int runs,
    String status,
    String startedAt,
    Optional<String> finishedAt,
    int fetches,
    int publications,
    List<Captured> captures,
    List<String> skipped,
    List<Delivered> exports,
    List<Noticed> findings) {

  public NightReport {
    captures = List.copyOf(captures);
    skipped = List.copyOf(skipped);
    exports = List.copyOf(exports);
    findings = List.copyOf(findings);
  }

  /** The captures that came to something. */
  public List<Captured> captures(String outcome) {
    return captures.stream().filter(one -> one.outcome().equals(outcome)).toList();
  }

  /**
   * One capture.
   *
   * @param label scope and period; and the source, of a province's own exports
   * @param reasons codes and messages of errors, the first ones first
   * @param restatement how a closed period differs from what it was; empty when it does not
   */
  public record Captured(
      String label,
      String source,
      String scope,
      String period,
      String outcome,
      List<Reason> reasons,
      Optional<String> restatement) {

    public Captured {
      reasons = List.copyOf(reasons);
    }

    /** Why it is not good, in one line; empty when nothing says so. */
    public String why() {
      return reasons.isEmpty() ? "" : reasons.get(0).code() + ": " + reasons.get(0).message();
    }
  }

  /** A finding that is an error. */
  public record Reason(String code, String message) {}

  /**
   * One export that came, or should have come.
   *
   * @param label name of its source, else how it came; and whose it is
   * @param message why it was not taken; empty when it was
   */
  public record Delivered(String label, String outcome, String message) {

    /** Whether it is here, now or before. */
    public boolean isGood() {
      return outcome.equals("taken") || outcome.equals("known");
    }
  }

  /** How often a finding was made. */
  public record Noticed(String code, String severity, int count) {}
}
