package vn.dvcrank.connectors.portal;

import java.util.Optional;

/** The portal answered, but not with what was asked for: asking again would give the same. */
public final class ContractFailure extends PortalFailure {

  private static final long serialVersionUID = 1L;

  public ContractFailure(String message, Optional<PortalAnswer> answer) {
    super(message, answer);
  }
}
