package vn.dvcrank.pipeline.publish;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dvcrank.pipeline.LocalExports;
import vn.dvcrank.pipeline.archive.AnswerArchive;
import vn.dvcrank.pipeline.archive.ArchivedAnswer;
import vn.dvcrank.pipeline.archive.SampleExchange;
import vn.dvcrank.pipeline.store.AnswerPart;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.SampleDatabase;
import vn.dvcrank.pipeline.store.SnapshotDraft;
import vn.dvcrank.pipeline.store.SnapshotReader;
import vn.dvcrank.pipeline.store.SnapshotStore;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Succession;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** Scopes that are captured, sealed and scored, as the publisher gets them. */
public final class ScoredScopes implements AutoCloseable {

  private final Database database;
  private final AnswerArchive archive;
  private final long run;

  private ScoredScopes(Database database, AnswerArchive archive, long run) {
    this.database = database;
    this.archive = archive;
    this.run = run;
  }

  /** Keeps database and archive below a folder. */
  public static ScoredScopes in(Path folder) throws Exception {
    Database database = Database.openOrCreate(new DataDirectory(folder.resolve("data")));
    AnswerArchive archive =
        new AnswerArchive(folder.resolve("archive"), database.source(), "dvcrank/test");
    return new ScoredScopes(database, archive, SampleDatabase.addRun(database));
  }

  /** One that finds the answers behind these scopes. */
  public Publisher publisher() {
    return new Publisher(archive, "dvcrank/test");
  }

  /** Captures a scope whose first unit of each kind has this total. */
  public ScoredScope scored(String scope, String period, Instant at, String total)
      throws Exception {
    ArchivedAnswer answer = archive.keep(SampleExchange.answer(scope + period + at), at);
    long snapshot =
        new SnapshotStore(database.source())
            .seal(
                new SnapshotDraft(
                    SampleDatabase.series(scope, period),
                    at,
                    units(scope, total),
                    List.of(new AnswerPart("CKMB", 1, answer.id(), answer.sha256())),
                    List.of()),
                run);
    return new RankingAssembly(new SnapshotReader(database.source()), Succession.bundled())
        .assemble(
            new SelectedSnapshots(snapshot, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** Counts a province's own dossiers. */
  ScoredScope local(String period, Instant at, String many) throws Exception {
    long snapshot =
        LocalExports.seal(
            database,
            archive,
            run,
            LocalExports.series(LocalExports.DOSSIERS, "H18", period),
            at,
            many);
    return new RankingAssembly(new SnapshotReader(database.source()), Succession.bundled())
        .assemble(
            new SelectedSnapshots(snapshot, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private static List<Observation> units(String scope, String total) {
    return scope.equals("national")
        ? List.of(unit("H01", UnitKind.PROVINCE, total), unit("H02", UnitKind.PROVINCE, "60"))
        : List.of(
            unit(scope + ".1", UnitKind.DEPARTMENT, total),
            unit(scope + ".2", UnitKind.COMMUNE, total));
  }

  private static Observation unit(String code, UnitKind kind, String total) {
    Map<Element, Cell> cells = new TreeMap<>();
    cells.put(Element.points(Element.TOTAL), Cell.of(total));
    for (Group group : IndexSets.bundled("qd766").method("2026").groups()) {
      cells.put(Element.points(group.code()), Cell.of("10"));
    }
    return new Observation(new Unit(code, "Đơn vị " + code, kind), cells);
  }

  @Override
  public void close() {
    database.close();
  }
}
