package vn.dvcrank.connectors.portal;

import java.util.List;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * What one contract of the portal offers, how to ask for it, and how to read the answers. Pure: it
 * neither sends nor stores.
 */
public interface PortalContract {

  /** Its name, and what its scores are scores of. */
  Origin origin();

  /** Whether it answers for such a period at all. */
  boolean offers(Period period);

  /**
   * The first page of everything that makes a capture whole.
   *
   * @throws IllegalArgumentException when the period is not offered or the province is not known
   */
  List<PortalRequest> requests(Scope scope, Period period);

  /**
   * The further pages that an answer says there are; mostly none. Asked of each answer, the further
   * pages' too.
   *
   * @param asked the request that was answered, for any page
   * @param body its answer
   * @throws ContractFailure when the body cannot be read at all
   */
  List<PortalRequest> followingPages(PortalRequest asked, byte[] body) throws ContractFailure;

  /** What is asked of every body. */
  BodyAcceptance acceptance();

  /**
   * Holds an answer against its question: the right shape, and of the unit that was asked for.
   *
   * @throws ContractFailure when it is something else, with the answer
   */
  void verify(Scope scope, PortalAnswer answer) throws ContractFailure;

  /**
   * Reads a capture. What a part lacks is missing in the cells and said in the findings.
   *
   * @param parts all answers of the capture, in any order
   * @throws ContractFailure when an answer cannot be read at all, is of another unit, or the list
   *     of units is not among them
   */
  Reading read(Scope scope, Period period, List<Part> parts) throws ContractFailure;
}
