package vn.dvcrank.pipeline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.capture.Passes;
import vn.dvcrank.pipeline.routes.PassReport;

/** Replays the recorded nights through the nightly routes, and says where the rankings are. */
@Command(
    name = "demo",
    header = "Replay recorded nights, and publish what they say.",
    description = {
      "Replay the recorded portal answers in fixtures/ through the nightly routes,",
      "without network, publish the rankings and print where they are."
    })
final class DemoCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Path recordings = Home.directory().resolve("fixtures").resolve("portal");
    if (!Files.isDirectory(recordings)) {
      throw new UsageException(
          "no recordings at " + recordings + "; run ./dvcrank from where it was installed");
    }
    List<Pass> nights = Passes.recorded(recordings);
    List<PassReport> reports =
        OneOffPasses.make(options.data(), options.configuration(), Owner.of("demo"), nights);
    PublishedList list = new PublishedList(spec.commandLine().getOut(), false);
    list.addAll(reports);
    list.end();
    return OneOffPasses.exitCode(reports).number();
  }
}
