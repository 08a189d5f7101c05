package vn.dvcrank.pipeline.cli;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is left of a night with a fault.
 *
 * @param question what the ledger says of the question that the fault hit: a word, and the HTTP
 *     status if there was one
 * @param kept whether the archive has what was answered to it
 * @param tries how often that question was sent
 * @param capture what the ledger says of the capture
 * @param published whether the rankings were published anew
 * @param exit the exit code
 * @param findings codes of what was noticed and is not noticed in a good night, sorted
 */
record FaultOutcome(
    String question,
    boolean kept,
    int tries,
    String capture,
    boolean published,
    int exit,
    List<String> findings) {

  FaultOutcome {
    findings = List.copyOf(new TreeSet<>(findings));
  }

  private static FaultOutcome failed(
      String question, boolean kept, int tries, String capture, String finding) {
    return new FaultOutcome(question, kept, tries, capture, false, 3, List.of(finding));
  }

  /** No answer after every try, and nothing else to keep of the capture. */
  static FaultOutcome unanswered(int tries) {
    return failed("transient", false, tries, "source_failed", "source_unreachable");
  }

  /** An answer that says that it cannot just now. */
  static FaultOutcome passing(int status, int tries) {
    return failed("transient " + status, true, tries, "source_failed", "source_unreachable");
  }

  /** A refusal with a body. */
  static FaultOutcome refused(int status) {
    return failed("blocked " + status, true, 1, "blocked", "source_blocked");
  }

  /** Something else than was agreed. */
  static FaultOutcome otherThanAgreed(int status, boolean kept) {
    return failed("contract " + status, kept, 1, "source_failed", "source_contract_broken");
  }

  /** An answer that is longer than any may be. */
  static FaultOutcome endless() {
    return failed("contract", false, 1, "source_failed", "source_contract_broken");
  }

  /** A good answer, after so many tries. */
  static FaultOutcome good(int tries, String... findings) {
    return new FaultOutcome("accepted 201", true, tries, "sealed", true, 0, List.of(findings));
  }

  /** Read, and not to be ranked. */
  static FaultOutcome doubtful(String... findings) {
    return new FaultOutcome("accepted 201", true, 1, "partial", false, 4, List.of(findings));
  }

  /** One of a province's answers is missing, the others are kept. */
  static FaultOutcome lacking(String question, boolean kept, int tries, String... findings) {
    return new FaultOutcome(question, kept, tries, "partial", false, 4, List.of(findings));
  }

  /** As the table has it, from the second column on. */
  List<String> cells() {
    return List.of(
        "`" + question + "`",
        kept ? "yes" : "no",
        String.valueOf(tries),
        "`" + capture + "`",
        published ? "anew" : "stays",
        String.valueOf(exit),
        findings.isEmpty()
            ? "–"
            : findings.stream().map(code -> "`" + code + "`").collect(Collectors.joining(", ")));
  }
}
