package vn.dvcrank.connectors.portal.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.Part;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;

/** The answers of one province, to be changed by tests before they are read. */
final class PhuTho {

  static final Scope SCOPE = new Scope("H44");
  static final Period YEAR = Period.parse("2026");
  static final String LIST = "service-results";
  static final String DEPARTMENT = "019d2be3-6a88-732b-8b17-c2db58b51fef";
  static final String WARD = "019d2be3-6ab4-74ce-8a81-1708de733a98";

  private final EvaluationContract contract = EvaluationContract.ofPortal();
  private final Map<String, String> bodies = new LinkedHashMap<>();

  PhuTho() {
    for (PortalRequest request : contract.requests(SCOPE, YEAR)) {
      String path = request.uri().getPath();
      bodies.put(
          request.part(),
          resource("phu-tho." + path.substring(path.lastIndexOf('/') + 1) + ".json"));
    }
  }

  static String resource(String name) {
    try (InputStream file = Objects.requireNonNull(PhuTho.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String body(String part) {
    return Objects.requireNonNull(bodies.get(part), part);
  }

  /** Changes an answer; a change that changes nothing is a broken test. */
  PhuTho with(String part, UnaryOperator<String> change) {
    String before = body(part);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing changed in " + part);
    }
    bodies.put(part, after);
    return this;
  }

  PhuTho without(String part) {
    bodies.remove(part);
    return this;
  }

  PortalRequest request(String part) {
    return contract.requests(SCOPE, YEAR).stream()
        .filter(request -> request.part().equals(part))
        .findFirst()
        .orElseThrow();
  }

  List<Part> parts() {
    return bodies.entrySet().stream()
        .map(entry -> new Part(request(entry.getKey()), entry.getValue().getBytes(UTF_8)))
        .toList();
  }

  Reading read() throws ContractFailure {
    return contract.read(SCOPE, YEAR, parts());
  }

  void verify(String part) throws ContractFailure {
    contract.verify(
        SCOPE, new PortalAnswer(request(part), 201, List.of(), body(part).getBytes(UTF_8)));
  }

  static Observation unit(Reading reading, String code) {
    return reading.observations().stream()
        .filter(observation -> observation.unit().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no unit " + code));
  }

  /** Findings of a code as {@code where: message}. */
  static List<String> said(Reading reading, FindingCode code) {
    return reading.findings().stream()
        .filter(finding -> finding.code() == code)
        .map(PhuTho::line)
        .toList();
  }

  private static String line(Finding finding) {
    return finding.where() + ": " + finding.message();
  }
}
