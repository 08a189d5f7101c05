package vn.dvcrank.pipeline.fuzz;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;
import vn.dvcrank.connectors.exports.InvalidLayoutException;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.PortalFailure;
import vn.dvcrank.connectors.portal.evaluation.ProvinceDirectory;
import vn.dvcrank.connectors.portal.legacy.StoredLegacyAnswer;
import vn.dvcrank.connectors.portal.page.SavedPage;
import vn.dvcrank.connectors.reports.ReportReader;
import vn.dvcrank.connectors.table.TableFormat;
import vn.dvcrank.pipeline.config.ConfigurationException;
import vn.dvcrank.pipeline.store.UnusableDataException;
import vn.dvcrank.scoring.files.UnreadableFileException;
import vn.dvcrank.scoring.index.InvalidIndexSetException;

/** Every reader of bytes that come from elsewhere, with the refusals that are its contract. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state, its lists are copies
enum Target {
  /** Answers of the contract of 2026, one part of a province's capture. */
  EVALUATION(PortalReaders::evaluation, Seeds::evaluation, Library.JSON, ContractFailure.class),
  /** The same contract's answer of all provinces. */
  NATIONAL(PortalReaders::national, Seeds::national, Library.JSON, ContractFailure.class),
  /** Answers of the contract before 2026. */
  LEGACY(PortalReaders::legacy, Seeds::legacy, Library.JSON, ContractFailure.class),
  /** What the client makes of status, headers and body: data, a refusal, a file. */
  EXCHANGE(ExchangeReader::new, Seeds::exchanges, Library.JSON, PortalFailure.class),
  /** Kept answers: JSON, CSV, XLSX. */
  KEPT_ANSWER(
      () -> FileReaders.of(new StoredLegacyAnswer()),
      Seeds::keptAnswers,
      Library.TEXT,
      UnreadableImportException.class),
  /** The same as a workbook, whose packing is sound. */
  KEPT_WORKBOOK(
      () -> Packed.workbook(FileReaders.of(new StoredLegacyAnswer())),
      Seeds::keptWorkbooks,
      Library.WORKBOOK,
      UnreadableImportException.class),
  /** Saved index pages. */
  SAVED_PAGE(
      () -> FileReaders.of(new SavedPage()),
      Seeds::pages,
      Library.PAGE,
      UnreadableImportException.class),
  /** Published reports, as text. */
  REPORT(
      () -> FileReaders.of(new ReportReader(ProvinceDirectory.load())),
      Seeds::reports,
      Library.NONE,
      UnreadableImportException.class),
  /** Published reports, as PDF. */
  REPORT_PDF(
      () -> FileReaders.of(new ReportReader(ProvinceDirectory.load())),
      SeedFiles::pdf,
      Library.PDF,
      UnreadableImportException.class),
  TABLE_CSV(
      () -> FileReaders.of(TableFormat.CSV),
      Seeds::csv,
      Library.TEXT,
      UnreadableImportException.class),
  TABLE_JSON(
      () -> FileReaders.of(TableFormat.JSON),
      Seeds::json,
      Library.JSON,
      UnreadableImportException.class),
  TABLE_HTML(
      () -> FileReaders.of(TableFormat.HTML),
      Seeds::html,
      Library.PAGE,
      UnreadableImportException.class),
  TABLE_XLS(
      () -> FileReaders.of(TableFormat.XLS),
      Seeds::xls,
      Library.OLD_WORKBOOK,
      UnreadableImportException.class),
  TABLE_XLSX(
      () -> FileReaders.of(TableFormat.XLSX),
      Seeds::xlsx,
      Library.WORKBOOK,
      UnreadableImportException.class),
  /** Parts of a workbook, whose packing is sound. */
  TABLE_XLSX_PARTS(
      () -> Packed.workbook(FileReaders.of(TableFormat.XLSX)),
      Seeds::workbooks,
      Library.WORKBOOK,
      UnreadableImportException.class),
  /** Exports of any format, by the layouts that come with the program. */
  EXPORT(FileReaders::exports, Seeds::exports, Library.TEXT, UnreadableImportException.class),
  /** Layouts of exports. */
  LAYOUT(
      SettingReaders::layout,
      Seeds::layouts,
      Library.YAML,
      InvalidLayoutException.class,
      UnreadableImportException.class),
  INDEX_SET(
      SettingReaders::indexSet, Seeds::indexSets, Library.YAML, InvalidIndexSetException.class),
  /** {@code dvcrank.yaml}, with its sources. */
  CONFIGURATION(
      SettingReaders::configuration,
      Seeds::configurations,
      Library.YAML,
      ConfigurationException.class),
  /** {@code units.csv}. */
  ALIASES(SettingReaders::aliases, Seeds::aliases, Library.TEXT, UnusableDataException.class),
  /** Recordings, by {@code nightly --replay}. */
  RECORDED_NIGHT(
      SettingReaders::recordedNight, Seeds::recordedNights, Library.YAML, IOException.class),
  ARGUMENTS(SettingReaders::arguments, Seeds::arguments, Library.NONE, ParameterException.class),
  /** Single names, periods and figures. */
  WORDS(WordReaders::words, Seeds::words, Library.NONE),
  MANIFEST(SettingReaders::manifest, Seeds::manifests, Library.JSON, UnreadableFileException.class),
  CATALOG(SettingReaders::catalog, Seeds::catalogs, Library.JSON, UnreadableFileException.class),
  /** The tail of an archive file, as it lies on the disk. */
  ARCHIVE_FILE(ArchiveReaders::file, Seeds::archiveFiles, Library.WARC, IOException.class),
  /** The same, its members whole. */
  ARCHIVE_RECORDS(ArchiveReaders::records, Seeds::records, Library.WARC, IOException.class),
  /** One record's body. */
  ARCHIVE_BODY(ArchiveReaders::body, Seeds::records, Library.WARC, IOException.class);

  private final Opening opening;
  private final Supplier<Stream<Seed>> seeds;
  private final Library library;
  private final Set<Class<? extends Exception>> refusals;

  /** Makes a reader. */
  @FunctionalInterface
  interface Opening {
    FuzzedReader open() throws IOException;
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  Target(
      Opening opening,
      Supplier<Stream<Seed>> seeds,
      Library library,
      Class<? extends Exception>... refusals) {
    this.opening = opening;
    this.seeds = seeds;
    this.library = library;
    this.refusals = Set.of(refusals);
  }

  /** As folders and figures name it. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Target ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Those that a library parses for. */
  static List<Target> parsedBy(Library library) {
    return Stream.of(values()).filter(target -> target.library == library).toList();
  }

  /** Those that read a small input in a few milliseconds at most. */
  static List<Target> quick() {
    Set<Target> slow =
        EnumSet.of(
            ARGUMENTS, LAYOUT, KEPT_WORKBOOK, REPORT_PDF, TABLE_XLS, TABLE_XLSX, TABLE_XLSX_PARTS);
    return Stream.of(values()).filter(target -> !slow.contains(target)).toList();
  }

  FuzzedReader open() throws IOException {
    return opening.open();
  }

  List<Seed> seeds() {
    return seeds.get().toList();
  }

  /** Whether an exception is the reader's declared way to refuse. */
  boolean refuses(Exception e) {
    return refusals.stream().anyMatch(refusal -> refusal.isInstance(e));
  }

  /** What parses for a reader; its branches guide the fuzzer too. */
  enum Library {
    NONE(),
    JSON("com.fasterxml.jackson.core.**"),
    TEXT("de.siegmar.fastcsv.**", "com.fasterxml.jackson.core.**"),
    PAGE("org.jsoup.**"),
    PDF("org.apache.pdfbox.**"),
    WORKBOOK("com.fasterxml.aalto.**", "org.dhatim.fastexcel.**"),
    OLD_WORKBOOK("org.apache.poi.**"),
    YAML("org.yaml.snakeyaml.**", "com.fasterxml.jackson.dataformat.**"),
    WARC("org.netpreserve.jwarc.**");

    private final List<String> packages;

    Library(String... packages) {
      this.packages = List.of(packages);
    }

    /** As folders name it. */
    String label() {
      return "by-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Packages whose branches guide the fuzzer, as Jazzer wants them. */
    List<String> packages() {
      return packages;
    }
  }
}
