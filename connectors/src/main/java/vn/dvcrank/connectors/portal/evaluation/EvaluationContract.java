package vn.dvcrank.connectors.portal.evaluation;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.dvcrank.connectors.portal.BodyAcceptance;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.Origin;
import vn.dvcrank.connectors.portal.Part;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.PortalContract;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.connectors.portal.answer.StrictJson;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** The 2026 contract: {@code POST /api/v1/reporting/evaluation/…}. */
public final class EvaluationContract implements PortalContract {

  /** A province has up to 188 units; an answer that states thousands is not worth a night. */
  private static final int MOST_PAGES = 20;

  private final ContractFile contract;
  private final EvaluationRequests requests;
  private final Ownership ownership;
  private final ProvinceDirectory provinces;
  private final Envelope envelope = new Envelope();

  private EvaluationContract(ContractFile contract, URI base) {
    this.provinces = ProvinceDirectory.load();
    this.contract = contract;
    this.requests = new EvaluationRequests(contract, base, provinces);
    this.ownership = new Ownership(contract, provinces);
  }

  /** Asks the portal. */
  public static EvaluationContract ofPortal() {
    ContractFile contract = ContractFile.load();
    return new EvaluationContract(contract, contract.base());
  }

  /**
   * Asks elsewhere.
   *
   * @param base where the endpoints are, with a slash at the end
   */
  public static EvaluationContract at(URI base) {
    return new EvaluationContract(ContractFile.load(), base);
  }

  @Override
  public Origin origin() {
    return contract.origin();
  }

  /** Months, quarters and years; there are no half-years. */
  @Override
  public boolean offers(Period period) {
    return requests.offers(period);
  }

  /** All provinces are one request; a province is its list of units and six groups. */
  @Override
  public List<PortalRequest> requests(Scope scope, Period period) {
    return requests.first(scope, period);
  }

  /**
   * The further pages of a paged group: as many as its stated total makes of the first page's rows.
   */
  @Override
  public List<PortalRequest> followingPages(PortalRequest first, byte[] body)
      throws ContractFailure {
    Optional<GroupListing> group = contract.group(first.part()).filter(GroupListing::paged);
    if (group.isEmpty() || first.page() != 1) {
      return List.of();
    }
    JsonRow answer = envelope.open(body, first.label(), Optional.empty());
    int rows = Envelope.data(answer).rows(group.get().units()).size();
    int pages = Pagination.of(answer).map(stated -> stated.pages(rows)).orElse(1);
    JsonRow asked = ownBody(first);
    return IntStream.rangeClosed(2, Math.min(pages, MOST_PAGES))
        .mapToObj(page -> requests.page(first, asked, page))
        .toList();
  }

  private static JsonRow ownBody(PortalRequest request) {
    try {
      return new JsonRow(new StrictJson().object(request.body().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalArgumentException("not a request of this contract: " + request.label(), e);
    }
  }

  @Override
  public BodyAcceptance acceptance() {
    return envelope;
  }

  @Override
  public void verify(Scope scope, PortalAnswer answer) throws ContractFailure {
    String part = answer.request().part();
    String label = answer.request().label();
    JsonRow opened = envelope.open(answer.body(), label, Optional.of(answer));
    ownership.checkAnswer(scope, part, opened, label, Optional.of(answer));
    ownership.checkRows(scope, part, opened, label, Optional.of(answer));
  }

  @Override
  public Reading read(Scope scope, Period period, List<Part> parts) throws ContractFailure {
    Map<String, List<JsonRow>> opened = open(scope, parts);
    String listPart = contract.unitList().part();
    List<JsonRow> list = opened.getOrDefault(listPart, List.of());
    if (list.size() != 1) {
      throw new ContractFailure(
          scope + " " + period + ": " + list.size() + " answers of " + listPart + ", not one",
          Optional.empty());
    }
    return scope.isNational()
        ? new NationalReader(contract, provinces).read(list.get(0))
        : new ProvinceReader(contract).read(scope, list.get(0), opened);
  }

  private Map<String, List<JsonRow>> open(Scope scope, List<Part> parts) throws ContractFailure {
    List<Part> inOrder = new ArrayList<>(parts);
    inOrder.sort(Comparator.comparingInt(part -> part.request().page()));
    Map<String, List<JsonRow>> opened = new TreeMap<>();
    for (Part part : inOrder) {
      String name = part.request().part();
      String label = part.request().label();
      if (!name.equals(contract.unitList().part()) && contract.group(name).isEmpty()) {
        throw new ContractFailure(label + ": no part of this contract", Optional.empty());
      }
      JsonRow answer = envelope.open(part.body(), label, Optional.empty());
      ownership.checkAnswer(scope, name, answer, label, Optional.empty());
      opened.computeIfAbsent(name, any -> new ArrayList<>()).add(answer);
    }
    return opened;
  }
}
