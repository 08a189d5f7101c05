package vn.dvcrank.pipeline.capture;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.dvcrank.connectors.portal.PortalContract;
import vn.dvcrank.connectors.portal.evaluation.EvaluationContract;
import vn.dvcrank.connectors.portal.legacy.LegacyContract;

/** The contracts that are known, by the name that captures and the configuration give them. */
public final class Contracts {

  private static final List<Function<URI, PortalContract>> ALL =
      List.of(EvaluationContract::at, LegacyContract::at);

  /** Where a contract is asked that nobody asks, only reads by. */
  private static final URI NOWHERE = URI.create("http://localhost/");

  private Contracts() {}

  /** The contract of a name, asked at a place. */
  public static Optional<PortalContract> at(String name, URI base) {
    return ALL.stream()
        .map(contract -> contract.apply(base))
        .filter(contract -> contract.origin().source().equals(name))
        .findFirst();
  }

  /** The contract of a name, to read answers that are kept. */
  public static Optional<PortalContract> toRead(String name) {
    return at(name, NOWHERE);
  }

  /** All names. */
  public static List<String> names() {
    return ALL.stream().map(contract -> contract.apply(NOWHERE).origin().source()).toList();
  }
}
