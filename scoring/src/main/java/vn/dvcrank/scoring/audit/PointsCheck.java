package vn.dvcrank.scoring.audit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.Indicator;
import vn.dvcrank.scoring.score.Cell;

/** Points lie between 0 and their cap. */
final class PointsCheck implements TableCheck {

  @Override
  public Stream<AuditDifference> differences(AuditedTable table) {
    return table.rows().stream()
        .flatMap(row -> table.method().groups().stream().flatMap(group -> inGroup(row, group)));
  }

  private static Stream<AuditDifference> inGroup(AuditedRow row, Group group) {
    return Stream.concat(
        ofCode(row, group.code(), group.max()).stream(),
        group.indicators().stream()
            .flatMap(
                (Indicator indicator) -> ofCode(row, indicator.code(), indicator.max()).stream()));
  }

  private static Optional<AuditDifference> ofCode(AuditedRow row, String code, BigDecimal cap) {
    return Optional.ofNullable(row.published().points().get(code))
        .flatMap(Cell::value)
        .filter(points -> outOfRange(points, cap))
        .map(
            points ->
                row.differs(
                    AuditKind.POINTS_OUT_OF_RANGE,
                    Figure.text(points),
                    "0 to " + Figure.text(cap),
                    code + " has " + Figure.text(points) + " of at most " + Figure.text(cap)));
  }

  static boolean outOfRange(BigDecimal points, BigDecimal cap) {
    return points.signum() < 0 || points.compareTo(cap) > 0;
  }
}
