package vn.dvcrank.pipeline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.explain.Explanation;
import vn.dvcrank.pipeline.explain.ExplanationJson;
import vn.dvcrank.pipeline.explain.ExplanationText;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.routes.Routes;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.whatif.Supposition;
import vn.dvcrank.scoring.whatif.WhatIf;

/** One unit's score line by line, with the digests of the answers it came from. */
@Command(
    name = "explain",
    header = "Show one unit's score line by line.",
    description = {
      "Show one unit's score line by line: every group and indicator with numerator,",
      "denominator, points and points lost, the distance to the next class and the",
      "cheapest way there, and the answers it came from. With --what-if, what total,",
      "class and rank would follow if all else stayed as it is."
    })
final class ExplainCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Mixin private RankingChoice choice = new RankingChoice();

  @Mixin private BasisChoice basis = new BasisChoice();

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "CODE",
      description = "Agency code: a province (H18), or a department or commune (H18.36).")
  private String unit = "";

  @Option(
      names = "--what-if",
      paramLabel = "CODE=VALUE",
      description = {
        "Suppose that a group or an indicator had these points, or an indicator this",
        "share: TDGQ=19.5, DOSSIER_SYNC=85%. May be given several times."
      })
  private List<String> suppositions = List.of();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Scope scope = scope();
    List<Supposition> supposed = supposed();
    try (Database database = Database.openToRead(options.data());
        Application application = Application.ranking(options.data(), database)) {
      Explanation explanation = explanation(application.routes(), scope);
      Optional<Standing> then = then(explanation, supposed);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(new ExplanationJson().text(explanation, then));
        out.flush();
      } else {
        new ExplanationText(out).print(explanation, then);
      }
    }
    return ExitCode.DONE.number();
  }

  private List<Supposition> supposed() throws UsageException {
    try {
      return suppositions.stream().map(Supposition::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new UsageException("--what-if: " + e.getMessage());
    }
  }

  private static Optional<Standing> then(Explanation explanation, List<Supposition> supposed)
      throws UsageException {
    if (supposed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new WhatIf(explanation.ranking()).suppose(explanation.standing(), supposed));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--what-if: " + e.getMessage());
    }
  }

  private Explanation explanation(Routes routes, Scope scope) throws Exception {
    List<RankingRequest> requests = choice.meant(routes, scope, basis);
    for (RankingRequest request : requests) {
      Optional<Explanation> explanation =
          routes.score(request).flatMap(scored -> Explanation.of(unit, scored));
      if (explanation.isPresent()) {
        return explanation.get();
      }
    }
    throw new UsageException("no unit " + unit + " stands in " + requests.get(0));
  }

  /** A province stands in the national ranking, its units in its own. */
  private Scope scope() throws UsageException {
    if (!Unit.isCode(unit)) {
      throw new UsageException("--unit: '" + unit + "' is no agency code (write H18 or H18.36)");
    }
    int dot = unit.indexOf('.');
    try {
      return dot < 0 ? Scope.NATIONAL : new Scope(unit.substring(0, dot));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--unit: " + e.getMessage());
    }
  }
}
