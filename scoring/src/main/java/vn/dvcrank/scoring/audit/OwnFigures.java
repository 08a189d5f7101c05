package vn.dvcrank.scoring.audit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dvcrank.scoring.audit.PublishedClaim.OwnPoints;
import vn.dvcrank.scoring.index.Composite;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.score.Element;

/** The place's own figures as the text first gives them, by code. */
final class OwnFigures {

  private final AuditedReport report;
  private final Map<String, OwnPoints> first = new LinkedHashMap<>();

  private OwnFigures(AuditedReport report) {
    this.report = report;
    report.claims(OwnPoints.class).forEach(claim -> first.putIfAbsent(claim.code(), claim));
  }

  static OwnFigures of(AuditedReport report) {
    return new OwnFigures(report);
  }

  static boolean isTotal(OwnPoints claim) {
    return claim.code().equals(Element.TOTAL);
  }

  /** The total, when it has a maximum that it can be converted by. */
  Optional<OwnPoints> total() {
    return Optional.ofNullable(first.get(Element.TOTAL)).filter(total -> total.max().signum() > 0);
  }

  Optional<BigDecimal> points(String code) {
    return Optional.ofNullable(first.get(code)).map(OwnPoints::points);
  }

  /** The cap of a group, a composite or the whole; empty for a code that is none of them. */
  Optional<BigDecimal> cap(String code) {
    if (code.equals(Element.TOTAL)) {
      return Optional.of(report.set().max());
    }
    return report
        .method()
        .group(code)
        .map(Group::max)
        .or(
            () ->
                composites().stream()
                    .filter(composite -> composite.code().equals(code))
                    .findFirst()
                    .map(this::cap));
  }

  private BigDecimal cap(Composite composite) {
    return composite.groups().stream()
        .flatMap(code -> report.method().group(code).stream())
        .map(Group::max)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * The sum of the parts, when they cover every group. A composite stands for its groups when the
   * text gives none of them one by one.
   */
  Optional<BigDecimal> sum() {
    Set<String> open = new HashSet<>();
    report.method().groups().forEach(group -> open.add(group.code()));
    BigDecimal sum = BigDecimal.ZERO;
    for (Group group : report.method().groups()) {
      OwnPoints claim = first.get(group.code());
      if (claim != null) {
        open.remove(group.code());
        sum = sum.add(claim.points());
      }
    }
    for (Composite composite : composites()) {
      OwnPoints claim = first.get(composite.code());
      if (claim != null && open.containsAll(composite.groups())) {
        composite.groups().forEach(open::remove);
        sum = sum.add(claim.points());
      }
    }
    return open.isEmpty() ? Optional.of(sum) : Optional.empty();
  }

  private List<Composite> composites() {
    return report.set().composites();
  }
}
