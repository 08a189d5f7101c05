package vn.dvcrank.scoring.files;

import java.util.Comparator;
import java.util.Optional;

/**
 * One answer of a source that a snapshot came from.
 *
 * @param part which part of the snapshot it gave
 * @param sha256 of its bytes, 64 lower case hexadecimal digits
 * @param bytes how many they are
 * @param archive where they are kept; empty when they may not be, for they hold personal data
 */
public record AnswerRef(String part, String sha256, long bytes, Optional<ArchiveRef> archive) {

  static final Comparator<AnswerRef> ORDER =
      Comparator.comparing(AnswerRef::part)
          .thenComparing(AnswerRef::sha256)
          .thenComparing(answer -> answer.archive().map(ArchiveRef::file).orElse(""))
          .thenComparing(answer -> answer.archive().map(ArchiveRef::offset).orElse(0L));
}
