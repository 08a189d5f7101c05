package vn.dvcrank.pipeline.verify;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.dvcrank.pipeline.archive.AnswerArchive;
import vn.dvcrank.pipeline.archive.ArchiveCheck;
import vn.dvcrank.pipeline.capture.Contracts;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.UnitAliases;
import vn.dvcrank.pipeline.store.UnitRegistry;
import vn.dvcrank.pipeline.store.UnusableDataException;

/** Whether archive, database and published files still agree with each other. */
public final class Verification {

  private final DataDirectory data;
  private final Database database;

  public Verification(DataDirectory data, Database database) {
    this.data = data;
    this.database = database;
  }

  /**
   * Every fault, a line each; what hangs on another line is indented below it.
   *
   * @throws UnusableDataException when {@code units.csv} cannot be read
   */
  public List<String> faults() throws UnusableDataException {
    List<String> faults = new ArrayList<>();
    run(new ArchiveCheck(data.archive(), database.source())::run, faults);
    faults.addAll(databaseFaults());
    run(new PublicationCheck(database.source(), new RankingFolder(data.rankings()))::run, faults);
    run(new StandingCheck(database.source(), data.rankings())::run, faults);
    return faults;
  }

  /**
   * The faults of the database alone: what is made of it would have them too.
   *
   * @throws UnusableDataException when {@code units.csv} cannot be read
   */
  public List<String> databaseFaults() throws UnusableDataException {
    List<String> faults = new ArrayList<>();
    AnswerArchive archive = new AnswerArchive(data.archive(), database.source(), "");
    run(new DatabaseCheck(database.source())::run, faults);
    run(new SnapshotCheck(database.source(), archive, Contracts::toRead)::run, faults);
    UnitRegistry names = new UnitRegistry(database.source(), UnitAliases.read(data.unitAliases()));
    run(new ExportCheck(database.source(), names)::run, faults);
    return faults;
  }

  private interface Check {
    void run(Consumer<String> faults) throws SQLException, IOException;
  }

  /** What cannot be read is a fault too, and keeps nobody from looking for others. */
  private static void run(Check check, List<String> faults) {
    try {
      check.run(faults::add);
    } catch (SQLException e) {
      faults.add("dvcrank.db: cannot be read (" + e.getMessage() + ")");
    } catch (IOException e) {
      faults.add("cannot be read: " + e);
    }
  }
}
