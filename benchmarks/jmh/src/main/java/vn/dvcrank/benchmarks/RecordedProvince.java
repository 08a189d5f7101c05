package vn.dvcrank.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.dvcrank.connectors.portal.Part;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.connectors.portal.evaluation.EvaluationContract;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * The recorded answers about one province, 0.4 MB.
 *
 * @param parts one an answer
 */
record RecordedProvince(List<Part> parts) {

  static final Scope SCOPE = new Scope("H18");
  static final Period PERIOD = Period.parse("2026");
  private static final Path ANSWERS = Path.of("fixtures/portal/2026-09-17/H18/2026");

  RecordedProvince {
    parts = List.copyOf(parts);
  }

  /** Reads them below the folder that the benchmarks are started in: the checkout. */
  static RecordedProvince read(EvaluationContract contract) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (PortalRequest request : contract.requests(SCOPE, PERIOD)) {
      String path = request.uri().getPath();
      String endpoint = path.substring(path.lastIndexOf('/') + 1);
      parts.add(new Part(request, Files.readAllBytes(ANSWERS.resolve(endpoint + ".answer.json"))));
    }
    return new RecordedProvince(parts);
  }
}
