package vn.dvcrank.pipeline.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.exports.ExportLayouts;
import vn.dvcrank.connectors.fetch.WebSource;
import vn.dvcrank.connectors.portal.recorded.RecordedNights;
import vn.dvcrank.pipeline.cli.CommandLines;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfigurationFile;
import vn.dvcrank.pipeline.config.ConfiguredSource;
import vn.dvcrank.pipeline.store.UnitAliases;
import vn.dvcrank.scoring.files.CatalogJson;
import vn.dvcrank.scoring.files.ManifestJson;
import vn.dvcrank.scoring.index.IndexSetLoader;
import vn.dvcrank.scoring.period.Period;

/** The readers of what people set: YAML, names, arguments; and of our own published files. */
final class SettingReaders {

  private SettingReaders() {}

  static FuzzedReader indexSet() {
    IndexSetLoader loader = new IndexSetLoader();
    return input -> loader.load("set.yaml", new ByteArrayInputStream(input));
  }

  /** The configuration; of each source in it, the question that it will be asked. */
  static FuzzedReader configuration() throws IOException {
    Scratch scratch = new Scratch();
    return input -> {
      Configuration read = ConfigurationFile.load(Optional.of(scratch.file("dvcrank.yaml", input)));
      List<Object> asked = new ArrayList<>();
      for (ConfiguredSource source : read.exports().sources()) {
        if (source.source() instanceof WebSource web) {
          asked.add(web.request(Optional.of(Period.parse("2026-07"))));
        }
      }
      return List.of(read, asked);
    };
  }

  /** A layout of somebody's own beside those of the program; a sound one then reads a file. */
  static FuzzedReader layout() throws IOException {
    Scratch scratch = new Scratch();
    byte[] list =
        Files.readAllBytes(Project.ROOT.resolve("fixtures/exports/quirks/header-only.csv"));
    Path file = new Scratch().file("list", list);
    return input -> {
      scratch.file("own.yaml", input);
      ExportLayouts layouts = ExportLayouts.with(scratch.folder());
      Object head = new vn.dvcrank.connectors.exports.ExportReader(layouts).recognise(file);
      return List.of(layouts.names(), head);
    };
  }

  static FuzzedReader aliases() throws IOException {
    Scratch scratch = new Scratch();
    return input -> {
      UnitAliases.read(scratch.file("units.csv", input));
      return "";
    };
  }

  /** A recorded night's description; behind the first empty line, a recorded question. */
  static FuzzedReader recordedNight() throws IOException {
    Scratch scratch = new Scratch();
    scratch.file("one.answer.json", new byte[] {'{', '}'});
    return input -> {
      String text = new String(input, StandardCharsets.UTF_8);
      int end = text.indexOf("\n\n");
      String question = end < 0 ? QUESTION : text.substring(end + 2);
      scratch.file("one.request.json", question.getBytes(StandardCharsets.UTF_8));
      String night = end < 0 ? text : text.substring(0, end);
      scratch.file("night.yaml", night.getBytes(StandardCharsets.UTF_8));
      return RecordedNights.in(scratch.folder());
    };
  }

  static final String QUESTION =
      "{\"method\":\"POST\",\"path\":\"/a\",\"body\":{\"b\":1},\"status\":200,\"provenance\":\"real\"}";

  /** Arguments, one a line. */
  static FuzzedReader arguments() {
    return input ->
        CommandLines.parse(
            List.of(new String(input, StandardCharsets.UTF_8).split("\n", -1)),
            Instant.parse("2026-09-17T02:00:00Z"));
  }

  static FuzzedReader manifest() {
    return input -> ManifestJson.read(new ByteArrayInputStream(input));
  }

  static FuzzedReader catalog() {
    return input -> CatalogJson.read(new ByteArrayInputStream(input));
  }
}
