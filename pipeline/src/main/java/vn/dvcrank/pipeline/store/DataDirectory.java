package vn.dvcrank.pipeline.store;

import java.nio.file.Path;

/**
 * Where everything of one installation lies. The one place that knows its paths.
 *
 * @param root the data directory, {@code data/} unless told otherwise
 */
public record DataDirectory(Path root) {

  public DataDirectory {
    root = root.toAbsolutePath().normalize();
  }

  public Path database() {
    return root.resolve("dvcrank.db");
  }

  public Path lock() {
    return root.resolve("dvcrank.lock");
  }

  public Path configuration() {
    return root.resolve("dvcrank.yaml");
  }

  /** Names that people have reviewed. */
  public Path unitAliases() {
    return root.resolve("units.csv");
  }

  /** Where exports of provinces' own systems are dropped. */
  public Path inbox() {
    return root.resolve("inbox");
  }

  /** Layouts of exports that people have added. */
  public Path layouts() {
    return root.resolve("layouts");
  }

  /** How large the database was after each night. */
  public Path sizes() {
    return root.resolve("sizes.csv");
  }

  /** Of which failed nights somebody has been told. */
  public Path calls() {
    return root.resolve("alerts.json");
  }

  /** Which short messages have been sent. */
  public Path briefs() {
    return root.resolve("briefs.json");
  }

  /** WARC files, a folder a year. */
  public Path archive() {
    return root.resolve("archive");
  }

  /** Ranking files as last published. */
  public Path rankings() {
    return root.resolve("rankings");
  }

  /** The portal's counts beside a province's own. */
  public Path reconciliations() {
    return root.resolve("reconcile");
  }

  /** Reports as Word documents, which people go on to edit. */
  public Path reports() {
    return root.resolve("reports");
  }

  /** Rankings as they were known at earlier instants, when no other place is asked for. */
  public Path pastRankings() {
    return root.resolve("past");
  }

  /** Exports that are being fetched; nothing stays there. */
  public Path fetched() {
    return root.resolve("inbox").resolve(".fetched");
  }
}
