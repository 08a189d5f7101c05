package vn.dvcrank.pipeline.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.pipeline.publish.Publication;
import vn.dvcrank.pipeline.publish.Published;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.publish.ScoredScopes;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.unit.Scope;

/** Several scopes' files are made at a time, and nobody who reads what was written down sees it. */
class RankingsInOrderTest {

  private static final Instant NIGHT = Instant.parse("2026-09-16T17:00:00Z");
  private static final RankingRequest FIRST = request("H01", Basis.PORTAL);
  private static final RankingRequest SECOND = request("H02", Basis.PORTAL);
  private static final RankingRequest THIRD = request("H18", Basis.PORTAL);
  private static final RankingRequest THIRD_LOCAL = request("H18", Basis.LOCAL);
  private static final RankingRequest FOURTH = request("H19", Basis.PORTAL);

  @TempDir private Path folder;

  private final DefaultCamelContext context = new DefaultCamelContext();
  private final List<String> events = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch secondIsMade = new CountDownLatch(1);
  private final CountDownLatch fourthIsBegun = new CountDownLatch(1);

  @BeforeEach
  void open() throws Exception {
    Publication any;
    try (ScoredScopes scopes = ScoredScopes.in(folder)) {
      any =
          scopes
              .publisher()
              .publish(
                  scopes.scored("H18", "2026", NIGHT, "70"),
                  new RankingFolder(folder.resolve("rankings")));
    }
    context.addRoutes(new MadeByHand(any));
    context.start();
  }

  @AfterEach
  void close() throws IOException {
    context.close();
  }

  @Test
  void whatIsMadeAtATimeIsWrittenDownInOrder() throws Exception {
    List<String> told = new ArrayList<>();
    newest().publishNewest(List.of(FIRST, SECOND, FOURTH), one -> told.add(one.path()));
    assertThat(told).containsExactly(FIRST.path(), SECOND.path(), FOURTH.path());
    assertThat(recorded()).isEqualTo(told);
    assertThat(events)
        .as("made at a time")
        .containsSubsequence("made H02 portal", "made H01 portal");
  }

  @Test
  void filesThatAreMadeElsewhereAreNotWrittenDown() throws Exception {
    List<String> told = new ArrayList<>();
    newest().publish(List.of(FIRST, SECOND), one -> told.add(one.path()));
    assertThat(told).containsExactly(FIRST.path(), SECOND.path());
    assertThat(recorded()).isEmpty();
  }

  /** Both are in one folder, which is one version. */
  @Test
  void basesOfAScopeAreMadeOneAfterTheOther() throws Exception {
    List<Published> told = new ArrayList<>();
    newest().publishNewest(List.of(THIRD, THIRD_LOCAL, FOURTH), told::add);
    assertThat(told).hasSize(3);
    assertThat(events)
        .containsSubsequence("begun H18 portal", "made H18 portal", "begun H18 local");
  }

  @Test
  void afterAFailureNothingIsWrittenDownThatComesLater() {
    RankingRequest failing = request("H99", Basis.PORTAL);
    assertThatThrownBy(
            () -> newest().publishNewest(List.of(SECOND, failing, FOURTH), published -> {}))
        .hasRootCauseInstanceOf(IOException.class)
        .hasRootCauseMessage("no room");
    assertThat(recorded()).containsExactly(SECOND.path());
  }

  @Test
  void whatCannotBeScoredIsPassedOver() throws Exception {
    List<String> told = new ArrayList<>();
    newest()
        .publishNewest(List.of(request("H00", Basis.PORTAL), SECOND), one -> told.add(one.path()));
    assertThat(told).containsExactly(SECOND.path());
  }

  private RankingsInOrder newest() {
    return new RankingsInOrder(context, Map.of());
  }

  private List<String> recorded() {
    return List.copyOf(events).stream()
        .filter(event -> event.startsWith("recorded "))
        .map(event -> event.substring("recorded ".length()))
        .toList();
  }

  private static RankingRequest request(String scope, Basis basis) {
    return new RankingRequest(
        "qd766", basis, new Scope(scope), Period.parse("2026"), Optional.empty());
  }

  /** In the place of the routes that score and publish, and of those that write down. */
  private final class MadeByHand extends RouteBuilder {

    private final Publication any;

    MadeByHand(Publication any) {
      this.any = any;
    }

    @Override
    public void configure() {
      errorHandler(defaultErrorHandler().logExhausted(false));
      from("direct:rank")
          .process(
              exchange -> {
                RankingRequest request =
                    exchange.getMessage().getMandatoryBody(RankingRequest.class);
                exchange.getMessage().setBody(made(request));
              });
      from("direct:record-newest")
          .process(
              exchange ->
                  events.add(
                      "recorded "
                          + exchange.getMessage().getMandatoryBody(Publication.class).path()));
    }

    private Object made(RankingRequest request) throws Exception {
      String what = request.scope() + " " + request.basis().label();
      events.add("begun " + what);
      if (request.scope().code().equals("H00")) {
        return Optional.empty();
      } else if (request.scope().code().equals("H99")) {
        throw new IOException("no room");
      } else if (request.equals(FIRST)) {
        await(secondIsMade);
      } else if (request.equals(THIRD)) {
        await(fourthIsBegun);
      } else if (request.equals(FOURTH)) {
        fourthIsBegun.countDown();
      }
      events.add("made " + what);
      if (request.equals(SECOND)) {
        secondIsMade.countDown();
      }
      return new Publication(
          any.scored(),
          any.manifest(),
          request.path(),
          any.folder(),
          any.manifestSha256(),
          any.files(),
          true);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
