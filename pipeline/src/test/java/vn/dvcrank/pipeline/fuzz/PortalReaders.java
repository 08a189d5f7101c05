package vn.dvcrank.pipeline.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.dvcrank.connectors.portal.Part;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.PortalContract;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.connectors.portal.evaluation.EvaluationContract;
import vn.dvcrank.connectors.portal.legacy.LegacyContract;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** The contracts' readers: one answer is the fuzzer's, the others are as recorded. */
final class PortalReaders {

  /** Answers of Phú Thọ, cut to a few of its units. */
  private static final Path EXCERPTS =
      Project.ROOT.resolve("connectors/src/test/resources/vn/dvcrank/connectors/portal/evaluation");

  private PortalReaders() {}

  /** The first byte says which part of the capture the rest answers. */
  static FuzzedReader evaluation() throws IOException {
    PortalContract contract = EvaluationContract.ofPortal();
    Scope scope = new Scope("H44");
    Period period = Period.parse("2026");
    List<Part> recorded = new ArrayList<>();
    for (PortalRequest request : contract.requests(scope, period)) {
      Path endpoint = Path.of(request.uri().getPath()).getFileName();
      Path answer = EXCERPTS.resolve("phu-tho." + endpoint + ".json");
      recorded.add(new Part(request, Files.readAllBytes(answer)));
    }
    return input -> {
      if (input.length == 0) {
        return "";
      }
      int part = (input[0] & 0xFF) % recorded.size();
      byte[] body = Arrays.copyOfRange(input, 1, input.length);
      List<Part> parts = new ArrayList<>(recorded);
      parts.set(part, new Part(recorded.get(part).request(), body));
      return read(contract, scope, period, parts, part);
    };
  }

  /** All provinces at once. */
  static FuzzedReader national() {
    return alone(EvaluationContract.ofPortal(), Scope.NATIONAL, Period.parse("2026"));
  }

  /** The contract before 2026. */
  static FuzzedReader legacy() {
    return alone(LegacyContract.ofPortal(), new Scope("H18"), Period.parse("2025"));
  }

  private static FuzzedReader alone(PortalContract contract, Scope scope, Period period) {
    PortalRequest request = contract.requests(scope, period).get(0);
    return input -> read(contract, scope, period, List.of(new Part(request, input)), 0);
  }

  private static Object read(
      PortalContract contract, Scope scope, Period period, List<Part> parts, int at)
      throws Exception {
    Part part = parts.get(at);
    contract.acceptance().problem(part.body());
    contract.verify(scope, new PortalAnswer(part.request(), 200, List.of(), part.body()));
    List<PortalRequest> following = contract.followingPages(part.request(), part.body());
    Reading reading = contract.read(scope, period, parts);
    Figures.sane(reading.observations());
    return List.of(following, reading);
  }
}
