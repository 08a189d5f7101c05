package vn.dvcrank.pipeline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.dvcrank.pipeline.store.PublishedFact;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.Exclusion;
import vn.dvcrank.scoring.words.NoteWords;

/** Why units were not evaluated, in sentences: as a published report says it, else in our words. */
record Reasons(ReportSubject subject) {

  List<String> sentences(Ranking ranking) {
    List<String> sentences = new ArrayList<>();
    for (Standing standing : ranking.notEvaluated()) {
      standing
          .card()
          .exclusion()
          .ifPresent(
              exclusion ->
                  sentences.add(
                      "Không đánh giá, xếp loại %s: %s."
                          .formatted(Lines.name(standing), reason(standing, exclusion))));
    }
    return sentences;
  }

  private String reason(Standing standing, Exclusion exclusion) {
    return subject.snapshot().facts().stream()
        .filter(fact -> fact.fact().equals("not_evaluated"))
        .filter(fact -> fact.subject().equals(standing.card().unit().name()))
        .map(PublishedFact::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElseGet(() -> NoteWords.reason(named(exclusion)));
  }

  /** Missing groups by their names; the exclusion has their codes. */
  private Exclusion named(Exclusion exclusion) {
    if (exclusion.reason() != Exclusion.Reason.GROUP_MISSING) {
      return exclusion;
    }
    Method method = subject.scored().indexSet().method(subject.key().method());
    return new Exclusion(
        exclusion.reason(),
        Arrays.stream(exclusion.detail().split(" ", -1))
            .map(code -> method.group(code).map(Group::name).orElse(code))
            .collect(Collectors.joining("; ")));
  }
}
