package vn.dvcrank.connectors.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.dvcrank.connectors.exports.LayoutDocument.WordsDocument;

/**
 * The layouts that are known: those that come with the program, and those of a folder. A layout of
 * the folder takes the place of one that comes with the program and has the same name.
 */
public final class ExportLayouts {

  private static final String COMMON = "common.yaml";
  private static final List<String> BUNDLED =
      List.of(
          "ii-06a-by-field.yaml",
          "ii-06a-by-unit.yaml",
          "ii-06a-by-unit-no-ordinal.yaml",
          "dossiers-ma-ho-so.yaml",
          "dossiers-so-ho-so.yaml");
  private static final String ENDING = ".yaml";
  private static final int MOST_FILES = 200;

  private final Map<String, Layout> layouts;
  private final PersonalHeaders personal;

  private ExportLayouts(Map<String, Layout> layouts) {
    this.layouts = new TreeMap<>(layouts);
    this.personal =
        new PersonalHeaders(
            layouts.values().stream()
                .flatMap(layout -> layout.personal().headers().stream())
                .toList());
  }

  /** Those that come with the program. */
  public static ExportLayouts bundled() {
    try {
      return new ExportLayouts(bundled(common()));
    } catch (IOException e) {
      throw new UncheckedIOException("a bundled layout cannot be read", e);
    } catch (InvalidLayoutException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /**
   * Those that come with the program, and every {@code *.yaml} of a folder; a folder that does not
   * exist has none.
   *
   * @throws InvalidLayoutException naming the first file that cannot be used, with all its faults
   */
  public static ExportLayouts with(Path folder) throws IOException, InvalidLayoutException {
    WordsDocument common = common();
    Map<String, Layout> all = bundled(common);
    Map<String, Path> own = new HashMap<>();
    for (Path file : files(folder)) {
      Layout layout = read(file, common);
      Path earlier = own.putIfAbsent(layout.name(), file);
      if (earlier != null) {
        throw new InvalidLayoutException(
            file.toString(),
            List.of(
                new LayoutFault(
                    LayoutCheck.DUPLICATE_NAME, "layout", earlier + " has the same name")));
      }
      all.put(layout.name(), layout);
    }
    return new ExportLayouts(all);
  }

  /** Names of the layouts, in alphabetical order. */
  public List<String> names() {
    return List.copyOf(layouts.keySet());
  }

  /** The layouts, by name. */
  List<Layout> all() {
    return List.copyOf(layouts.values());
  }

  /** What any of them knows as headers about persons. */
  PersonalHeaders personal() {
    return personal;
  }

  private static List<Path> files(Path folder) throws IOException, InvalidLayoutException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files =
          entries
              .filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
              .limit(MOST_FILES + 1L)
              .sorted()
              .toList();
      if (files.size() > MOST_FILES) {
        throw LayoutFile.unreadable(
            folder.toString(), "more than " + MOST_FILES + " files are not taken");
      }
      return files;
    }
  }

  private static Layout read(Path file, WordsDocument common)
      throws IOException, InvalidLayoutException {
    try (InputStream content = Files.newInputStream(file)) {
      return sound(file.toString(), LayoutFile.layout(file.toString(), content), common);
    }
  }

  private static Layout sound(String file, LayoutDocument document, WordsDocument common)
      throws InvalidLayoutException {
    refuse(file, LayoutFaults.of(document, common));
    return new LayoutWords(common).layout(document);
  }

  private static void refuse(String file, List<LayoutFault> faults) throws InvalidLayoutException {
    if (!faults.isEmpty()) {
      throw new InvalidLayoutException(file, faults);
    }
  }

  private static Map<String, Layout> bundled(WordsDocument common)
      throws IOException, InvalidLayoutException {
    Map<String, Layout> layouts = new HashMap<>();
    for (String file : BUNDLED) {
      try (InputStream content = resource(file)) {
        Layout layout = sound(file, LayoutFile.layout(file, content), common);
        layouts.put(layout.name(), layout);
      }
    }
    return layouts;
  }

  private static WordsDocument common() throws IOException, InvalidLayoutException {
    try (InputStream content = resource(COMMON)) {
      WordsDocument common = LayoutFile.common(COMMON, content);
      refuse(COMMON, LayoutFaults.of(common));
      return common;
    }
  }

  private static InputStream resource(String file) {
    return Objects.requireNonNull(ExportLayouts.class.getResourceAsStream(file), file);
  }
}
