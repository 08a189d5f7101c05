package vn.dvcrank.pipeline.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.verify.Verification;

/** Whether archive, database and published files are whole and agree. */
@Command(
    name = "verify",
    header = "Hold archive, database and published files together.",
    description = {
      "Check every byte of the archive, every row of the database and every published",
      "file, and name each fault. Ends with 5 when there is one."
    })
final class VerifyCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    List<String> faults;
    try (Database database = Database.openToRead(options.data())) {
      faults = new Verification(options.data(), database).faults();
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode report = JsonMapper.builder().build().createObjectNode();
      report.put("whole", faults.isEmpty());
      faults.forEach(report.putArray("faults")::add);
      out.println(report.toPrettyString());
    } else {
      faults.forEach(out::println);
      out.println(
          faults.isEmpty()
              ? "archive, database and published files are whole and agree"
              : "what is above does not agree; restore it from a copy, or ask for help with it");
    }
    out.flush();
    return (faults.isEmpty() ? ExitCode.DONE : ExitCode.DATA_UNUSABLE).number();
  }
}
