package vn.dvcrank.pipeline.fuzz;

import static vn.dvcrank.pipeline.fuzz.Seed.file;
import static vn.dvcrank.pipeline.fuzz.Seed.texts;
import static vn.dvcrank.pipeline.fuzz.Seed.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each target begins with. */
final class Seeds {

  private static final String CONNECTORS =
      "connectors/src/test/resources/vn/dvcrank/connectors/portal/";
  private static final String LAYOUTS =
      "connectors/src/main/resources/vn/dvcrank/connectors/exports/";
  private static final String INDEX_SETS = "scoring/src/main/resources/vn/dvcrank/scoring/index/";
  private static final String FORM = "fixtures/exports/forms/ii06a-2026-09.xlsx";
  private static final String CELL = "</t></is></c><c t=\"inlineStr\"><is><t>";
  private static final String NOTHING = "~";
  private static final String NOTHING_ASKED = SeedTexts.NIGHT + "\nnull";
  private static final String QUIRKS = "fixtures/exports/quirks/";

  private Seeds() {}

  /** The parts in the order in which the contract asks for them. */
  static Stream<Seed> evaluation() {
    List<String> parts =
        List.of(
            "service-results",
            "transparency",
            "dvc-progress-tree",
            "provide-online-tree",
            "formality-online-payment-tree",
            "handling-satisfaction",
            "dossier-digitized");
    return IntStream.range(0, parts.size())
        .boxed()
        .flatMap(i -> chosenBy(i, CONNECTORS + "evaluation/phu-tho." + parts.get(i) + ".json"));
  }

  private static Stream<Seed> chosenBy(int part, String path) {
    return file(path).map(seed -> seed.chosenBy(part));
  }

  static Stream<Seed> national() {
    return file(CONNECTORS + "evaluation/national.year-2026.json");
  }

  static Stream<Seed> legacy() {
    return texts(SeedTexts.LEGACY, "[]");
  }

  static Stream<Seed> exchanges() {
    return texts(
        SeedTexts.EXCHANGE,
        SeedTexts.ANSWER,
        SeedTexts.REFUSED,
        SeedTexts.MOVED,
        SeedTexts.WAIT,
        SeedTexts.FILE);
  }

  static Stream<Seed> keptAnswers() {
    return texts(SeedTexts.LEGACY, SeedTexts.LEGACY_CSV, SeedTexts.LEGACY_CSV.replace(',', ';'));
  }

  static Stream<Seed> keptWorkbooks() {
    StringBuilder rows = new StringBuilder();
    SeedTexts.LEGACY_CSV
        .lines()
        .map(line -> "<is><t>" + line.replace(",", CELL) + "</t></is></c></row>")
        .forEach(line -> rows.append("<row><c t=\"inlineStr\">").append(line));
    return texts(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + rows
            + "</sheetData></worksheet>");
  }

  static Stream<Seed> pages() {
    return Stream.concat(
        Stream.of("summary.html", "group-ckmb.html", "group-mdsh.html", "province.html")
            .flatMap(page -> file(CONNECTORS + "page/" + page)),
        file(CONNECTORS + "page/summary.html")
            .map(page -> page.with("<th>", "<th>" + ".".repeat(60_000) + "x")));
  }

  static Stream<Seed> reports() {
    return Stream.concat(
        file("fixtures/reports/dien-bien-district-2023-07.txt"),
        file("fixtures/reports/dien-bien-2025.txt"));
  }

  static Stream<Seed> csv() {
    return Stream.of("header-only.csv", "wrong-header.csv", "tcvn3.csv", "windows-1258.csv")
        .flatMap(name -> file(QUIRKS + name));
  }

  static Stream<Seed> json() {
    return texts(
        "[{\"a\":1,\"b\":\"x\"},{\"b\":2.50,\"c\":null,\"a\":true}]",
        "{\"page\":1,\"data\":{\"items\":[{\"MaHoSo\":\"H18\"},{}]}}");
  }

  static Stream<Seed> html() {
    return Stream.concat(
        file(QUIRKS + "shifted-cells.xls"),
        texts(
            "<html><table><tr><td rowspan=2 colspan=\"3\">a<td>b</tr><tr><td>1</table>",
            "<meta charset=windows-1258><table><tr><th>x<table><tr><td>y</table></table>"));
  }

  static Stream<Seed> xls() {
    return SeedFiles.xls();
  }

  static Stream<Seed> xlsx() {
    return file(FORM);
  }

  static Stream<Seed> workbooks() {
    return workbook(FORM);
  }

  static Stream<Seed> exports() {
    return Stream.of(
            xls(),
            json(),
            html(),
            csv(),
            file(QUIRKS + "compact-dates.csv"),
            file(QUIRKS + "shifted-cells.xls"),
            file(FORM))
        .flatMap(seeds -> seeds);
  }

  static Stream<Seed> layouts() {
    return Stream.of("common.yaml", "ii-06a-by-unit.yaml", "dossiers-ma-ho-so.yaml")
        .flatMap(name -> file(LAYOUTS + name));
  }

  static Stream<Seed> indexSets() {
    return Stream.concat(
        texts(NOTHING),
        Stream.of("qd766.yaml", "dien-bien-459.yaml").flatMap(name -> file(INDEX_SETS + name)));
  }

  static Stream<Seed> configurations() {
    return Stream.concat(
        file("pipeline/src/main/resources/vn/dvcrank/pipeline/config/dvcrank.yaml"),
        texts(SeedTexts.SOURCES, SeedTexts.SETTINGS, NOTHING));
  }

  static Stream<Seed> aliases() {
    return texts(SeedTexts.ALIASES);
  }

  static Stream<Seed> recordedNights() {
    return texts(
        SeedTexts.NIGHT, SeedTexts.NIGHT + "\n" + SettingReaders.QUESTION, NOTHING, NOTHING_ASKED);
  }

  static Stream<Seed> arguments() {
    return texts(
        "rank\n--period\n2026-Q3\n--scope\nH18\n--as-of\n2026-09-10\n--out\nx\n--json",
        "import\na.json\n--kind\nreport\n--province=H18\n--captured-at=2026-09-10T02:00:00+07:00",
        "diff\n--period\n2026\n--from\n2026-01-01\n--to\n2026-02-01\n--basis\nlocal",
        "nightly\n--once\n--replay\nfixtures\n--data\nd\n--config\nc");
  }

  static Stream<Seed> words() {
    return texts(
        "2025-Q3",
        "H18.101",
        "quý III năm 2025, 6 tháng đầu năm 2026, tháng 7/2023",
        "93,66",
        "1.50E+07",
        "UBND xã Thanh An - tỉnh Điện Biên",
        "X-Api-Key: {token}",
        "8.5500000000000007",
        "Sở" + ".".repeat(60_000) + "x",
        "(".repeat(60_000));
  }

  static Stream<Seed> manifests() {
    return file("scoring/src/test/resources/vn/dvcrank/scoring/files/manifest.json");
  }

  static Stream<Seed> catalogs() {
    return file("scoring/src/test/resources/vn/dvcrank/scoring/files/catalog.json");
  }

  static Stream<Seed> records() {
    return texts(
        SeedTexts.RESPONSE,
        SeedTexts.RESOURCE,
        SeedTexts.RESPONSE + "\n<!-- next record -->\n" + SeedTexts.REQUEST);
  }

  static Stream<Seed> archiveFiles() {
    try {
      byte[] response = Packed.gzip(SeedTexts.RESPONSE.getBytes(StandardCharsets.UTF_8));
      byte[] request = Packed.gzip(SeedTexts.REQUEST.getBytes(StandardCharsets.UTF_8));
      byte[] both = Arrays.copyOf(response, response.length + request.length);
      System.arraycopy(request, 0, both, response.length, request.length);
      return Stream.of(new Seed("exchange", both), new Seed("response", response));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
