package vn.dvcrank.connectors.portal.legacy;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.portal.BodyAcceptance;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.Origin;
import vn.dvcrank.connectors.portal.Part;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.PortalContract;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.connectors.portal.answer.Noted;
import vn.dvcrank.connectors.portal.answer.StrictJson;
import vn.dvcrank.connectors.portal.evaluation.ProvinceDirectory;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * The legacy contract: {@code POST /jsp/rest.jsp}, a form whose only field is JSON, answered by a
 * bare array. An answer states no total: a page that is full is followed by the next one, so that
 * no province can be cut.
 */
public final class LegacyContract implements PortalContract {

  /** A province has up to 188 units; a source that never ends is not worth a night. */
  private static final int MOST_PAGES = 20;

  private final LegacyFile contract;
  private final LegacyRequests requests;
  private final LegacyOwnership ownership;
  private final StrictJson json = new StrictJson();

  private LegacyContract(LegacyFile contract, URI endpoint) {
    this.contract = contract;
    this.requests = new LegacyRequests(contract, endpoint, ProvinceDirectory.load());
    this.ownership = new LegacyOwnership(contract);
  }

  /** Asks the portal. */
  public static LegacyContract ofPortal() {
    LegacyFile contract = LegacyFile.load();
    return new LegacyContract(contract, contract.endpoint());
  }

  /** Asks elsewhere. */
  public static LegacyContract at(URI endpoint) {
    return new LegacyContract(LegacyFile.load(), endpoint);
  }

  @Override
  public Origin origin() {
    return contract.origin();
  }

  /** Years from 2022, their quarters and months, and the first half; not the second one. */
  @Override
  public boolean offers(Period period) {
    return requests.offers(period);
  }

  /** One request, for the provinces as for a province. */
  @Override
  public List<PortalRequest> requests(Scope scope, Period period) {
    return List.of(requests.page(scope, period, 1));
  }

  /** The next page, when this one is full; of any page, not only of the first. */
  @Override
  public List<PortalRequest> followingPages(PortalRequest asked, byte[] body)
      throws ContractFailure {
    boolean full = isFull(open(body, asked.label(), Optional.empty()));
    return full && asked.page() < MOST_PAGES
        ? List.of(requests.page(asked, asked.page() + 1))
        : List.of();
  }

  @Override
  public BodyAcceptance acceptance() {
    return body -> {
      try {
        json.rows(body);
        return Optional.empty();
      } catch (IOException e) {
        return Optional.of("its body is not the JSON array it should be: " + e.getMessage());
      }
    };
  }

  @Override
  public void verify(Scope scope, PortalAnswer answer) throws ContractFailure {
    PortalRequest asked = answer.request();
    List<LegacyRow> rows =
        LegacyRow.numbered(open(answer.body(), asked.label(), Optional.of(answer)));
    Optional<String> fault = ownership.stranger(scope, rows);
    // A page behind a full one may be empty; the first one proves whose the answer is.
    if (fault.isEmpty() && (asked.page() == 1 || !rows.isEmpty())) {
      fault = ownership.fault(scope, rows);
    }
    if (fault.isPresent()) {
      throw new ContractFailure(asked.label() + ": " + fault.get(), Optional.of(answer));
    }
  }

  @Override
  public Reading read(Scope scope, Period period, List<Part> parts) throws ContractFailure {
    List<Part> pages = new ArrayList<>(parts);
    pages.sort(Comparator.comparingInt(part -> part.request().page()));
    Noted noted = new Noted();
    List<JsonRow> rows = new ArrayList<>();
    boolean more = true;
    for (int i = 0; i < pages.size(); i++) {
      PortalRequest asked = pages.get(i).request();
      if (!asked.part().equals(contract.service())) {
        throw new ContractFailure(asked.label() + ": no part of this contract", Optional.empty());
      }
      List<JsonRow> page = open(pages.get(i).body(), asked.label(), Optional.empty());
      if (asked.page() != i + 1) {
        noted.add(FindingSentence.PAGE_OUT_OF_TURN, contract.service(), asked.page(), i + 1);
      }
      more = isFull(page);
      rows.addAll(page);
    }
    if (more && !pages.isEmpty()) {
      noted.add(FindingSentence.LAST_PAGE_FULL, contract.service());
    }
    return read(scope, period, LegacyRow.numbered(rows), noted);
  }

  private Reading read(Scope scope, Period period, List<LegacyRow> rows, Noted noted)
      throws ContractFailure {
    Optional<String> fault = ownership.fault(scope, rows);
    if (fault.isPresent()) {
      throw new ContractFailure(scope + " " + period + ": " + fault.get(), Optional.empty());
    }
    return new LegacyReader(contract).read(scope, rows, noted).reading();
  }

  private boolean isFull(List<JsonRow> page) {
    return page.size() >= contract.pageSize();
  }

  private List<JsonRow> open(byte[] body, String label, Optional<PortalAnswer> answer)
      throws ContractFailure {
    try {
      return json.rows(body);
    } catch (IOException e) {
      throw new ContractFailure(
          label + ": not the JSON array it should be: " + e.getMessage(), answer);
    }
  }
}
