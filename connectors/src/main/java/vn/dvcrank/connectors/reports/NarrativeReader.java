package vn.dvcrank.connectors.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dvcrank.scoring.audit.PublishedClaim;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.unit.PeerGroup;

/** Reads claims from what the annex tables left of a document. */
final class NarrativeReader {

  private static final Pattern SIGNATURE = Pattern.compile("(?:TM|KT|TL|TUQ)\\. .*|Nơi nhận:.*");

  private final PeerGroupWords groups;
  private final OwnResult own;
  private final Annexes annexes;
  private final ReadingLog log;
  private final List<PublishedClaim> claims = new ArrayList<>();
  private Optional<PeerGroup> subject = Optional.empty();

  NarrativeReader(PeerGroupWords groups, OwnResult own, Annexes annexes, ReadingLog log) {
    this.groups = groups;
    this.own = own;
    this.annexes = annexes;
    this.log = log;
  }

  /** The claims, in the order of their lines. */
  List<PublishedClaim> read(List<DocumentLine> document) {
    List<DocumentLine> text = new ArrayList<>();
    boolean inOwnTable = false;
    boolean signed = false;
    for (DocumentLine line : document) {
      if (line.isBlank() || log.isMarked(line)) {
        signed = signed && line.isBlank();
        continue;
      }
      signed = signed || SIGNATURE.matcher(line.text()).matches();
      if (signed) {
        log.mark(line, ReadingLog.SIGNATURE);
      } else if (OwnResult.begins(line)) {
        log.mark(line, ReadingLog.HEADER);
        inOwnTable = true;
      } else {
        inOwnTable = inOwnTable && claim(line, own.line(line));
        if (!inOwnTable && !claim(line, ClaimPatterns.dated(line.number(), line.text()))) {
          text.add(line);
        }
      }
    }
    Paragraph.in(text).forEach(this::paragraph);
    return claims.stream().sorted(Comparator.comparingInt(PublishedClaim::line)).toList();
  }

  private boolean claim(DocumentLine line, Optional<PublishedClaim> claim) {
    claim.ifPresent(claims::add);
    claim.ifPresent(read -> log.mark(line, ReadingLog.CLAIM));
    return claim.isPresent();
  }

  private void paragraph(Paragraph paragraph) {
    String text = paragraph.text();
    if (paragraph.isHeading()) {
      subject = groups.of(text);
    }
    List<PublishedClaim> found = claims(paragraph.line(), text);
    if (!found.isEmpty()) {
      claims.addAll(found);
      log.mark(paragraph.lines(), ReadingLog.CLAIM);
    } else if (ClaimPatterns.looksLikeOne(text)) {
      log.unread(FindingSentence.CLAIM_UNKNOWN, paragraph.lines());
    } else if (paragraph.isFootnote()) {
      log.mark(paragraph.lines(), ReadingLog.NOTE);
    }
  }

  private List<PublishedClaim> claims(int line, String text) {
    Optional<ClaimPatterns.Count> count = ClaimPatterns.evaluated(text);
    if (count.isPresent()) {
      Optional<PeerGroup> counted = groups.of(count.get().whom()).or(() -> subject);
      subject = counted;
      return counted.map(group -> count.get().claim(line, group)).stream().toList();
    }
    Optional<ClaimPatterns.ClassList> list = ClaimPatterns.inClass(text);
    if (list.isPresent()) {
      return subject.map(group -> inClass(line, group, list.get())).stream().toList();
    }
    Optional<PublishedClaim> single =
        ClaimPatterns.notEvaluated(line, text, groups)
            .or(() -> ClaimPatterns.dataTaken(line, text));
    return single.isPresent() ? List.of(single.get()) : own.sentence(line, text);
  }

  private PublishedClaim inClass(int line, PeerGroup group, ClaimPatterns.ClassList list) {
    return new PublishedClaim.InClass(
        line,
        group,
        list.className(),
        list.count(),
        new ListedNames(annexes.names(group)).of(list.list()));
  }
}
