package vn.dvcrank.pipeline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.UnitKind;

/** A site of the whole country: some 3,500 units, made in bounded time, and usable. */
@Timeout(300)
class NationalSiteTest {

  private static final int PROVINCES = 34;
  private static final int DEPARTMENTS = 15;
  private static final int COMMUNES = 88;
  private static final String[] PLACES = {"Điện Biên", "Mường Nhé", "Tủa Chùa", "Đồng Tháp", "Hải"};

  /** Generous, for machines that do much else; it says what it was. */
  private static final long LONGEST_MILLIS = 1_500;

  @TempDir private Path folder = Path.of("");

  private final Random chance = new Random(766);

  private Path made() throws Exception {
    try (SampleSite site = new SampleSite(folder.resolve("data"))) {
      site.capture(
          "2026",
          "national",
          "2026",
          "2026-09-17",
          SampleSite.many(
              PROVINCES, i -> unit("H" + (10 + i), "UBND tỉnh " + name(i), UnitKind.PROVINCE)));
      for (int province = 0; province < PROVINCES; province++) {
        String code = "H" + (10 + province);
        for (String day : List.of("2026-09-16", "2026-09-17")) {
          List<Observation> units = new ArrayList<>();
          units.addAll(
              SampleSite.many(
                  DEPARTMENTS,
                  i -> unit(code + "." + (1 + i), "Sở " + name(i), UnitKind.DEPARTMENT)));
          units.addAll(
              SampleSite.many(
                  COMMUNES,
                  i -> unit(code + "." + (101 + i), "UBND xã " + name(i), UnitKind.COMMUNE)));
          site.capture("2026", code, "2026", day, units);
        }
      }
      long began = System.nanoTime();
      SiteOutcome outcome = site.publish();
      System.out.printf(
          Locale.ROOT,
          "site of the country: %d files in %d ms%n",
          outcome.files(),
          (System.nanoTime() - began) / 1_000_000);
      return site.data().site();
    }
  }

  private Observation unit(String code, String name, UnitKind kind) {
    return SampleSite.unit(code, name, kind, 40 + chance.nextInt(50) + "." + chance.nextInt(100));
  }

  private static String name(int i) {
    return PLACES[i % PLACES.length] + " " + i;
  }

  @Test
  void everyUnitHasItsPageAndTheFirstPageStaysSmall() throws Exception {
    Path site = made();
    int units = PROVINCES * (1 + DEPARTMENTS + COMMUNES);
    assertThat(site.resolve("units/communes").toFile().list()).hasSize(PROVINCES * COMMUNES);
    assertThat(Jsoup.parse(site.resolve("units.html"), "UTF-8").select("#units tbody tr"))
        .hasSize(units);
    assertThat(Files.size(site.resolve("index.html"))).isLessThan(200_000);
    try (Browser browser = new Browser()) {
      browser.lookAs(1280, 900, false);
      browser.open(site.resolve("units.html"));
      long sorting =
          timed(browser, "document.querySelector('#units thead th:nth-child(5) button').click()");
      long byName =
          timed(browser, "document.querySelector('#units thead th:nth-child(1) button').click()");
      assertThat(browser.complaints()).isEmpty();
      browser.find("#units-search").sendKeys("Xa h12 76");
      browser.await("document.querySelector('output').textContent !== ''");
      assertThat(browser.find("output").getText()).isEqualTo("2 / 3.536 dòng");
      browser.find("#units-search").clear();
      browser.find("#units-search").sendKeys("H12.107");
      browser.await("document.querySelectorAll('#units tbody tr:not([hidden])').length === 1");
      long searching =
          timed(
              browser,
              "const i = document.querySelector('#units-search'); i.value = 'tua chua';"
                  + " i.dispatchEvent(new Event('change'))");
      assertThat(browser.find("output").getText()).isEqualTo("1.295 / 3.536 dòng");
      System.out.printf(
          Locale.ROOT,
          "%d rows: sorted by points in %d ms, by name in %d ms, searched in %d ms%n",
          units,
          sorting,
          byName,
          searching);
      assertThat(List.of(sorting, byName, searching)).allMatch(millis -> millis < LONGEST_MILLIS);
    }
  }

  /** Until the page is laid out again. */
  private static long timed(Browser browser, String action) {
    Object millis =
        browser.run(
            "const began = performance.now(); "
                + action
                + "; document.body.getBoundingClientRect(); return Math.round(performance.now() - began);");
    return ((Number) Objects.requireNonNull(millis)).longValue();
  }
}
