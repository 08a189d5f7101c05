package vn.dvcrank.pipeline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.Exclusion;
import vn.dvcrank.scoring.words.NoteWords;

/** Why units were not evaluated, in sentences. */
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
                          .formatted(Lines.name(standing), NoteWords.reason(named(exclusion)))));
    }
    return sentences;
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
