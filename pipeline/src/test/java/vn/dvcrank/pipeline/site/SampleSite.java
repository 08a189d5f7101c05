package vn.dvcrank.pipeline.site;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import vn.dvcrank.pipeline.Application;
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

/** A data directory with made-up captures, as a site's tests need them. */
public final class SampleSite implements AutoCloseable {

  private final DataDirectory data;
  private final Database database;
  private final long run;

  /** Begins one. */
  public SampleSite(Path folder) throws Exception {
    this.data = new DataDirectory(folder);
    this.database = Database.openOrCreate(data);
    this.run = SampleDatabase.addRun(database);
  }

  /**
   * Seals a capture.
   *
   * @param method 2022 or 2026
   * @param at when, as 2026-08-05
   * @param units its units
   */
  public void capture(
      String method, String scope, String period, String at, List<Observation> units)
      throws Exception {
    SeriesKey series =
        new SeriesKey(
            method.equals("2022") ? "portal.legacy" : "portal.evaluation",
            new RankingKey("qd766", method, Basis.PORTAL, new Scope(scope), Period.parse(period)),
            Lane.GOOD);
    Instant instant = OffsetDateTime.parse(at + "T02:00:00+07:00").toInstant();
    new SnapshotStore(database.source())
        .seal(new SnapshotDraft(series, instant, units, List.of(), List.of()), run);
  }

  /** A unit whose groups make up a total. */
  static Observation unit(String code, String name, UnitKind kind, String total) {
    BigDecimal points = new BigDecimal(total);
    Map<Element, Cell> cells = new TreeMap<>();
    cells.put(Element.points(Element.TOTAL), Cell.of(points));
    for (Group group : IndexSets.bundled("qd766").method("2022").groups()) {
      cells.put(
          Element.points(group.code()), Cell.of(points.multiply(group.max()).movePointLeft(2)));
    }
    return new Observation(new Unit(code, name, kind), cells);
  }

  /** Communes of Điện Biên with these totals. */
  static List<Observation> communes(String... totals) {
    List<Observation> units = new ArrayList<>();
    for (int i = 0; i < totals.length; i++) {
      units.add(unit("H18." + (101 + i), "UBND xã Số " + (i + 1), UnitKind.COMMUNE, totals[i]));
    }
    return units;
  }

  /** Units with numbers from 0. */
  static List<Observation> many(int count, IntFunction<Observation> unit) {
    List<Observation> units = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      units.add(unit.apply(i));
    }
    return units;
  }

  /** Makes the site at its place in the data directory. */
  public SiteOutcome publish() throws Exception {
    try (Application application = Application.ranking(data, database)) {
      return new SiteFolder(data).publish(application.siteMaker());
    }
  }

  /** Makes the site in a folder of one's own. */
  public SiteOutcome into(Path folder) throws Exception {
    try (Application application = Application.ranking(data, database)) {
      return new OwnFolder(folder).publish(application.siteMaker());
    }
  }

  public DataDirectory data() {
    return data;
  }

  /**
   * A commune's series with all that can happen to one: scored by two methods, across the day on
   * which communes were formed anew, with a month that was scored again.
   */
  static void eventful(SampleSite site) throws Exception {
    site.capture("2022", "H18", "2025-05", "2025-06-10", communes("71", "80", "65.5"));
    site.capture("2022", "H18", "2025-08", "2025-09-10", communes("84.2", "82", "79"));
    site.capture("2022", "H18", "2025-09", "2025-10-10", communes("86", "81", "80.25"));
    site.capture("2026", "H18", "2026-06", "2026-07-05", communes("55", "61", "58"));
    site.capture("2026", "H18", "2026-07", "2026-08-05", communes("56.1", "60", "59"));
    site.capture("2026", "H18", "2026-07", "2026-08-20", communes("62.4", "60", "59"));
    site.capture("2026", "H18", "2026-08", "2026-09-05", communes("63", "62", "60"));
    site.capture("2026", "H18", "2026", "2026-09-10", communes("60", "61.5", "58"));
    site.capture("2026", "H18", "2026", "2026-09-14", communes("60.4", "61.5", "58"));
    site.capture("2026", "H18", "2026", "2026-09-17", communes("61.8", "61.5", "59.75", "70"));
  }

  @Override
  public void close() {
    database.close();
  }
}
