package vn.dvcrank.connectors.portal;

import java.util.Optional;

/**
 * The portal refuses us: its host is not asked again in this run, and nothing is tried around it.
 */
public final class BlockedFailure extends PortalFailure {

  private static final long serialVersionUID = 1L;

  public BlockedFailure(String message, Optional<PortalAnswer> answer) {
    super(message, answer);
  }
}
