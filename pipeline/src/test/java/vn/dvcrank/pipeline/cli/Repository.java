package vn.dvcrank.pipeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The project's own files, wherever the tests run. */
final class Repository {

  static final Path ROOT = root();

  private Repository() {}

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("schema.sql"))) {
      folder = Objects.requireNonNull(folder.getParent(), "the tests run below the project");
    }
    return folder;
  }

  /** The pages that are held against the program. */
  static List<Document> documents() throws IOException {
    try (Stream<Path> pages = Files.list(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(
                      "README.md",
                      "fixtures/README.md",
                      "fixtures/exports/README.md",
                      "fixtures/legacy/README.md",
                      "fixtures/reports/README.md")
                  .map(ROOT::resolve),
              pages.filter(page -> page.toString().endsWith(".md")).sorted())
          .map(Document::read)
          .toList();
    }
  }

  static Document document(String path) {
    return Document.read(ROOT.resolve(path));
  }

  /** Every file below the modules' {@code src/main}. */
  static List<Path> mainFiles() throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(path -> path.toString().contains("/src/main/"))
          .filter(Files::isRegularFile)
          .map(ROOT::relativize)
          .sorted()
          .toList();
    }
  }
}
