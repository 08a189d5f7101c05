package vn.dvcrank.pipeline.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import vn.dvcrank.pipeline.publish.Publication;

/**
 * Gathers what a split published, without its figures; what was not published leaves no trace in
 * it.
 */
final class PublicationList implements AggregationStrategy {

  @Override
  public Exchange aggregate(@Nullable Exchange gathered, @Nullable Exchange next) {
    Exchange latest = Objects.requireNonNull(next);
    List<Object> publications = new ArrayList<>();
    if (gathered != null && gathered.getMessage().getBody() instanceof List<?> earlier) {
      publications.addAll(earlier);
    }
    if (latest.getMessage().getBody() instanceof Publication publication) {
      publications.add(publication.told());
    }
    latest.getMessage().setBody(publications);
    return latest;
  }
}
