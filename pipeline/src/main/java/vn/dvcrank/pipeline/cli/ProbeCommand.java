package vn.dvcrank.pipeline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.connectors.portal.ExchangeNotes;
import vn.dvcrank.pipeline.capture.Gate;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.capture.Passes;
import vn.dvcrank.pipeline.capture.Probe;
import vn.dvcrank.pipeline.capture.ProbeReport;
import vn.dvcrank.pipeline.capture.ProbeVerdict;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.scoring.period.Period;

/** Whether the source answers as its contract says, by one question of which nothing is kept. */
@Command(
    name = "probe",
    header = "Ask the source one question and say what fits.",
    description = {
      "Ask the source one question, for all provinces, and say what of the answer fits",
      "the known contract and what does not. Nothing is stored, nothing is tried twice,",
      "no redirect is followed. Ends with 3 when no answer came that can be read, with 4",
      "when one came that does not fit."
    })
final class ProbeCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Option(
      names = "--period",
      paramLabel = "P",
      description =
          "Ask for a period such as 2026, 2026-Q3 or 2026-08 (default: the running year).")
  private @Nullable Period period;

  @Option(
      names = "--replay",
      paramLabel = "DIR",
      description = "Ask the last recorded night in DIR instead of the network.")
  private @Nullable Path recordings;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock;

  ProbeCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = options.configuration();
    ExchangeNotes notes = new ExchangeNotes(clock);
    Pass pass = pass(configuration, notes);
    ProbeReport report;
    try (var client = pass.client()) {
      Period asked = pass.captures().get(0).period();
      if (!pass.contract().offers(asked)) {
        throw new UsageException(
            "--period: %s does not offer %s".formatted(pass.contract().origin().source(), asked));
      }
      report = new Probe(new Gate(configuration.gate()), notes).ask(pass);
    }
    ProbeListing listing = new ProbeListing(spec.commandLine().getOut());
    if (json) {
      listing.printJson(report);
    } else {
      listing.print(report);
    }
    return exitCode(report.verdict()).number();
  }

  private Pass pass(Configuration configuration, ExchangeNotes notes) throws Exception {
    Optional<Period> asked = Optional.ofNullable(period);
    if (recordings == null) {
      return new Passes(configuration, clock).probe(asked, notes);
    }
    if (!Files.isDirectory(recordings)) {
      throw new UsageException("--replay: there is no folder " + recordings);
    }
    return Passes.recordedProbe(recordings, asked, notes);
  }

  static ExitCode exitCode(ProbeVerdict verdict) {
    return switch (verdict) {
      case FITS -> ExitCode.DONE;
      case DRIFTED, HELD -> ExitCode.HELD;
      default -> ExitCode.SOURCE_FAILED;
    };
  }
}
