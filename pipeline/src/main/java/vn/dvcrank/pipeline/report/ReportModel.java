package vn.dvcrank.pipeline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.pipeline.publish.ScopePlace;
import vn.dvcrank.pipeline.store.PublishedFact;
import vn.dvcrank.scoring.audit.AuditKind;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.summary.GroupShare;
import vn.dvcrank.scoring.summary.RankingSummary;
import vn.dvcrank.scoring.words.NoteWords;
import vn.dvcrank.scoring.words.PeerGroupWords;
import vn.dvcrank.scoring.words.TimeWords;

/** What the tags of a template stand for, in one report. */
final class ReportModel {

  private static final String[] NUMERALS = {"I", "II", "III", "IV", "V", "VI"};
  private static final String CHECK_DAY = "[Ngày lấy số liệu: người soạn kiểm tra]";
  private static final int TOPICS = 3;

  private final ReportSubject subject;
  private final Comparison comparison;

  private ReportModel(ReportSubject subject) {
    this.subject = subject;
    this.comparison = Comparison.of(subject.scored());
  }

  static Map<String, Object> of(ReportSubject subject) {
    return new ReportModel(subject).model();
  }

  private Map<String, Object> model() {
    ScopePlace place = subject.place();
    Map<String, Object> model = new HashMap<>();
    model.put("authority", place.authority());
    model.put("place", place.full());
    model.put("place_name", place.name());
    model.put("level", place.level());
    model.put("period", TimeWords.period(subject.period()));
    model.put("decision", subject.scored().indexSet().decision());
    model.put("data_instant", dataInstant());
    model.put("data_gap", isDayDoubtful() ? CHECK_DAY : "");
    model.put("author_notes", new AuthorNotes(subject, comparison).model());
    model.put(
        "own",
        subject.own().map(own -> List.of(new OwnSection(subject, own).model())).orElse(List.of()));
    model.put("units_number", unitsNumber());
    model.put("comparison", Lines.of(List.of(comparison.sentence())));
    model.put("achieved", Lines.of(achieved()));
    model.put("shortcomings", Lines.of(shortcomings()));
    List<Ranking> rankings = subject.scored().rankings();
    model.put("superior_number", Integer.toString(rankings.size() + 1));
    List<Map<String, Object>> peers = new ArrayList<>();
    List<Map<String, Object>> proposals = new ArrayList<>();
    List<Map<String, Object>> annexes = new ArrayList<>();
    List<String> recipients = new ArrayList<>();
    for (int index = 0; index < rankings.size(); index++) {
      Ranking ranking = rankings.get(index);
      String annex = rankings.size() == 1 ? "Phụ lục" : "Phụ lục " + NUMERALS[index];
      peers.add(new PeerSection(subject, ranking).model(unitsNumber() + "." + (index + 1), annex));
      annexes.add(new AnnexSection(subject, ranking).model(annex));
      proposals.add(
          Map.of(
              "number",
              Integer.toString(index + 1),
              "members",
              PeerGroupWords.members(ranking.peerGroup()),
              "topic",
              topic(ranking)));
      recipients.add(Lines.capital(PeerGroupWords.members(ranking.peerGroup())));
    }
    model.put("peer_groups", peers);
    model.put("proposals", proposals);
    model.put("annexes", annexes);
    model.put("recipients", Lines.of(recipients));
    return model;
  }

  private String unitsNumber() {
    return subject.own().isPresent() ? "2" : "1";
  }

  private String dataInstant() {
    if (subject.key().basis() != Basis.PUBLISHED) {
      return "Số liệu lấy từ %s lúc %s%s."
          .formatted(
              NoteWords.basis(subject.key().basis()),
              TimeWords.moment(subject.snapshot().capturedAt()),
              subject.provisional()
                  ? ", khi kỳ đánh giá chưa kết thúc, nên là số liệu tạm tính"
                  : "");
    }
    Optional<String> taken =
        subject.snapshot().facts().stream()
            .filter(fact -> fact.fact().equals("data_taken"))
            .map(PublishedFact::text)
            .findFirst();
    return taken
        .map(
            day ->
                "Số liệu theo báo cáo đã công bố, ghi là lấy ngày "
                    + TimeWords.day(java.time.LocalDate.parse(day))
                    + ".")
        .orElse("Số liệu theo báo cáo đã công bố.");
  }

  private boolean isDayDoubtful() {
    return subject.differences().stream()
        .anyMatch(difference -> difference.kind() == AuditKind.DATE_IMPOSSIBLE);
  }

  private List<String> achieved() {
    List<String> sentences = new ArrayList<>(new OwnAssessment(subject, comparison).achieved());
    subject
        .scored()
        .rankings()
        .forEach(ranking -> sentences.addAll(new PeerAssessment(ranking, comparison).achieved()));
    return sentences;
  }

  private List<String> shortcomings() {
    List<String> sentences = new ArrayList<>(new OwnAssessment(subject, comparison).shortcomings());
    subject
        .scored()
        .rankings()
        .forEach(
            ranking -> sentences.addAll(new PeerAssessment(ranking, comparison).shortcomings()));
    return sentences;
  }

  /** The groups that have most to gain: what to propose something on. */
  private static String topic(Ranking ranking) {
    List<String> groups =
        new RankingSummary(ranking)
            .groups().stream()
                .filter(group -> group.meanShare().isPresent())
                .sorted(java.util.Comparator.comparing(group -> group.meanShare().orElseThrow()))
                .limit(TOPICS)
                .map(GroupShare::group)
                .map(group -> group.name())
                .toList();
    return groups.isEmpty()
        ? "Việc cần làm"
        : "Việc cần làm để nâng điểm " + String.join("; ", groups);
  }
}
