package vn.dvcrank.connectors.portal;

import java.util.Optional;

/** What a contract asks of every body before it is taken for an answer at all. */
@FunctionalInterface
public interface BodyAcceptance {

  /** What is wrong with a body, in one line; empty when nothing is. */
  Optional<String> problem(byte[] body);
}
