package vn.dvcrank.pipeline.capture;

import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import vn.dvcrank.connectors.portal.BlockedFailure;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.PortalFailure;
import vn.dvcrank.connectors.portal.Refusal;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.finding.Severity;

/** What one answer of the source says of the source, and what to do about it. */
public enum ProbeVerdict {
  /** A pass would rank it, and nothing in it is unknown. */
  FITS("the answer is what the contract says", "nothing"),
  /** A pass would rank it, but somebody should look. */
  DRIFTED(
      "the answer can be read, but is not quite what the contract says",
      "read the lines below; passes go on, and the contract's file needs an update"),
  /** A pass would keep it as partial. */
  HELD(
      "the answer can be read, but the gate would not let it be ranked",
      "read the lines below; wait a night, then look whether the portal or 'gate' has to change"),
  /** A refusal. */
  BLOCKED(
      "the source refuses us",
      "stop for tonight and do not try again; ask less, or write to the portal's keepers"),
  /** The answer is elsewhere. */
  REDIRECTED(
      "the source sends us elsewhere, and redirects are not followed",
      "look whether the portal has moved, or wants a login; then set source.base"),
  /** A page without data, or nothing at all. */
  EMPTY(
      "the source answered with an empty page instead of data",
      "wait a night; then look at the portal's page, and at source.base"),
  /** Something else than the contract says. */
  OTHER(
      "the source answered with something else than the contract says",
      "look at the portal's page: if it shows figures, the contract has changed"),
  /** It says that it cannot now. */
  BUSY("the source answers that it cannot just now", "try again in an hour"),
  /** The name is not known. */
  HOST_UNKNOWN(
      "the source's name is not known",
      "look at this machine's name server, and at source.base and source.landing"),
  /** TLS failed. */
  NOT_TRUSTED(
      "the source's certificate is not believed",
      "look at the clock and at who stands in between; an issuer of your own house goes into"
          + " source.trust-store"),
  /** No answer in time. */
  SILENT(
      "the source did not answer in time",
      "look at the network and a firewall in between; then try again in an hour"),
  /** No connection, or one that broke. */
  UNREACHABLE(
      "the source cannot be reached",
      "look at the network, a firewall in between, and source.base");

  private final String words;
  private final String advice;

  ProbeVerdict(String words, String advice) {
    this.words = words;
    this.advice = advice;
  }

  /** The word for programs: {@code not_trusted}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The same for people, as a sentence. */
  public String words() {
    return words;
  }

  /** What to do. */
  public String advice() {
    return advice;
  }

  /** Whether an answer came that could be read. */
  public boolean isOfAnAnswer() {
    return this == FITS || this == DRIFTED || this == HELD;
  }

  /** The verdict on an answer that was read. A field that nobody knew is drift, if a mild one. */
  static ProbeVerdict of(List<Finding> findings) {
    if (findings.stream().anyMatch(one -> one.severity() == Severity.ERROR)) {
      return HELD;
    }
    boolean drifted =
        findings.stream()
            .anyMatch(
                one -> one.severity() == Severity.WARNING || one.code() == FindingCode.FIELD_NEW);
    return drifted ? DRIFTED : FITS;
  }

  /** The verdict when there is nothing to read. */
  static ProbeVerdict of(PortalFailure failure) {
    if (failure instanceof BlockedFailure) {
      return BLOCKED;
    }
    Optional<PortalAnswer> answer = failure.answer();
    if (failure instanceof ContractFailure) {
      return answer.map(ProbeVerdict::ofAnother).orElse(OTHER);
    }
    return answer.isPresent() ? BUSY : ofNoAnswer(failure);
  }

  private static ProbeVerdict ofAnother(PortalAnswer answer) {
    if (answer.status() / 100 == 3) {
      return REDIRECTED;
    }
    boolean good = answer.status() / 100 == 2;
    boolean empty = answer.body().length == 0 || new Refusal(answer.body()).isApplicationPage();
    return good && empty ? EMPTY : OTHER;
  }

  private static ProbeVerdict ofNoAnswer(PortalFailure failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return HOST_UNKNOWN;
      }
      if (cause instanceof SSLException) {
        return NOT_TRUSTED;
      }
      if (cause instanceof InterruptedIOException) {
        return SILENT;
      }
    }
    return UNREACHABLE;
  }
}
