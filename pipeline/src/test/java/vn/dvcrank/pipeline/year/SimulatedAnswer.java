package vn.dvcrank.pipeline.year;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dvcrank.scoring.unit.UnitKind;

/** The made-up portal's answers, in the form that the portal of 2026 answers in. */
final class SimulatedAnswer {

  private final SimulatedTable table;

  SimulatedAnswer(SimulatedTable table) {
    this.table = table;
  }

  /** All provinces. */
  String provinces() {
    return wrapped(
        "\"overview\":{\"departmentCode\":null},\"evaluation\":"
            + list(
                table.members(UnitKind.PROVINCE).stream()
                    .map(
                        row ->
                            "{%s,\"totalScore\":%s,\"groupScores\":{%s}}"
                                .formatted(
                                    named(row),
                                    total(row),
                                    UnitFigures.GROUPS.stream()
                                        .map(group -> "\"" + group + "\":" + points(row, group))
                                        .collect(Collectors.joining(","))))));
  }

  /** One province's units. */
  String units(String province) {
    return wrapped(
        "\"overview\":{%s,\"totalScore\":%s},\"evaluation\":%s"
            .formatted(
                named(own(province)),
                total(own(province)),
                list(
                    children()
                        .map(
                            row ->
                                "{%s,%s,\"totalScore\":%s,\"childGroup\":\"%s\"}"
                                    .formatted(
                                        identified(row),
                                        named(row),
                                        total(row),
                                        row.unit().kind() == UnitKind.COMMUNE
                                            ? "COMMUNE"
                                            : "AGENCY")))));
  }

  /** One group of a province and its units. */
  String group(String province, String group) {
    boolean tree = List.of("TDGQ", "CLGQ", "TTTT").contains(group);
    String own = row(own(province), group, true);
    String units = list(children().map(row -> row(row, group, false)));
    return wrapped(
        tree
            ? "\"parent\":%s,\"children\":%s".formatted(own, units)
            : "\"overview\":%s,\"evaluation\":%s,\"pagination\":{\"total\":%s,\"currentPage\":1,\"pageSize\":200,\"totalPages\":1}"
                .formatted(own, units, children().count()));
  }

  private static String row(SimulatedTable.Row row, String group, boolean own) {
    String score = group.equals("TDGQ") && !own ? "score" : "totalScore";
    boolean coded = !group.equals("CKMB") && !group.equals("MDHL");
    String code = coded ? ",\"departmentCode\":\"" + row.unit().code() + "\"" : "";
    return "{%s%s,\"%s\":%s%s}"
        .formatted(identified(row), code, score, points(row, group), figures(row, group, own));
  }

  private static String figures(SimulatedTable.Row row, String group, boolean own) {
    List<ShownFigure> shown =
        ShownFigure.ALL.stream()
            .filter(figure -> figure.group().equals(group) && (own || !figure.own()))
            .toList();
    List<String> metrics = ShownFigure.METRICS.getOrDefault(group, List.of());
    if (metrics.isEmpty()) {
      return shown.stream().map(figure -> "," + field(figure, row)).collect(Collectors.joining());
    }
    return ",\"metrics\":"
        + list(
            metrics.stream()
                .map(
                    code ->
                        "{\"code\":\"%s\",\"ratio\":null,\"score\":null,%s}"
                            .formatted(
                                code,
                                shown.stream()
                                    .filter(figure -> figure.metric().equals(code))
                                    .map(figure -> field(figure, row))
                                    .collect(Collectors.joining(",")))));
  }

  private static String field(ShownFigure figure, SimulatedTable.Row row) {
    return "\"" + figure.field() + "\":" + figure.of().applyAsInt(row.figures());
  }

  private SimulatedTable.Row own(String province) {
    return table.members(UnitKind.PROVINCE).stream()
        .filter(row -> row.unit().code().equals(province))
        .findFirst()
        .orElseThrow();
  }

  private Stream<SimulatedTable.Row> children() {
    return Stream.concat(
        table.members(UnitKind.DEPARTMENT).stream(), table.members(UnitKind.COMMUNE).stream());
  }

  private static String named(SimulatedTable.Row row) {
    return "\"departmentCode\":\"%s\",\"departmentName\":\"%s\""
        .formatted(row.unit().code(), row.unit().name());
  }

  private static String identified(SimulatedTable.Row row) {
    return "\"departmentId\":\"" + row.unit().id() + "\"";
  }

  private static String total(SimulatedTable.Row row) {
    return plain(row.figures().total());
  }

  private static String points(SimulatedTable.Row row, String group) {
    Integer points = row.figures().points().get(group);
    return points == null ? "null" : plain(points);
  }

  /** Hundredths as the portal writes them, without zeroes at the end. */
  static String plain(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }

  private static String list(Stream<String> items) {
    return items.collect(Collectors.joining(",", "[", "]"));
  }

  private static String wrapped(String data) {
    return "{\"code\":\"OK\",\"data\":{" + data + "},\"message\":\"OK\"}";
  }
}
