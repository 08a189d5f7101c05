package vn.dvcrank.pipeline.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import vn.dvcrank.pipeline.publish.Publication;
import vn.dvcrank.pipeline.publish.Published;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.pipeline.publish.RankingRequest;

/**
 * Sends rankings through their routes: the files of a few scopes are made at a time, for they do
 * not depend on each other; what came of them is written down and told one after the other, in
 * their order, whichever was done first.
 */
final class RankingsInOrder {

  private final CamelContext context;
  private final Map<String, Object> properties;

  /**
   * @param context running
   * @param properties that the routes ask for: the folder, and for the ledger what run it is of
   */
  RankingsInOrder(CamelContext context, Map<String, Object> properties) {
    this.context = context;
    this.properties = Map.copyOf(properties);
  }

  /** Of a message that comes through a run's routes, with the properties of the run. */
  static RankingsInOrder of(Exchange exchange) {
    Map<String, Object> properties = new HashMap<>();
    for (String name : List.of(RankingRoutes.FOLDER, LedgerParameters.NOW, LedgerParameters.RUN)) {
      properties.put(name, exchange.getProperty(name));
    }
    return new RankingsInOrder(exchange.getContext(), properties);
  }

  /** Makes their files, and nothing besides. */
  void publish(List<RankingRequest> requests, Consumer<Published> told) throws Exception {
    SeveralAtATime.each(
        byScope(requests),
        this::made,
        publications -> publications.forEach(one -> told.accept(one.told())));
  }

  /** Makes the files of the data directory's own rankings, and writes down what stands there. */
  void publishNewest(List<RankingRequest> requests, Consumer<Published> told) throws Exception {
    SeveralAtATime.each(
        byScope(requests),
        this::made,
        publications ->
            publications.forEach(
                one -> {
                  to("direct:record-newest", one).request();
                  told.accept(one.told());
                }));
  }

  /** A version holds every basis of its scope, so these are made one after the other. */
  private static List<List<RankingRequest>> byScope(List<RankingRequest> requests) {
    Map<String, List<RankingRequest>> scopes = new LinkedHashMap<>();
    for (RankingRequest request : requests) {
      scopes
          .computeIfAbsent(RankingFolder.scopeOf(request.path()), scope -> new ArrayList<>())
          .add(request);
    }
    return List.copyOf(scopes.values());
  }

  /** What stands published of a scope; nothing of what could not be scored. */
  private List<Publication> made(List<RankingRequest> ofOneScope) {
    return ofOneScope.stream()
        .map(request -> to("direct:rank", request).request())
        .filter(Publication.class::isInstance)
        .map(Publication.class::cast)
        .toList();
  }

  private FluentProducerTemplate to(String route, Object body) {
    return context
        .createFluentProducerTemplate()
        .to(route)
        .withExchangeProperties(properties)
        .withBody(body);
  }
}
