package vn.dvcrank.scoring.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.scoring.audit.PublishedClaim.InClass;

/** The text counts and lists in each class the units that the table has in it. */
final class ClassClaimCheck implements ReportCheck {

  @Override
  public Stream<AuditDifference> differences(AuditedReport report) {
    ClassNames names = new ClassNames(report.set());
    return report
        .claims(InClass.class)
        .filter(claim -> report.hasTable(claim.peerGroup()))
        .flatMap(claim -> ofClaim(report, claim, names));
  }

  private static Stream<AuditDifference> ofClaim(
      AuditedReport report, InClass claim, ClassNames names) {
    String className = names.official(claim.className());
    List<String> members =
        report
            .rows(claim.peerGroup())
            .filter(row -> row.className(names).equals(Optional.of(className)))
            .map(AuditedRow::name)
            .toList();
    return Stream.concat(
        count(claim, className, members.size()), listed(claim, className, byKey(members)));
  }

  private static Stream<AuditDifference> count(InClass claim, String className, int members) {
    return claim.count() == members
        ? Stream.empty()
        : Stream.of(
            new AuditDifference(
                AuditKind.CLASS_COUNT_DIFFERS,
                claim.line(),
                "",
                Integer.toString(claim.count()),
                Integer.toString(members),
                claim.count()
                    + " units are counted as "
                    + className
                    + ", the table of "
                    + claim.peerGroup().label()
                    + " has "
                    + members));
  }

  private static Stream<AuditDifference> listed(
      InClass claim, String className, Map<String, String> members) {
    if (claim.names().isEmpty()) {
      return Stream.empty();
    }
    Map<String, String> listed = byKey(claim.names());
    Stream<AuditDifference> missing =
        without(members, listed)
            .map(
                name ->
                    new AuditDifference(
                        AuditKind.CLASS_NAME_MISSING,
                        claim.line(),
                        name,
                        "not listed as " + className,
                        className,
                        "in the table it is " + className + ", the text does not list it so"));
    Stream<AuditDifference> extra =
        without(listed, members)
            .map(
                name ->
                    new AuditDifference(
                        AuditKind.CLASS_NAME_EXTRA,
                        claim.line(),
                        name,
                        className,
                        "not " + className,
                        "the text lists it as " + className + ", the table does not have it so"));
    return Stream.concat(missing, extra);
  }

  private static Map<String, String> byKey(List<String> names) {
    Map<String, String> byKey = new LinkedHashMap<>();
    names.forEach(name -> byKey.put(NameKey.of(name), name));
    return byKey;
  }

  private static Stream<String> without(Map<String, String> names, Map<String, String> others) {
    return names.entrySet().stream()
        .filter(name -> !others.containsKey(name.getKey()))
        .map(Map.Entry::getValue);
  }
}
