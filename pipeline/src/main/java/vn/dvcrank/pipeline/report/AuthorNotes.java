package vn.dvcrank.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.words.AuditWords;
import vn.dvcrank.scoring.words.FindingPlaces;
import vn.dvcrank.scoring.words.FindingSentences;
import vn.dvcrank.scoring.words.FindingWords;
import vn.dvcrank.scoring.words.NoteWords;
import vn.dvcrank.scoring.words.TimeWords;

/** What the one who writes the report has to look at before it is signed; not part of it. */
final class AuthorNotes {

  private static final int MOST_FINDINGS = 40;

  private final ReportSubject subject;
  private final Comparison comparison;

  AuthorNotes(ReportSubject subject, Comparison comparison) {
    this.subject = subject;
    this.comparison = comparison;
  }

  List<Map<String, Object>> model() {
    List<Map<String, Object>> notes = new ArrayList<>();
    add(notes, "Báo cáo đã công bố tự mâu thuẫn, số liệu giữ nguyên như đã in", differences());
    add(notes, "Điều chương trình ghi nhận khi đọc và tính điểm", findings());
    add(notes, "Cần biết khi sử dụng số liệu", cautions());
    add(notes, "Nguồn gốc số liệu", provenance());
    return notes;
  }

  private static void add(List<Map<String, Object>> notes, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      notes.add(Map.of("title", title + " (" + lines.size() + ")", "lines", Lines.of(lines)));
    }
  }

  private List<String> differences() {
    return subject.differences().stream().map(AuditWords::line).toList();
  }

  private List<String> findings() {
    List<Finding> findings = subject.scored().findings().stream().filter(this::isNotSaid).toList();
    FindingPlaces places = FindingPlaces.in(subject.scored().rankings(), subject.scored().own());
    Stream<String> lines =
        findings.stream().limit(MOST_FINDINGS).map(finding -> line(finding, places));
    int more = findings.size() - MOST_FINDINGS;
    return Stream.concat(
            lines,
            more > 0 ? Stream.of("Và " + more + " điều khác trong manifest.json") : Stream.of())
        .toList();
  }

  /** The audit has said which printed totals are not the sums of their points. */
  private boolean isNotSaid(Finding finding) {
    return subject.differences().isEmpty()
        || finding.code() != FindingCode.TOTAL_DIFFERS_FROM_GROUPS;
  }

  private static String line(Finding finding, FindingPlaces places) {
    return "%s – %s%s: %s"
        .formatted(
            FindingWords.severity(finding.severity()),
            FindingWords.title(finding.code()),
            finding.where().isEmpty() ? "" : " – " + places.of(finding),
            FindingSentences.sentence(finding));
  }

  private List<String> cautions() {
    List<String> lines = new ArrayList<>();
    if (subject.provisional()) {
      lines.add("Số liệu tạm tính: kỳ đánh giá chưa kết thúc khi lấy số liệu.");
    }
    lines.add(comparison.sentence());
    if (subject.own().isEmpty()) {
      lines.add("Không có số liệu của chính %s trong nguồn này.".formatted(subject.place().full()));
    } else if (subject.nationalPlace().isEmpty()) {
      lines.add("Chưa có xếp hạng toàn quốc của kỳ này; cần lấy số liệu toàn quốc.");
    }
    for (Ranking ranking : subject.scored().rankings()) {
      lines.addAll(new Reasons(subject).sentences(ranking));
    }
    return lines;
  }

  private List<String> provenance() {
    List<String> lines = new ArrayList<>();
    Basis basis = subject.key().basis();
    lines.add(
        "Cơ sở: %s; số liệu có hiệu lực lúc %s; Quyết định số %s, cách tính %s."
            .formatted(
                NoteWords.basis(basis),
                TimeWords.moment(subject.snapshot().capturedAt()),
                subject.scored().indexSet().decision(),
                subject.key().method()));
    subject.scored().snapshots().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> snapshot(entry.getValue()))
        .forEach(lines::add);
    subject
        .national()
        .ifPresent(
            place ->
                lines.add(
                    "Thứ hạng toàn quốc theo số liệu lúc "
                        + TimeWords.moment(place.capturedAt())
                        + "."));
    return lines;
  }

  private static String snapshot(StoredSnapshot snapshot) {
    return "Ảnh chụp số liệu %s, SHA-256 %s.".formatted(snapshot.name(), snapshot.sha256());
  }
}
