package vn.dvcrank.pipeline.explain;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.pipeline.store.AnswerPart;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.GroupScore;

/**
 * One unit's score with its evidence.
 *
 * @param ranking the ranking that it stands in
 * @param standing its line there
 * @param snapshot the snapshot that the figures are from
 */
public record Explanation(Ranking ranking, Standing standing, StoredSnapshot snapshot) {

  /** The unit's explanation; empty when it does not stand in the scope's rankings. */
  public static Optional<Explanation> of(String unitCode, ScoredScope scored) {
    for (Ranking ranking : scored.rankings()) {
      Optional<Standing> standing = ranking.of(unitCode);
      if (standing.isPresent()) {
        return Optional.of(new Explanation(ranking, standing.get(), scored.current()));
      }
    }
    return Optional.empty();
  }

  /**
   * Digests of the answers that a group's figures came from: the group's own, or, where one answer
   * has all groups, that one.
   */
  public List<String> evidence(GroupScore group) {
    SortedMap<Integer, String> own = digests(group.group().code());
    return List.copyOf((own.isEmpty() ? digests(listPart()) : own).values());
  }

  /** Digests of the answer that the total came from. */
  public List<String> totalEvidence() {
    return List.copyOf(digests(listPart()).values());
  }

  private SortedMap<Integer, String> digests(String part) {
    SortedMap<Integer, String> digests = new TreeMap<>();
    for (AnswerPart answer : snapshot.answers()) {
      if (answer.part().equals(part)) {
        digests.put(answer.page(), answer.sha256());
      }
    }
    return digests;
  }

  /** The part that is no group's: the list of units. */
  private String listPart() {
    return snapshot.answers().stream()
        .map(AnswerPart::part)
        .filter(
            part ->
                standing.card().groups().stream()
                    .noneMatch(group -> group.group().code().equals(part)))
        .findFirst()
        .orElse("");
  }
}
