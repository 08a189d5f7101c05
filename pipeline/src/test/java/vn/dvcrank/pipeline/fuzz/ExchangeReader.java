package vn.dvcrank.pipeline.fuzz;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import vn.dvcrank.connectors.exports.ExportLayouts;
import vn.dvcrank.connectors.exports.ExportReader;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.portal.BodyAcceptance;
import vn.dvcrank.connectors.portal.FileAcceptance;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.PortalClient;
import vn.dvcrank.connectors.portal.PortalFailure;
import vn.dvcrank.connectors.portal.PortalManners;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.connectors.portal.evaluation.EvaluationContract;

/**
 * What the client makes of an answer: its status, its headers (Retry-After, Location) and its body,
 * as data and as a file. The first line is the status, headers follow up to an empty line.
 */
final class ExchangeReader implements FuzzedReader {

  private static final PortalRequest REQUEST =
      new PortalRequest(
          "part", 1, "GET", URI.create("https://portal.example/api/v1/question"), "", "");
  private static final BodyAcceptance DATA = EvaluationContract.ofPortal().acceptance();
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 32 * 1024;

  private final Path file = new Scratch().folder().resolve("download");
  private final ExportReader exports = new ExportReader(ExportLayouts.bundled());

  ExchangeReader() throws IOException {}

  @Override
  public Object read(byte[] input) throws Exception {
    int head = endOfHead(input);
    String[] lines = new String(input, 0, head, StandardCharsets.ISO_8859_1).split("\n", -1);
    byte[] body = Arrays.copyOfRange(input, Math.min(input.length, head + 2), input.length);
    Optional<Interceptor> answers = answering(lines, body);
    if (answers.isEmpty()) {
      return "no HTTP";
    }
    List<Object> said = new ArrayList<>();
    Optional<PortalFailure> refused = Optional.empty();
    for (Asking asking : List.<Asking>of(this::data, this::file)) {
      try (PortalClient client = client(answers.get())) {
        said.add(asking.by(client));
      } catch (PortalFailure e) {
        refused = Optional.of(e);
      }
    }
    if (said.isEmpty() && refused.isPresent()) {
      throw refused.get();
    }
    return said;
  }

  private Object data(PortalClient client) throws PortalFailure {
    PortalAnswer answer = client.exchange(REQUEST, DATA);
    return answer.status() + " " + answer.body().length;
  }

  private Object file(PortalClient client) throws PortalFailure, IOException {
    return client.forFiles(MOST_BYTES, LONGEST).download(REQUEST, file, acceptance());
  }

  @FunctionalInterface
  private interface Asking {
    Object by(PortalClient client) throws PortalFailure, IOException;
  }

  private static PortalClient client(Interceptor answers) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-09-17T02:00:00Z"));
    return new PortalClient(manners(), clock, wait -> {}, new Random(1), List.of(answers));
  }

  private static int endOfHead(byte[] input) {
    for (int i = 0; i + 1 < input.length; i++) {
      if (input[i] == '\n' && input[i + 1] == '\n') {
        return i;
      }
    }
    return input.length;
  }

  /** Empty for what OkHttp would not have let through. */
  private static Optional<Interceptor> answering(String[] lines, byte[] body) {
    try {
      int status = Integer.parseInt(lines[0].strip());
      if (status < 200 || status > 599) {
        return Optional.empty();
      }
      Headers.Builder headers = new Headers.Builder();
      for (int i = 1; i < lines.length; i++) {
        headers.add(lines[i]);
      }
      Headers all = headers.build();
      return Optional.of(
          chain ->
              new Response.Builder()
                  .request(chain.request())
                  .protocol(Protocol.HTTP_1_1)
                  .code(status)
                  .message("")
                  .headers(all)
                  .body(ResponseBody.create(body, null))
                  .build());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static PortalManners manners() {
    return new PortalManners(
        Duration.ZERO,
        Duration.ofMillis(1),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        3,
        Duration.ofSeconds(2),
        Duration.ofSeconds(300),
        MOST_BYTES,
        "dvcrank-test",
        Optional.empty());
  }

  private FileAcceptance acceptance() {
    return path -> {
      try {
        return exports.recognise(path).isPresent() ? Optional.empty() : Optional.of("no export");
      } catch (UnreadableImportException e) {
        return Optional.of("fits two layouts");
      }
    };
  }
}
