package vn.dvcrank.pipeline.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.publish.Published;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.DataLock;
import vn.dvcrank.pipeline.store.Database;

/**
 * Writes ranking files for people: the newest into the data directory's rankings, under its lock;
 * those of an instant, or for a folder of one's own, elsewhere, without touching what is published.
 */
final class RankingWriting {

  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final DataOptions options;
  private final InstantSource clock;
  private final String owner;

  RankingWriting(DataOptions options, InstantSource clock, String owner) {
    this.options = options;
    this.clock = clock;
    this.owner = owner;
  }

  /** Names a folder for an instant, to the second: {@code 20260910T165959Z}. */
  static String folder(Instant then) {
    return FOLDER.format(then);
  }

  /**
   * Writes what is wanted of all that can be ranked.
   *
   * @param asOf as it was known then
   * @param out a folder of one's own
   * @param told of each
   * @return how many there were
   */
  int write(
      Predicate<RankingRequest> wanted,
      Optional<Instant> asOf,
      Optional<Path> out,
      Consumer<Published> told)
      throws Exception {
    DataDirectory data = options.data();
    Optional<Path> elsewhere =
        out.or(() -> asOf.map(then -> data.pastRankings().resolve(folder(then))));
    return elsewhere.isPresent()
        ? writeTo(elsewhere.get().toAbsolutePath().normalize(), wanted, asOf, told)
        : publishNewest(wanted, told);
  }

  private int writeTo(
      Path folder,
      Predicate<RankingRequest> wanted,
      Optional<Instant> asOf,
      Consumer<Published> told)
      throws Exception {
    DataDirectory data = options.data();
    try (Database database = Database.openToRead(data);
        Application application = Application.ranking(data, database)) {
      List<RankingRequest> requests =
          application.routes().rankable(asOf).stream().filter(wanted).toList();
      if (!requests.isEmpty()) {
        application.routes().publish(requests, new RankingFolder(folder), told);
      }
      return requests.size();
    }
  }

  private int publishNewest(Predicate<RankingRequest> wanted, Consumer<Published> told)
      throws Exception {
    DataDirectory data = options.data();
    try (DataLock lock = DataLock.take(data, owner);
        Database database = Database.openOrCreate(data);
        Application application = Application.ranking(data, database)) {
      List<RankingRequest> requests =
          application.routes().rankable(Optional.empty()).stream().filter(wanted).toList();
      if (!requests.isEmpty()) {
        application.routes().publishNewest(requests, clock.instant(), told);
      }
      return requests.size();
    }
  }
}
