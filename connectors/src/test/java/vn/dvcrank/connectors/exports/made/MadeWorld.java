package vn.dvcrank.connectors.exports.made;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The made dossiers of Điện Biên that came in from 20 August to 30 September 2026, so that
 * September begins with some carried over.
 *
 * @param draw where chance comes from
 * @param size how many dossiers there are
 */
public record MadeWorld(Draw draw, int size) {

  /** When the list was exported: some were settled after September, and are known to be. */
  static final LocalDateTime EXPORTED = LocalDateTime.of(2026, 10, 2, 6, 0);

  static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 20);
  static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);
  private static final long DAYS = ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY) + 1;
  private static final DateTimeFormatter IN_CODE =
      DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

  /** The world of the fixtures. */
  public static MadeWorld ofFixtures() {
    return ofSize(300);
  }

  /** The same kind of dossiers, as many as wanted. */
  public static MadeWorld ofSize(int size) {
    return new MadeWorld(new Draw(20_260_930), size);
  }

  /** Thirty of the fixtures' dossiers, from the first days to the last, for files of one oddity. */
  static List<MadeDossier> some(List<MadeDossier> all) {
    return IntStream.range(0, all.size()).filter(at -> at % 10 == 1).mapToObj(all::get).toList();
  }

  /** Every dossier, in order of days received. */
  public List<MadeDossier> dossiers() {
    return IntStream.range(0, size).mapToObj(this::dossier).toList();
  }

  /** The dossier of a number, from 0; none needs another. */
  public MadeDossier dossier(int number) {
    LocalDate day = MadeCourse.workday(FIRST_DAY.plusDays(number * DAYS / size));
    return cameIn(number, day.atTime(MadeCourse.at(draw, number, "time received")), EXPORTED);
  }

  /** A dossier that came in at a time, as an export of a time shows it. */
  MadeDossier cameIn(long number, LocalDateTime received, LocalDateTime exported) {
    MadeUnit unit = MadeUnit.at(draw.between(number, "unit", 0, MadeUnit.WEIGHTS - 1));
    MadeProcedure procedure = draw.one(number, "procedure", unit.procedures());
    int channelLot = draw.between(number, "channel", 0, 99);
    int channel = channelLot < 48 ? 2 : channelLot < 84 ? 1 : channelLot < 94 ? 3 : 0;
    MadeCourse course = MadeCourse.drawn(draw, number, received, procedure.days(), exported);
    Optional<Integer> fee =
        draw.chance(number, "fee not said", 4) ? Optional.empty() : Optional.of(procedure.fee());
    int paymentLot = draw.between(number, "payment", 0, 99);
    int payment = paymentLot < 35 ? 1 : paymentLot < 55 ? 2 : paymentLot < 95 ? 3 : 0;
    boolean done = course.status() >= 9;
    return new MadeDossier(
        String.format(Locale.ROOT, "%s-%s-%04d", unit.code(), IN_CODE.format(received), number + 1),
        procedure,
        unit,
        channel == 2 ? received.minusHours(draw.between(number, "waited", 1, 40)) : received,
        course,
        channel,
        fee,
        fee.orElse(0) > 0 ? payment : 0,
        said(number, "digitised", 70, 92),
        done ? said(number, "result", 65, 95) : Optional.empty(),
        said(number, "reused", 40, 90),
        MadePerson.drawn(draw, number));
  }

  /** Time of a day that exports print of a dossier, for those that are made by hand. */
  static LocalTime morning() {
    return LocalTime.of(9, 15);
  }

  private Optional<Boolean> said(long number, String what, int yes, int said) {
    int lot = draw.between(number, what, 0, 99);
    return lot < said ? Optional.of(lot < yes) : Optional.empty();
  }
}
