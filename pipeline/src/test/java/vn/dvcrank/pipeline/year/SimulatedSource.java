package vn.dvcrank.pipeline.year;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import vn.dvcrank.connectors.portal.PortalContract;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.pipeline.capture.PlannedCapture;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * The made-up portal on one night: answers within the real client, as recorded nights do, in the
 * night's weather, and remembers what it answered well.
 */
final class SimulatedSource implements Interceptor {

  private static final String LIST = "service-results";
  private static final String SILENT = "CLGQ";
  private static final MediaType JSON = MediaType.get("application/json");

  /** A question of the night. */
  private record Question(PlannedCapture capture, String part) {}

  private final SimulatedPortal portal;
  private final NightWeather weather;
  private final LocalDate evening;
  private final Map<String, Question> questions = new HashMap<>();
  private final Map<PlannedCapture, Set<String>> answered = new HashMap<>();
  private final Set<PlannedCapture> spoiled = new HashSet<>();
  private final int turn;
  private final Scope afflicted;
  private int asked;
  private int askedAfterRefusal;
  private boolean refused;

  /**
   * @param planned what will be asked for
   * @param turn at which question the weather changes, where it does
   */
  SimulatedSource(
      SimulatedPortal portal,
      NightWeather weather,
      LocalDate evening,
      List<PlannedCapture> planned,
      PortalContract contract,
      int turn) {
    this.portal = portal;
    this.weather = weather;
    this.evening = evening;
    this.turn = turn;
    this.afflicted = planned.get(planned.size() - 1).scope();
    for (PlannedCapture capture : planned) {
      answered.put(capture, new TreeSet<>());
      for (PortalRequest request : contract.requests(capture.scope(), capture.period())) {
        questions.put(
            request.uri().getPath() + " " + request.body(), new Question(capture, request.part()));
      }
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    asked++;
    if (refused) {
      askedAfterRefusal++;
      throw new SocketTimeoutException("silence");
    }
    boolean turned = asked > turn;
    if (weather == NightWeather.OUTAGE || (weather == NightWeather.OUTAGE_MIDWAY && turned)) {
      throw new SocketTimeoutException("no answer");
    }
    if (weather == NightWeather.BLOCKED || (weather == NightWeather.BLOCKED_MIDWAY && turned)) {
      refused = true;
      return response(request, 403, "<html>Request Rejected. Your support ID is: 42</html>");
    }
    if (weather == NightWeather.BUSY && asked > turn && asked <= turn + 2) {
      return response(request, 503, "");
    }
    return request.method().equals("GET")
        ? response(request, 200, "<html>trang chủ</html>")
        : answer(request);
  }

  private Response answer(Request request) throws IOException {
    Buffer body = new Buffer();
    if (request.body() != null) {
      request.body().writeTo(body);
    }
    Question question = questions.get(request.url().encodedPath() + " " + body.readUtf8());
    if (question == null) {
      throw new IllegalStateException("nobody planned to ask this: " + request.url());
    }
    boolean sick = question.capture().scope().equals(afflicted);
    if (weather == NightWeather.GROUP_SILENT && sick && question.part().equals(SILENT)) {
      throw new SocketTimeoutException("no answer");
    }
    SimulatedTable shown = portal.table(question.capture(), evening);
    SimulatedTable said = inWeather(shown, question.capture(), sick);
    if (!said.equals(shown) || said.isAllZero()) {
      spoiled.add(question.capture());
    }
    boolean another =
        weather == NightWeather.ANOTHER_PROVINCE && sick && question.part().equals(LIST);
    if (!another) {
      answered.getOrDefault(question.capture(), new TreeSet<>()).add(question.part());
    }
    String text = text(question, said);
    return response(request, 201, another ? text.replace("\"" + afflicted.code(), "\"H20") : text);
  }

  private SimulatedTable inWeather(SimulatedTable shown, PlannedCapture capture, boolean sick) {
    int half = capture.period().year() % 2;
    return switch (weather) {
      case ALL_ZERO -> shown.figures(any -> UnitFigures.NOTHING_YET);
      case PROVINCES_MISSING ->
          capture.scope().isNational() ? shown.without(one -> one.code().endsWith("4")) : shown;
      case UNITS_MISSING ->
          sick
              ? shown.without(one -> one.kind() == UnitKind.COMMUNE && lastDigit(one) % 2 == half)
              : shown;
      case GROUP_EMPTY -> sick ? shown.figures(one -> one.without("CKMB")) : shown;
      default -> shown;
    };
  }

  private static int lastDigit(SimulatedUnit unit) {
    return Character.digit(unit.code().charAt(unit.code().length() - 1), 10);
  }

  private static String text(Question question, SimulatedTable table) {
    Scope scope = question.capture().scope();
    SimulatedAnswer answer = new SimulatedAnswer(table);
    if (scope.isNational()) {
      return answer.provinces();
    }
    return question.part().equals(LIST)
        ? answer.units(scope.code())
        : answer.group(scope.code(), question.part());
  }

  private static Response response(Request request, int status, String body) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(status)
        .message("Simulated")
        .body(ResponseBody.create(body.getBytes(StandardCharsets.UTF_8), JSON))
        .build();
  }

  /** Whether a capture was answered whole, with figures worth ranking. */
  boolean isGood(PlannedCapture capture) {
    return isAnswered(capture) && !spoiled.contains(capture);
  }

  private boolean isAnswered(PlannedCapture capture) {
    int parts = capture.scope().isNational() ? 1 : 1 + UnitFigures.GROUPS.size();
    return answered.getOrDefault(capture, Set.of()).size() == parts;
  }

  /** What the ledger should say of the night, when all that was due had to be asked for. */
  String status(List<PlannedCapture> captures) {
    if (asked == 0) {
      return "done";
    }
    boolean withoutList =
        captures.stream()
            .anyMatch(capture -> !answered.getOrDefault(capture, Set.of()).contains(LIST));
    if (refused || withoutList) {
      return "source_failed";
    }
    return captures.stream().allMatch(this::isGood) ? "done" : "held";
  }

  int asked() {
    return asked;
  }

  int askedAfterRefusal() {
    return askedAfterRefusal;
  }
}
