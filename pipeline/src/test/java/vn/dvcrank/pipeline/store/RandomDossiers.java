package vn.dvcrank.pipeline.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.dvcrank.scoring.dossier.Channel;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.DossierStatus;
import vn.dvcrank.scoring.dossier.Stated;

/** Dossiers of any kind, the impossible ones among them, around one year. */
final class RandomDossiers {

  private static final LocalDate BEGIN = LocalDate.of(2025, 10, 1);

  private static final List<DossierStatus> STATUSES = List.of(DossierStatus.values());
  private static final List<Channel> CHANNELS = List.of(Channel.values());

  private final Random random;
  private final int units;
  private final boolean[] asked = new boolean[5];

  /** Some lists say nothing of some questions. */
  RandomDossiers(Random random, int units) {
    this.random = random;
    this.units = units;
    for (int i = 0; i < asked.length; i++) {
      asked[i] = random.nextInt(4) > 0;
    }
  }

  Dossier dossier(String code) {
    DossierStatus status = STATUSES.get(random.nextInt(STATUSES.size()));
    boolean resolved = status.phase() == DossierStatus.Phase.RESOLVED;
    boolean received = status.phase() != DossierStatus.Phase.NOT_RECEIVED || random.nextBoolean();
    LocalDate day = BEGIN.plusDays(random.nextInt(470));
    return new Dossier(
        code,
        random.nextInt(5) == 0 ? Optional.empty() : Optional.of("1.00" + random.nextInt(3)),
        "Xã " + random.nextInt(units),
        CHANNELS.get(random.nextInt(CHANNELS.size())),
        status,
        received ? Optional.of(day) : Optional.empty(),
        random.nextInt(5) == 0 ? Optional.empty() : Optional.of(near(day)),
        resolved ? Optional.of(near(day)) : Optional.empty(),
        random.nextInt(4) == 0,
        stated(0),
        stated(1),
        stated(2),
        stated(3),
        stated(4));
  }

  /** Often close, sometimes at the end of a month, sometimes before. */
  private LocalDate near(LocalDate day) {
    return switch (random.nextInt(4)) {
      case 0 -> day.withDayOfMonth(day.lengthOfMonth());
      case 1 -> day.plusDays(random.nextInt(120));
      case 2 -> day.minusDays(random.nextInt(5));
      default -> day.plusDays(random.nextInt(4));
    };
  }

  private Stated stated(int question) {
    return asked[question] && random.nextInt(3) > 0
        ? Stated.of(random.nextBoolean())
        : Stated.NOTHING;
  }
}
