package vn.dvcrank.pipeline.fuzz;

/** Which of several targets an input is for: its first byte says so. */
final class Choice {

  private Choice() {}

  /** The place of the target; the input is not empty. */
  static int of(byte[] input, int targets) {
    return (input[0] & 0xFF) % targets;
  }
}
