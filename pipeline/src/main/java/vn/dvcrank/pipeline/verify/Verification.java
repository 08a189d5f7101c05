package vn.dvcrank.pipeline.verify;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
  public List<String> faults() throws SQLException, IOException, UnusableDataException {
    List<String> faults = new ArrayList<>();
    AnswerArchive archive = new AnswerArchive(data.archive(), database.source(), "");
    new ArchiveCheck(data.archive(), database.source()).run(faults::add);
    new DatabaseCheck(database.source()).run(faults::add);
    new SnapshotCheck(database.source(), archive, Contracts::toRead).run(faults::add);
    UnitRegistry names = new UnitRegistry(database.source(), UnitAliases.read(data.unitAliases()));
    new ExportCheck(database.source(), names).run(faults::add);
    new PublicationCheck(database.source(), new RankingFolder(data.rankings())).run(faults::add);
    new StandingCheck(database.source(), data.rankings()).run(faults::add);
    return faults;
  }
}
