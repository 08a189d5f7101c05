package vn.dvcrank.pipeline.fuzz;

import java.io.IOException;

/**
 * What every reader owes for every input: a result, or one of its declared refusals with words in
 * it, and the same again when it is asked again. Any other exception is a defect.
 */
final class Property {

  /** Reading twice costs as much again; a fourth of the inputs, always the same ones, is enough. */
  private static final int EVERY = 4;

  private final Target target;
  private final FuzzedReader reader;
  private long executions;

  Property(Target target) throws IOException {
    this.target = target;
    this.reader = target.open();
  }

  /**
   * Holds the reader to it.
   *
   * @throws Exception whatever the reader has thrown that it does not declare
   */
  void hold(byte[] input) throws Exception {
    executions++;
    String first = outcome(input);
    if (input.length % EVERY == 0 && !outcome(input).equals(first)) {
      throw new IllegalStateException(target.label() + ": read twice, it says two things");
    }
  }

  /** The line that figures are taken from. */
  String figures() {
    return "fuzz: " + target.label() + " executions=" + executions;
  }

  private String outcome(byte[] input) throws Exception {
    try {
      return String.valueOf(reader.read(input.clone()));
    } catch (Exception e) {
      String words = String.valueOf(e.getMessage());
      if (!target.refuses(e) || e.getMessage() == null || words.isBlank()) {
        throw e;
      }
      return "refused: " + words;
    }
  }
}
