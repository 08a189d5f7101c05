package vn.dvcrank.pipeline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dvcrank.connectors.portal.Pause;
import vn.dvcrank.pipeline.archive.ArchiveCopy;
import vn.dvcrank.pipeline.publish.DurableFiles;
import vn.dvcrank.pipeline.publish.RankingCopy;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.DataLock;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.DatabaseSnapshot;
import vn.dvcrank.pipeline.store.RunHistory;
import vn.dvcrank.pipeline.store.UnusableDataException;

/**
 * Copies a data directory while others write it: the database as of one instant, and with it what
 * that database names of archive and rankings. The copy is a data directory itself. The earlier
 * copy in the same place stays whole until this one is: all that is new is beside it, and the
 * database takes its place at the end.
 */
public final class Backup {

  /** A pass has its files and its ledger apart for moments only, a scope at a time. */
  private static final int MOST_TRIES = 40;

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

  private final DataDirectory from;
  private final BackupPlace place;
  private final InstantSource clock;
  private final Pause pause;

  /**
   * @param from what to copy
   * @param folder where to; made if it is not there
   * @param clock what time it is
   * @param pause how to wait until a publication is written down
   */
  public Backup(DataDirectory from, Path folder, InstantSource clock, Pause pause) {
    this.from = from;
    this.place = BackupPlace.at(folder);
    this.clock = clock;
    this.pause = pause;
  }

  /** Why the folder cannot take a copy, in one line; empty when it can. */
  public Optional<String> problem() throws IOException {
    return place.problem(from);
  }

  /**
   * Makes the copy, or brings an earlier one up to date.
   *
   * @param owner who holds the copy's lock meanwhile, in words
   * @throws UnusableDataException when there is no database, or the earlier copy's is damaged
   * @throws IOException when the archive is damaged, the earlier copy is of something else, or the
   *     disk is full; the earlier copy is then as it was
   */
  public BackupReport make(String owner)
      throws IOException, SQLException, UnusableDataException, InterruptedException {
    try (Database database = Database.openToRead(from)) {
      place.open();
      try (DataLock lock = DataLock.take(place.data(), owner)) {
        BackupReport report = copy(database);
        place.finished(report.asOf());
        return report;
      }
    }
  }

  private BackupReport copy(Database database)
      throws IOException, SQLException, UnusableDataException, InterruptedException {
    DataDirectory to = place.data();
    DataDirectory unfinished = place.unfinished();
    RankingCopy rankings =
        new RankingCopy(new RankingFolder(from.rankings()), new RankingFolder(to.rankings()));
    ArchiveCopy archive = new ArchiveCopy(from.archive(), to.archive(), unfinished.archive());
    ArchiveCopy.Result archived;
    State state;
    try (Earlier earlier = Earlier.in(to)) {
      earlier.refuseUnlessContinuedBy(database);
      state = stateOf(database, rankings, unfinished.database());
      try (Database copy = Database.openToRead(unfinished)) {
        archived = archive.copy(copy.source(), earlier.database().map(Database::source));
      }
    }
    List<String> settings = SettingsCopy.copy(from, to);
    long databaseBytes = Files.size(unfinished.database());
    archive.show();
    replaceDatabase(unfinished.database(), to.database());
    rankings.show();
    place.forgetUnfinished();
    return new BackupReport(
        to.root(),
        state.asOf(),
        databaseBytes,
        archived,
        rankings.scopes(),
        rankings.copied(),
        settings,
        state.faults());
  }

  /** When the database was copied, and which rankings are not what it says. */
  private record State(Instant asOf, List<String> faults) {}

  private State stateOf(Database database, RankingCopy rankings, Path file)
      throws IOException, SQLException, InterruptedException {
    for (int tries = 1; ; tries++) {
      Instant asOf = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      try (DatabaseSnapshot snapshot = DatabaseSnapshot.take(database.source())) {
        List<String> others = others(snapshot, rankings);
        if (others.isEmpty() || tries == MOST_TRIES) {
          snapshot.copyTo(file);
          return new State(
              asOf,
              others.stream()
                  .map(path -> "rankings/" + path + ": files and database do not agree")
                  .toList());
        }
      }
      pause.pause(BETWEEN_TRIES);
    }
  }

  private static List<String> others(DatabaseSnapshot snapshot, RankingCopy rankings)
      throws IOException, SQLException {
    Map<String, String> manifests = new TreeMap<>();
    List<String> others = new ArrayList<>();
    for (Map.Entry<String, DatabaseSnapshot.Published> one : snapshot.published().entrySet()) {
      manifests.put(one.getKey(), one.getValue().manifestSha256());
      if (!one.getValue().hasStandings()) {
        others.add(one.getKey());
      }
    }
    for (String path : rankings.copyVersions(manifests)) {
      if (!others.contains(path)) {
        others.add(path);
      }
    }
    return others;
  }

  private static void replaceDatabase(Path fresh, Path database) throws IOException, SQLException {
    Path log = database.resolveSibling(database.getFileName() + "-wal");
    if (Files.exists(log)) {
      // Somebody worked in the copy. Its log must not be taken for one of the new database.
      DatabaseSnapshot.foldIn(database);
      Files.deleteIfExists(log);
    }
    DurableFiles.force(fresh);
    DurableFiles.moveInto(fresh, database);
  }

  /** The earlier copy's database, as far as there is one. */
  private record Earlier(Path root, Optional<Database> database) implements AutoCloseable {

    static Earlier in(DataDirectory to) throws UnusableDataException {
      if (!Files.exists(to.database())) {
        return new Earlier(to.root(), Optional.empty());
      }
      try {
        return new Earlier(to.root(), Optional.of(Database.openToRead(to)));
      } catch (UnusableDataException e) {
        throw new UnusableDataException(
            "the earlier copy is damaged: "
                + e.getMessage()
                + "; or move it away, and the archive of the copy is gone on with",
            e);
      }
    }

    void refuseUnlessContinuedBy(Database later) throws SQLException, UnusableDataException {
      if (database.isPresent() && !RunHistory.goesOn(later.source(), database.get().source())) {
        throw new UnusableDataException(
            root
                + " is a copy of another data directory, or of a later state of this one: leave it"
                + " as it is, and give another folder");
      }
    }

    @Override
    public void close() {
      database.ifPresent(Database::close);
    }
  }
}
