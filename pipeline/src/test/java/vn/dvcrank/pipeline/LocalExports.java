package vn.dvcrank.pipeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dvcrank.pipeline.archive.AnswerArchive;
import vn.dvcrank.pipeline.archive.ArchivedAnswer;
import vn.dvcrank.pipeline.archive.SampleExchange;
import vn.dvcrank.pipeline.store.AnswerPart;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.Lane;
import vn.dvcrank.pipeline.store.SampleDatabase;
import vn.dvcrank.pipeline.store.SeriesKey;
import vn.dvcrank.pipeline.store.SnapshotDraft;
import vn.dvcrank.pipeline.store.SnapshotStore;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** Snapshots of a province's own exports, sealed without any export. */
public final class LocalExports {

  public static final String DOSSIERS = "export.dossiers";
  public static final String SUMMARY = "export.summary";

  private LocalExports() {}

  /** Seals one into a data directory that is there already, under an import of its own. */
  public static void seal(DataDirectory data, String source, String period, Instant at, String many)
      throws Exception {
    try (Database database = Database.openOrCreate(data)) {
      long run =
          SampleDatabase.number(
              database,
              "INSERT INTO run (kind, night, started_at, finished_at, status)"
                  + " VALUES ('import', '2026-09-18', 1789671600, 1789671600, 'done') RETURNING id");
      AnswerArchive archive = new AnswerArchive(data.archive(), database.source(), "dvcrank/test");
      seal(database, archive, run, series(source, "H18", period), at, many);
    }
  }

  /**
   * Seals one.
   *
   * @param many how many dossiers of a hundred were on time
   * @return row of {@code snapshot}
   */
  public static long seal(
      Database database, AnswerArchive archive, long run, SeriesKey series, Instant at, String many)
      throws Exception {
    ArchivedAnswer answer = archive.keep(SampleExchange.answer(series + many + at), at);
    return new SnapshotStore(database.source())
        .seal(
            new SnapshotDraft(
                series,
                at,
                List.of(
                    // the province as a unit: a row of totals that somebody's layout kept
                    unit("H18", UnitKind.PROVINCE, many),
                    unit("H18.03", UnitKind.DEPARTMENT, many),
                    unit("H18.04", UnitKind.DEPARTMENT, "50"),
                    unit("H18.142", UnitKind.COMMUNE, many)),
                List.of(new AnswerPart("file", 1, answer.id(), answer.sha256())),
                List.of()),
            run);
  }

  /** The good series of a source, scope and period. */
  public static SeriesKey series(String source, String scope, String period) {
    return new SeriesKey(
        source,
        new RankingKey("qd766", "2026", Basis.LOCAL, new Scope(scope), Period.parse(period)),
        Lane.GOOD);
  }

  private static Observation unit(String code, UnitKind kind, String many) {
    Map<Element, Cell> cells = new TreeMap<>();
    for (Group group : IndexSets.bundled("qd766").method("2026").groups()) {
      cells.put(Element.points(group.code()), Cell.of("10"));
    }
    BigDecimal share = new BigDecimal(many).movePointLeft(2);
    cells.put(Element.points("TDGQ"), Cell.of(share.multiply(new BigDecimal("20"))));
    cells.put(Element.numerator("PROGRESS_ON_TIME"), Cell.of(many));
    cells.put(Element.denominator("PROGRESS_ON_TIME"), Cell.of("100"));
    return new Observation(new Unit(code, "Đơn vị " + code, kind), cells);
  }
}
