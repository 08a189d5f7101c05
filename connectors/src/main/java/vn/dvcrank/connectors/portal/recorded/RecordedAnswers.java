package vn.dvcrank.connectors.portal.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/**
 * Answers a {@link vn.dvcrank.connectors.portal.PortalClient} from a recorded night; no request
 * reaches the network. What was not recorded is answered 404 with words that name it, which the
 * client takes for a broken contract and does not try again.
 */
public final class RecordedAnswers implements Interceptor {

  private static final int MOST_ANSWER_BYTES = 64 * 1024 * 1024;
  private static final String FORM_FIELD = "params=";
  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType TEXT = MediaType.get("text/plain; charset=utf-8");

  private final ObjectMapper json = new ObjectMapper();
  private final Map<RecordedExchange.Question, RecordedExchange> exchanges;

  public RecordedAnswers(RecordedNight night) {
    this.exchanges =
        night.exchanges().stream()
            .collect(Collectors.toMap(RecordedExchange::question, exchange -> exchange));
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    RecordedExchange.Question question =
        new RecordedExchange.Question(request.method(), request.url().encodedPath(), body(request));
    RecordedExchange exchange = exchanges.get(question);
    if (exchange == null) {
      byte[] words = ("not recorded: " + question).getBytes(StandardCharsets.UTF_8);
      return response(request, 404, "Not Recorded", ResponseBody.create(words, TEXT));
    }
    byte[] answer = BoundedFile.read(exchange.answer(), MOST_ANSWER_BYTES);
    return response(request, exchange.status(), "Recorded", ResponseBody.create(answer, JSON));
  }

  private JsonNode body(Request request) throws IOException {
    if (request.body() == null) {
      return MissingNode.getInstance();
    }
    Buffer bytes = new Buffer();
    request.body().writeTo(bytes);
    MediaType type = request.body().contentType();
    boolean form = type != null && type.subtype().equals("x-www-form-urlencoded");
    return form ? params(bytes.readUtf8()) : json.readTree(bytes.readByteArray());
  }

  /** What a form asks: the JSON of its field; the form itself when it has no such field. */
  private JsonNode params(String form) {
    for (String pair : form.split("&", -1)) {
      if (pair.startsWith(FORM_FIELD)) {
        try {
          String value = pair.substring(FORM_FIELD.length());
          return json.readTree(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (JsonProcessingException | IllegalArgumentException notJson) {
          return TextNode.valueOf(form);
        }
      }
    }
    return TextNode.valueOf(form);
  }

  private static Response response(Request request, int status, String words, ResponseBody body) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(status)
        .message(words)
        .header("Content-Type", String.valueOf(body.contentType()))
        .body(body)
        .build();
  }
}
