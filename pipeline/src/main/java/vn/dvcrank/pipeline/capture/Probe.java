package vn.dvcrank.pipeline.capture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.dvcrank.connectors.portal.ExchangeNotes;
import vn.dvcrank.connectors.portal.Part;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.PortalFailure;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.Scorer;

/**
 * Asks the source one question and holds the answer against all that a pass holds it against: the
 * contract's reader, the scorer's caps and sums, the gate. Only what a pass compares with an
 * earlier capture is left out. Nothing is kept.
 */
public final class Probe {

  private final Gate gate;
  private final ExchangeNotes notes;

  /**
   * @param notes what the client writes down its exchanges in
   */
  public Probe(Gate gate, ExchangeNotes notes) {
    this.gate = gate;
    this.notes = notes;
  }

  /** Asks the first question of a pass's first capture. */
  public ProbeReport ask(Pass pass) {
    PlannedCapture planned = pass.captures().get(0);
    PortalRequest request = pass.contract().requests(planned.scope(), planned.period()).get(0);
    try {
      PortalAnswer answer = pass.client().exchange(request, pass.contract().acceptance());
      return read(pass, planned, answer);
    } catch (PortalFailure failure) {
      return report(
          pass,
          planned,
          request,
          failure.answer(),
          OptionalInt.empty(),
          ProbeVerdict.of(failure),
          List.of(Asking.finding(planned, failure)));
    }
  }

  private ProbeReport read(Pass pass, PlannedCapture planned, PortalAnswer answer) {
    PortalRequest request = answer.request();
    Reading reading;
    try {
      pass.contract().verify(planned.scope(), answer);
      List<Part> parts = List.of(new Part(request, answer.body()));
      reading = pass.contract().read(planned.scope(), planned.period(), parts);
    } catch (PortalFailure failure) {
      return report(
          pass,
          planned,
          request,
          Optional.of(answer),
          OptionalInt.empty(),
          ProbeVerdict.OTHER,
          List.of(Asking.finding(planned, failure)));
    }
    List<Finding> findings = findings(pass.figures(planned), reading);
    return report(
        pass,
        planned,
        request,
        Optional.of(answer),
        OptionalInt.of(reading.observations().size()),
        ProbeVerdict.of(findings),
        findings);
  }

  private List<Finding> findings(RankingKey figures, Reading reading) {
    IndexSet indexSet = IndexSets.bundled(figures.indexSet());
    Scorer scorer = new Scorer(indexSet, indexSet.method(figures.method()));
    return Stream.of(
            reading.findings().stream(),
            gate.doubts(figures, reading, Optional.empty()).stream(),
            reading.observations().stream().flatMap(one -> scorer.score(one).findings().stream()))
        .flatMap(found -> found)
        .sorted()
        .toList();
  }

  private ProbeReport report(
      Pass pass,
      PlannedCapture planned,
      PortalRequest request,
      Optional<PortalAnswer> answer,
      OptionalInt units,
      ProbeVerdict verdict,
      List<Finding> findings) {
    return new ProbeReport(
        pass.contract().origin().source(),
        planned,
        request,
        notes.exchanges(),
        answer.map(came -> OptionalInt.of(came.body().length)).orElse(OptionalInt.empty()),
        units,
        verdict,
        findings);
  }
}
