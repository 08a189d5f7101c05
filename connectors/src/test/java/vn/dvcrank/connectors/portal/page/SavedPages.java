package vn.dvcrank.connectors.portal.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnitNames;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.text.UnitName;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** Pages made for tests, and the units of Điện Biên that are known by name. */
final class SavedPages {

  static final Scope DIEN_BIEN = new Scope("H18");
  static final Period YEAR = Period.parse("2025");

  /** By the keys of their names; one name is that of two. */
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          UnitName.key("Sở Ngoại vụ"), List.of("H18.05"),
          UnitName.key("Sở Xây dựng"), List.of("H18.11"),
          UnitName.key("UBND xã Thanh An"), List.of("H18.101"),
          UnitName.key("UBND xã Mường Nhé"), List.of("H18.102"),
          UnitName.key("UBND xã Hai Nơi"), List.of("H18.103", "H18.104"));

  private static final UnitNames NAMES =
      (name, kind, scope) ->
          scope.equals(DIEN_BIEN) ? KNOWN.getOrDefault(UnitName.key(name), List.of()) : List.of();

  static final ImportHints NATIONAL = new ImportHints(Optional.of(YEAR), Optional.empty(), NAMES);
  static final ImportHints OF_DIEN_BIEN =
      new ImportHints(Optional.of(YEAR), Optional.of(DIEN_BIEN), NAMES);
  static final ImportHints OF_NO_PERIOD =
      new ImportHints(Optional.empty(), Optional.empty(), NAMES);

  private SavedPages() {}

  static String page(String name) {
    try (InputStream page = SavedPages.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(page, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ImportedFile file(String html) {
    return new ImportedFile("saved.html", html.getBytes(UTF_8));
  }

  static ImportedCapture read(String html, ImportHints hints) throws UnreadableImportException {
    return new SavedPage().read(file(html), hints).get(0);
  }
}
