package vn.dvcrank.connectors.portal;

import java.util.Optional;

/**
 * Why the portal gave no answer that can be used. Its message is one line: what, and of which
 * request.
 */
public abstract sealed class PortalFailure extends Exception
    permits TransientFailure, BlockedFailure, ContractFailure {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_MESSAGE = 600;

  private final transient Optional<PortalAnswer> answer;

  PortalFailure(String message, Optional<PortalAnswer> answer) {
    super(oneLine(message));
    this.answer = answer;
  }

  /**
   * What came nevertheless, to be archived. Empty when nothing came whole: no connection, a torn
   * body, or one beyond the bound.
   */
  public final Optional<PortalAnswer> answer() {
    return answer;
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
  }
}
