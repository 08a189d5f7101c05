package vn.dvcrank.pipeline.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.Version;
import vn.dvcrank.pipeline.archive.AnswerArchive;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.publish.VersionFolders;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.DataLock;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.PublishedPaths;
import vn.dvcrank.pipeline.verify.Verification;

/** Mends what can be made again from what is there, and names the rest. */
@Command(
    name = "repair",
    header = "Mend what a crash or a disk left behind.",
    description = {
      "Cut a torn end off the archive, remove what a crash left unfinished, and write",
      "published files and their catalog again from the database. Nothing is invented:",
      "what cannot be made again is named, and then it ends with 5."
    })
final class RepairCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock;

  RepairCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    DataDirectory data = options.data();
    // Where there is no database, none is made.
    Database.openToRead(data).close();
    List<String> mended = new ArrayList<>();
    List<String> left;
    try (DataLock lock = DataLock.take(data, Owner.of("repair"));
        Database database = Database.openOrCreate(data)) {
      Verification verification = new Verification(data, database);
      List<String> before = verification.faults();
      mended.addAll(
          new AnswerArchive(data.archive(), database.source(), Version.text()).recoverAll());
      for (String name : new VersionFolders(new RankingFolder(data.rankings())).tidy()) {
        mended.add("rankings/" + name + ": removed, it was left over");
      }
      // Files made of damaged snapshots would be damaged too.
      if (verification.databaseFaults().isEmpty()) {
        publishAgain(data, database);
      }
      left = verification.faults();
      before.stream()
          .filter(fault -> !left.contains(fault))
          .map(String::strip)
          .forEach(mended::add);
    }
    print(mended, left);
    return (left.isEmpty() ? ExitCode.DONE : ExitCode.DATA_UNUSABLE).number();
  }

  /** All that was ever published or stands there, and nothing else. */
  private void publishAgain(DataDirectory data, Database database) throws Exception {
    Set<String> paths = PublishedPaths.in(database.source());
    paths.addAll(new RankingFolder(data.rankings()).paths());
    try (Application application = Application.ranking(data, database)) {
      List<RankingRequest> requests =
          application.routes().rankable(Optional.empty()).stream()
              .filter(request -> paths.contains(request.path()))
              .toList();
      if (!requests.isEmpty() || Files.isDirectory(data.rankings())) {
        application.routes().publishNewest(requests, clock.instant(), publication -> {});
      }
    }
  }

  private void print(List<String> mended, List<String> left) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode report = JsonMapper.builder().build().createObjectNode();
      mended.forEach(report.putArray("mended")::add);
      left.forEach(report.putArray("left")::add);
      out.println(report.toPrettyString());
    } else {
      mended.forEach(line -> out.println("mended: " + line));
      left.forEach(out::println);
      out.println(
          left.isEmpty()
              ? "archive, database and published files are whole and agree"
              : "what is above that is not 'mended' cannot be made again from what is here;"
                  + " restore it from a copy, or ask for help with it");
    }
    out.flush();
  }
}
