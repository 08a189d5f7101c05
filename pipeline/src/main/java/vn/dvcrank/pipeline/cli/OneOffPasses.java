package vn.dvcrank.pipeline.cli;

import java.util.ArrayList;
import java.util.List;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.routes.PassReport;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.DataKind;
import vn.dvcrank.pipeline.store.DataLock;
import vn.dvcrank.pipeline.store.Database;

/** Passes made now, one after the other, under the data lock. */
final class OneOffPasses {

  private OneOffPasses() {}

  static List<PassReport> make(
      DataDirectory data, Configuration configuration, String owner, List<Pass> passes)
      throws Exception {
    List<PassReport> reports = new ArrayList<>();
    try (DataLock lock = DataLock.take(data, owner);
        Database database = Database.openOrCreate(data);
        Application application =
            Application.started(data, database, configuration, new TerminalProgress())) {
      for (Pass pass : passes) {
        DataKind.expect(pass.kind(), data, database);
        try (var client = pass.client()) {
          reports.add(application.routes().pass(pass));
        }
      }
    }
    return reports;
  }

  /** The worst of them decides. */
  static ExitCode exitCode(List<PassReport> reports) {
    return reports.stream().map(OneOffPasses::exitCode).reduce(ExitCode.DONE, OneOffPasses::worse);
  }

  /** A site that could not be made counts only where all else is well. */
  private static ExitCode exitCode(PassReport report) {
    ExitCode code = ExitCode.of(report.status());
    return code == ExitCode.DONE
        ? report.site().failure().map(ExitCode::of).orElse(ExitCode.DONE)
        : code;
  }

  private static ExitCode worse(ExitCode one, ExitCode other) {
    if (one == ExitCode.SOURCE_FAILED || other == ExitCode.SOURCE_FAILED) {
      return ExitCode.SOURCE_FAILED;
    }
    return one == ExitCode.DONE ? other : one;
  }
}
