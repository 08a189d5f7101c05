package vn.dvcrank.pipeline.year;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.dvcrank.connectors.portal.evaluation.EvaluationContract;
import vn.dvcrank.pipeline.TriedFigure;

/** Nights made and then checked, and what that came to in a line. */
final class SimulatedYear {

  private SimulatedYear() {}

  /** The nights, once all that they should be has been found true. */
  static SimulatedNights check(YearSize size, Path folder) throws Exception {
    long began = System.nanoTime();
    SimulatedNights nights = new SimulatedNights(size, folder, provinces());
    nights.run();
    long made = System.nanoTime();
    YearCheck check = new YearCheck(nights);
    check.everyNight();
    check.everyGap();
    check.isWhole();
    long checked = System.nanoTime();
    assertThat(check.checks()).isGreaterThan(2 * size.nights());
    assertThat(check.figures()).isGreaterThan(check.checks());
    TriedFigure.NIGHTS.add(size.nights() + "-nights", size.nights());
    Growth growth = nights.growth();
    System.out.printf(
        Locale.ROOT,
        "simulated nights: %d (%s), %d good captures, %d questions, %d restatements, renamings and"
            + " successions; %d rankings checked as of their night, %d figures, %d rightly without"
            + " one; database grew by %d bytes a night, %d bytes a changed figure; archive by %d"
            + " bytes a night; %d s to make, %d s to check%n",
        size.nights(),
        nights.outcomes(),
        nights.truth().captures(),
        nights.questions(),
        nights.events(),
        check.checks(),
        check.figures(),
        check.empty(),
        growth.database() / (size.nights() - 1),
        growth.database() / growth.changes(),
        growth.archive() / (size.nights() - 1),
        (made - began) / 1_000_000_000,
        (checked - made) / 1_000_000_000);
    return nights;
  }

  /** The portal's ids of all provinces, by code. */
  static SortedMap<String, String> provinces() throws Exception {
    SortedMap<String, String> provinces = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .ofNamedCsvRecord(
                Objects.requireNonNull(
                    EvaluationContract.class.getResourceAsStream("provinces.csv")))) {
      csv.forEach(
          line -> provinces.put(line.getField("code"), line.getField("department_id_2026")));
    }
    return provinces;
  }
}
