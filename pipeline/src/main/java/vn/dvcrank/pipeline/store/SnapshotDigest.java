package vn.dvcrank.pipeline.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Observation;

/**
 * The digest of a snapshot's whole content: every unit, every cell, every answer it came from and
 * every published fact, in order. It is the same however the content is stored.
 */
final class SnapshotDigest {

  private SnapshotDigest() {}

  static String of(
      List<Observation> observations, List<AnswerPart> answers, List<PublishedFact> facts) {
    MessageDigest digest = Sha256.digest();
    observations.stream()
        .sorted(
            Comparator.comparing((Observation one) -> one.unit().code())
                .thenComparing(one -> one.unit().kind()))
        .forEach(one -> add(digest, lines(one)));
    StringBuilder rest = new StringBuilder();
    answers.stream()
        .sorted(Comparator.comparing(AnswerPart::part).thenComparing(AnswerPart::page))
        .forEach(one -> line(rest, "answer", one.part(), String.valueOf(one.page()), one.sha256()));
    facts.forEach(
        one ->
            line(rest, "fact", String.valueOf(one.line()), one.subject(), one.fact(), one.text()));
    add(digest, rest);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static StringBuilder lines(Observation one) {
    StringBuilder lines = new StringBuilder();
    line(lines, "unit", one.unit().code(), one.unit().kind().label(), one.unit().name());
    one.cells()
        .forEach(
            (element, cell) ->
                line(lines, "cell", element.code(), element.field().label(), text(cell)));
    return lines;
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.Value value) {
      return value.number().toPlainString();
    }
    if (cell instanceof Cell.Missing missing) {
      return "missing " + missing.reason().label();
    }
    return "not_applicable " + ((Cell.NotApplicable) cell).reason().label();
  }

  private static void line(StringBuilder lines, String first, String... others) {
    lines.append(first);
    for (String field : others) {
      lines.append('\t').append(field);
    }
    lines.append('\n');
  }

  private static void add(MessageDigest digest, StringBuilder lines) {
    digest.update(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
