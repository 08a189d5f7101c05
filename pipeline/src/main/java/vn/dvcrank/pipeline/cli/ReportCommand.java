package vn.dvcrank.pipeline.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.disk.PrivateFiles;
import vn.dvcrank.pipeline.publish.DurableFiles;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.report.ReportTemplate;
import vn.dvcrank.pipeline.report.ReportWriter;
import vn.dvcrank.pipeline.report.UnusableTemplateException;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** A report as a Word document, from a template. */
@Command(
    name = "report",
    header = "Write a report as a Word document.",
    description = {
      "Write the report of a period as a Word document (DOCX) below <data>/reports, for",
      "an office to complete and sign: results, counts, what was achieved and what fell",
      "short, annexes in full. Every figure is computed; what needs a person's judgment",
      "is a gap, marked yellow. What is doubtful stands on the first page, for the author.",
      "A document that is there already is not written over without --force."
    })
final class ReportCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Option(names = "--period", paramLabel = "P", description = "2026, 2026-H1, 2026-Q3 or 2026-07.")
  private @Nullable Period period;

  @Option(names = "--scope", paramLabel = "H18", description = "The province.")
  private @Nullable Scope scope;

  @Option(
      names = "--index-set",
      paramLabel = "S",
      description = "By this index set (needed only where several have data).")
  private @Nullable String indexSet;

  @Mixin private BasisChoice basis = new BasisChoice();

  @Option(
      names = "--as-of",
      paramLabel = "T",
      converter = AsOf.class,
      description = "As it was known then: 2026-09-10, or 2026-09-10T02:00:00+07:00.")
  private @Nullable Instant asOf;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "A template of one's own (default: the one that is part of the program).")
  private @Nullable Path template;

  @Option(names = "--out", paramLabel = "FILE", description = "Write this file instead.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Write over a document that is there already.")
  private boolean force;

  @Option(
      names = "--write-template",
      paramLabel = "FILE",
      description = "Only write the program's own template, to be edited in Word.")
  private @Nullable Path writeTemplate;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (writeTemplate != null) {
      write(writeTemplate, ReportTemplate.bundled().content());
    } else if (period == null || scope == null || scope.isNational()) {
      throw new UsageException("say --period and --scope, the code of a province");
    } else {
      report(period, scope);
    }
    return ExitCode.DONE.number();
  }

  private void report(Period of, Scope whose) throws Exception {
    ReportTemplate chosen = template();
    try (Database database = Database.openToRead(options.data());
        Application application = Application.ranking(options.data(), database)) {
      RankingRequest request =
          one(basis.of(application.routes().rankable(Optional.ofNullable(asOf))), of, whose);
      Path file = file(request);
      refuseExisting(file);
      write(
          file,
          new ReportWriter(chosen)
              .write(
                  new ReportMaterial(options.data(), database, application.routes()).of(request)));
    } catch (UnusableTemplateException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private ReportTemplate template() throws UsageException {
    try {
      return template == null ? ReportTemplate.bundled() : ReportTemplate.read(template);
    } catch (UnusableTemplateException e) {
      throw new UsageException("--template: " + e.getMessage());
    }
  }

  private RankingRequest one(List<RankingRequest> rankable, Period of, Scope whose)
      throws UsageException {
    List<RankingRequest> meant =
        rankable.stream()
            .filter(request -> request.period().equals(of) && request.scope().equals(whose))
            .filter(request -> indexSet == null || request.indexSet().equals(indexSet))
            .toList();
    if (meant.isEmpty()) {
      throw new UsageException(
          "nothing good was captured of %s of %s%s; 'dvcrank status' lists what was"
              .formatted(of, whose, basis.words()));
    }
    if (meant.size() > 1) {
      throw new UsageException(
          "several index sets have data; say --index-set: "
              + String.join(", ", meant.stream().map(RankingRequest::indexSet).toList()));
    }
    return meant.get(0);
  }

  private Path file(RankingRequest request) {
    if (out != null) {
      return out;
    }
    Path reports = options.data().reports();
    Path folder = asOf == null ? reports : reports.resolve(RankingWriting.folder(asOf));
    return folder.resolve(request.path() + ".docx");
  }

  private void refuseExisting(Path file) throws UsageException {
    if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new UsageException(
          file
              + " is there already, and somebody may have edited it; say --out with another file,"
              + " or --force to write over it");
    }
  }

  private void write(Path file, byte[] bytes) throws Exception {
    refuseExisting(file);
    if (Files.isDirectory(file)) {
      throw new UsageException(file + " is a folder; say the file to be written");
    }
    PrivateFiles.makeFolderOf(file);
    DurableFiles.replace(file, bytes);
    spec.commandLine().getOut().println(file);
    spec.commandLine().getOut().flush();
  }
}
