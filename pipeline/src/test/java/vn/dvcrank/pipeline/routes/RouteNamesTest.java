package vn.dvcrank.pipeline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.Test;
import vn.dvcrank.pipeline.publish.RankingFolder;

/** Routes and steps have names, by which logs and tests find them. */
class RouteNamesTest {

  private static List<RouteDefinition> routes() throws Exception {
    try (DefaultCamelContext context = new DefaultCamelContext()) {
      for (RoutesBuilder routes :
          Stream.concat(
                  Routes.ranking().stream(),
                  Routes.intake(new RankingFolder(Path.of("unused"))).stream())
              .toList()) {
        context.addRoutes(routes);
      }
      context.addRoutes(new TimerRoutes("direct:timer"));
      return List.copyOf(context.getRouteDefinitions());
    }
  }

  @Test
  void everyRouteHasItsName() throws Exception {
    assertThat(routes())
        .extracting(RouteDefinition::getRouteId)
        .containsExactlyInAnyOrder(
            "begin-run",
            "finish-run",
            "pass",
            "site",
            "import",
            "take-inbox",
            "inbox",
            "publish-local",
            "rankable",
            "capture",
            "ask",
            "publish-left",
            "exports",
            "fetch-exports",
            "seal",
            "read-and-seal",
            "score",
            "publish",
            "publish-newest",
            "rank",
            "record-newest",
            "catalog",
            "fail-run",
            "timer",
            "catch-up",
            "passes");
  }

  @Test
  void everyStepThatDoesSomethingHasItsName() throws Exception {
    Set<String> steps = new TreeSet<>();
    routes().forEach(route -> addNamed(route.getOutputs(), steps));
    assertThat(steps)
        .contains(
            "mark-cut-off",
            "add-run",
            "captures",
            "rankings",
            "outcomes",
            "mark-finished",
            "make-site",
            "due",
            "import-file",
            "files",
            "what-can-be-ranked",
            "add-series",
            "begin-capture",
            "record-fetch",
            "ask-source",
            "seal-snapshot",
            "prepare-fetching",
            "due-sources",
            "fetch-export",
            "sources",
            "record-failure",
            "as-of-selection",
            "assemble",
            "publish-files",
            "local-rankings",
            "newest-rankings",
            "record-publication",
            "latest-standings",
            "write-catalog",
            "mark-failed",
            "queue-night",
            "passes-since-last-firing",
            "queue-missed-night",
            "run-pass");
  }

  private static void addNamed(List<ProcessorDefinition<?>> steps, Set<String> names) {
    for (ProcessorDefinition<?> step : steps) {
      if (step.getId() != null) {
        names.add(step.getId());
      }
      addNamed(step.getOutputs(), names);
    }
  }
}
