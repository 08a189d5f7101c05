package vn.dvcrank.pipeline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.RecordedData;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;

/** The pages of the recorded nights. */
class SitePagesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/site");
  private static final Path TEMPLATES = Path.of("src/main/jte");

  @TempDir private static Path folder;

  private static DataDirectory data = new DataDirectory(Path.of(""));

  @BeforeAll
  static void make() throws Exception {
    data = new DataDirectory(folder.resolve("data"));
    RecordedData.replay(data);
    publish();
  }

  private static SiteOutcome publish() throws Exception {
    try (Database database = Database.openToRead(data);
        Application application = Application.ranking(data, database)) {
      return new SiteFolder(data).publish(application.siteMaker());
    }
  }

  /**
   * Look at what changed before you take it over: {@code -Dgolden.write=true} writes the files
   * anew.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "changes.html",
        "findings.html",
        "rankings.html",
        "about.html",
        "rankings/qd766/2026/H18/departments.html",
        "units/departments/H18.03.html",
        "units/provinces/H18.html"
      })
  void pagesAreAsTheyWere(String page) throws IOException {
    String made = Files.readString(data.site().resolve(page));
    Path golden = GOLDEN.resolve(page.replace('/', '_'));
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, made);
    }
    assertThat(made).isEqualTo(Files.readString(golden));
  }

  /** Same data, same bytes: whatever the machine's language and time zone are. */
  @Test
  void theSameDataGivesTheSameBytes() throws Exception {
    SortedMap<String, String> before = files(data.site());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
    try {
      publish();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(files(data.site())).isEqualTo(before).hasSizeGreaterThan(100);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    int links = 0;
    for (Path page : pages()) {
      for (Element link : Jsoup.parse(page, "UTF-8").select("[href], [src]")) {
        String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        Path target =
            address.startsWith("#")
                ? page
                : page.resolveSibling(address.replaceFirst("#.*", "")).normalize();
        assertThat(target).as(page + " " + address).isRegularFile();
        links++;
      }
    }
    assertThat(links).isGreaterThan(2000);
  }

  /** What a page loads stands beside it, and what it may run is a file. */
  @Test
  void nothingIsLoadedFromElsewhere() throws IOException {
    for (Path page : pages()) {
      Document document = Jsoup.parse(page, "UTF-8");
      assertThat(document.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
          .startsWith("default-src 'none';")
          .doesNotContain("unsafe");
      assertThat(document.select("script, link[rel=stylesheet], img, iframe, object, style"))
          .isNotEmpty()
          .allSatisfy(
              one -> {
                String address = one.hasAttr("src") ? one.attr("src") : one.attr("href");
                assertThat(address).matches("(\\.\\./)*assets/[\\w.]+");
                assertThat(one.html()).isEmpty();
              });
      assertThat(document.select("[style]")).isEmpty();
    }
  }

  @Test
  void everyTableHasItsHeadingsAndItsName() throws IOException {
    for (Path page : pages()) {
      Document document = Jsoup.parse(page, "UTF-8");
      assertThat(document.select("html").attr("lang")).isEqualTo("vi");
      assertThat(document.select("h1")).as(page.toString()).hasSize(1);
      for (Element table : document.select("table")) {
        assertThat(table.select("caption").text()).as(page.toString()).isNotBlank();
        assertThat(table.select("thead th")).allMatch(head -> head.attr("scope").equals("col"));
        int columns = table.select("thead th").size();
        assertThat(table.select("tbody tr")).allMatch(row -> row.children().size() == columns);
      }
    }
  }

  /** Without scripts, and without a mouse: all rows, whole. */
  @Test
  void aRankingHasEveryUnitAndItsReason() throws IOException {
    Document page =
        Jsoup.parse(data.site().resolve("rankings/qd766/2026/H18/communes.html"), "UTF-8");
    assertThat(page.select("#ranking tbody tr")).hasSize(45);
    Element last = page.select("#ranking tbody tr").get(44);
    assertThat(last.text()).contains("Chưa đánh giá");
    assertThat(last.select("td.note").text()).isNotBlank();
    assertThat(page.select(".tools[hidden]")).hasSize(1);
  }

  @Test
  void theFirstPageIsSmall() throws IOException {
    long bytes = Files.size(data.site().resolve("index.html"));
    for (Element loaded :
        Jsoup.parse(data.site().resolve("index.html"), "UTF-8").select("script, link")) {
      String address = loaded.hasAttr("src") ? loaded.attr("src") : loaded.attr("href");
      bytes += Files.size(data.site().resolve(address));
    }
    assertThat(bytes).isLessThan(300_000);
  }

  @Test
  void noTemplateWritesUnescaped() throws IOException {
    List<Path> templates = all(TEMPLATES);
    assertThat(templates).hasSizeGreaterThan(10);
    for (Path template : templates) {
      assertThat(Files.readString(template)).as(template.toString()).doesNotContain("$unsafe");
    }
    assertThat(Files.readString(Path.of("pom.xml"))).contains("<contentType>Html</contentType>");
  }

  /** As npm has it: npm pack uplot@1.6.32. */
  @Test
  void theChartingLibraryIsAsItWasPublished() throws IOException {
    assertThat(digest("uPlot.iife.min.js"))
        .isEqualTo("19c8d4c6ad88929a79f4ae49d6f7161566dfd0ba3d15cc495e974f787eb78f1f");
    assertThat(digest("uPlot.min.css"))
        .isEqualTo("df630c6a8d6f8eeaff264b50f73ce5b114f646ffd9a0bb74f049b0a00135fa04");
    assertThat(data.site().resolve("assets/uPlot.LICENSE.txt"))
        .content(StandardCharsets.UTF_8)
        .startsWith("The MIT License (MIT)");
  }

  private static String digest(String asset) throws IOException {
    return Sha256.of(Files.readAllBytes(data.site().resolve("assets").resolve(asset)));
  }

  private static List<Path> pages() throws IOException {
    // Links are followed by the names that they are given, as browsers do.
    Path real = data.site().toRealPath();
    return all(real).stream()
        .filter(file -> file.toString().endsWith(".html"))
        .map(file -> data.site().resolve(real.relativize(file)))
        .toList();
  }

  private static List<Path> all(Path below) throws IOException {
    try (Stream<Path> walk = Files.walk(below)) {
      return new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
  }

  private static SortedMap<String, String> files(Path site) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    Path real = site.toRealPath();
    for (Path file : all(real)) {
      files.put(real.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
    }
    return files;
  }
}
