package vn.dvcrank.connectors.portal;

import java.util.Optional;
import vn.dvcrank.scoring.text.PlainText;

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
    super(PlainText.line(message, LONGEST_MESSAGE));
    this.answer = answer;
  }

  /**
   * What came nevertheless, to be archived. Empty when nothing came whole: no connection, a torn
   * body, or one beyond the bound.
   */
  public final Optional<PortalAnswer> answer() {
    return answer;
  }
}
