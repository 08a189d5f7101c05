package vn.dvcrank.pipeline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.RecordedData;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;

/** The pages in a real browser, from the disk: what it complains of, and what a keyboard can do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class SiteInBrowserTest {

  private static final Path PICTURES = Path.of("target", "site-pictures");

  private final Path folder;
  private Browser browser;
  private Path recorded;
  private Path eventful;

  SiteInBrowserTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  void begin() throws Exception {
    browser = new Browser();
    DataDirectory data = new DataDirectory(folder.resolve("dữ liệu"));
    RecordedData.replay(data);
    try (Database database = Database.openToRead(data);
        Application application = Application.ranking(data, database)) {
      new SiteFolder(data).publish(application.siteMaker());
    }
    recorded = data.site();
    try (SampleSite sample = new SampleSite(folder.resolve("sample"))) {
      SampleSite.eventful(sample);
      sample.publish();
      eventful = sample.data().site();
    }
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  void end() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Pictures of all of them are in target/site-pictures, to be looked at. */
  @ParameterizedTest
  @CsvSource({
    "1280, 900, false",
    "1280, 900, true",
    "390, 844, false",
    "390, 844, true",
  })
  void nobodyIsKeptOutAndNothingFails(int width, int height, boolean dark) throws Exception {
    browser.lookAs(width, height, dark);
    for (Path page :
        List.of(
            recorded.resolve("index.html"),
            recorded.resolve("rankings.html"),
            recorded.resolve("units.html"),
            recorded.resolve("changes.html"),
            recorded.resolve("findings.html"),
            recorded.resolve("about.html"),
            recorded.resolve("rankings/qd766/2026/H18/communes.html"),
            recorded.resolve("units/departments/H18.03.html"),
            eventful.resolve("units/communes/H18.101.html"))) {
      browser.open(page);
      String which = page.getFileName() + " " + width + (dark ? " dark" : " light");
      assertThat(browser.complaints()).as(which).isEmpty();
      assertThat(browser.barriers()).as(which).isEmpty();
      assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
          .as(which + " does not scroll sideways")
          .isEqualTo(true);
      Files.write(PICTURES.resolve(which.replace(' ', '-') + ".png"), browser.picture());
    }
  }

  /** With no accents and from the keyboard alone: find, sort, go to the unit. */
  @Test
  void aUnitIsFoundByTheKeyboard() {
    browser.lookAs(1280, 900, false);
    browser.open(recorded.resolve("index.html"));
    browser.tabTo("#ranking-search").sendKeys("DIEN bien");
    browser.await("document.querySelectorAll('#ranking tbody tr:not([hidden])').length === 1");
    assertThat(browser.find("output[for=ranking-search]").getText()).isEqualTo("1 / 34 dòng");
    WebElement link = browser.tabTo("#ranking tbody a");
    assertThat(link.getText()).isEqualTo("UBND tỉnh Điện Biên");
    link.sendKeys(Keys.ENTER);
    browser.await("document.querySelector('h1').textContent === 'UBND tỉnh Điện Biên'");
    assertThat(browser.address()).endsWith("/site/units/provinces/H18.html");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aTableIsSortedByTheKeyboard() {
    browser.lookAs(1280, 900, false);
    browser.open(recorded.resolve("rankings/qd766/2026/H18/communes.html"));
    WebElement head = browser.tabTo("#ranking thead th:nth-child(2) button");
    head.sendKeys(Keys.ENTER);
    assertThat(browser.find("#ranking th[aria-sort]").getText()).startsWith("Đơn vị");
    assertThat(browser.find("#ranking th[aria-sort]").getDomAttribute("aria-sort"))
        .isEqualTo("ascending");
    List<String> names = column("#ranking tbody th");
    assertThat(names).hasSize(45);
    // Vietnamese order: phường before xã, and of the rest a before b.
    assertThat(names.get(0)).startsWith("UBND phường");
    head.sendKeys(Keys.SPACE);
    assertThat(column("#ranking tbody th").get(0)).isEqualTo(names.get(44));
    browser.tabTo("#ranking thead th:nth-child(3) button").sendKeys(Keys.ENTER);
    List<Double> totals =
        column("#ranking tbody td.total").stream()
            .map(text -> text.replace(',', '.'))
            .filter(text -> text.matches("[0-9.]+"))
            .map(Double::valueOf)
            .toList();
    assertThat(totals).isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  private List<String> column(String selector) {
    return browser.findAll(selector).stream().map(WebElement::getText).toList();
  }

  /** Every point of a chart is said, break and restatement with it. */
  @Test
  void aChartIsReadByTheKeyboard() throws Exception {
    browser.lookAs(1280, 900, true);
    browser.open(eventful.resolve("units/communes/H18.101.html"));
    browser.await("document.querySelectorAll('.plot canvas').length === 2");
    WebElement plot = browser.tabTo("figure[data-form=line] .plot");
    assertThat(plot.getDomAttribute("aria-label")).contains("Tổng điểm theo tháng");
    assertThat(said(plot, Keys.HOME)).isEqualTo("5/2025: 71 điểm");
    assertThat(said(plot, Keys.ARROW_RIGHT))
        .isEqualTo(
            "8/2025: 84,2 điểm; ngắt chuỗi: đơn vị hành chính được sắp xếp lại ngày 01/07/2025");
    assertThat(said(plot, Keys.ARROW_RIGHT)).isEqualTo("9/2025: 86 điểm");
    assertThat(said(plot, Keys.ARROW_RIGHT)).contains("6/2026: 55 điểm; ngắt chuỗi: đổi cách tính");
    assertThat(said(plot, Keys.ARROW_RIGHT))
        .isEqualTo("7/2026: 62,4 điểm, chấm lại sau khi kỳ kết thúc");
    assertThat(said(plot, Keys.END)).isEqualTo("8/2026: 63 điểm");
    assertThat(said(plot, Keys.ARROW_RIGHT)).isEqualTo("8/2026: 63 điểm");
    Files.write(PICTURES.resolve("chart-1280-dark.png"), browser.picture());
    browser.lookAs(390, 844, false);
    browser.run("arguments[0].scrollIntoView()", plot);
    Files.write(PICTURES.resolve("chart-390-light.png"), browser.picture());
  }

  private String said(WebElement plot, Keys key) {
    plot.sendKeys(key);
    browser.await(
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    return browser.find("figure[data-form=line] .said").getText();
  }
}
