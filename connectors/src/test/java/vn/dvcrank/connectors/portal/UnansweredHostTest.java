package vn.dvcrank.connectors.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;

/** A night with a dead source ends: its host is not asked for ever. */
class UnansweredHostTest {

  private static final PortalRequest REQUEST =
      PortalClients.post(URI.create("http://portal.example/data"));

  private final Deque<Boolean> answers = new ArrayDeque<>();
  private int sent;

  private final PortalClient client =
      PortalClients.client(PortalClients.manners(), new VirtualTime(), (Interceptor) this::answer);

  private Response answer(Interceptor.Chain chain) throws IOException {
    sent++;
    if (!answers.isEmpty() && answers.remove()) {
      return new Response.Builder()
          .request(chain.request())
          .protocol(Protocol.HTTP_1_1)
          .code(201)
          .message("Created")
          .header("Content-Type", "application/json")
          .body(ResponseBody.create("{}", MediaType.get("application/json")))
          .build();
    }
    throw new IOException("connection reset");
  }

  @Test
  void afterThreeRequestsInARowItIsNotAskedAgain() {
    for (int request = 1; request <= 3; request++) {
      assertThat(catchThrowable(() -> client.exchange(REQUEST, PortalClients.ANY)))
          .isInstanceOf(TransientFailure.class);
    }
    int triesOfThree = 9;
    assertThat(sent).isEqualTo(triesOfThree);

    assertThatExceptionOfType(TransientFailure.class)
        .isThrownBy(() -> client.exchange(REQUEST, PortalClients.ANY))
        .withMessageContaining("not sent")
        .withMessageContaining("the last 3 requests unanswered");
    assertThat(sent).isEqualTo(triesOfThree);
  }

  @Test
  void anAnswerStartsTheCountAnew() throws Exception {
    answers.addAll(List.of(false, false, false, false, false, false, true));
    for (int request = 1; request <= 2; request++) {
      assertThat(catchThrowable(() -> client.exchange(REQUEST, PortalClients.ANY)))
          .isInstanceOf(TransientFailure.class);
    }
    assertThat(client.exchange(REQUEST, PortalClients.ANY).status()).isEqualTo(201);

    assertThat(catchThrowable(() -> client.exchange(REQUEST, PortalClients.ANY)))
        .isInstanceOf(TransientFailure.class);
    assertThat(sent).isEqualTo(6 + 1 + 3);
  }
}
