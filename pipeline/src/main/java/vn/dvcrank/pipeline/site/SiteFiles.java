package vn.dvcrank.pipeline.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import vn.dvcrank.pipeline.archive.Sha256;

/** Writes the files of a site into a folder, one after the other: none is kept in memory. */
final class SiteFiles {

  private static final String TEMPLATES = "vn.dvcrank.pipeline.site.template";

  private final Path folder;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, SiteFiles.class.getClassLoader(), TEMPLATES);
  private final Map<String, String> digests = new TreeMap<>();

  /**
   * @param folder is there, and empty
   */
  SiteFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a page.
   *
   * @param path below the folder
   * @param template its name
   * @param model what it shows
   */
  void page(String path, String template, Object model) throws IOException {
    PageOutput page = new PageOutput();
    templates.render(template + ".jte", model, page);
    file(path, page.bytes());
  }

  /** Writes a file that is packed with the program. */
  void asset(String name) throws IOException {
    try (InputStream packed = SiteFiles.class.getResourceAsStream("assets/" + name)) {
      file("assets/" + name, packed.readAllBytes());
    }
  }

  /** Writes a text. */
  void text(String path, String text) throws IOException {
    file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void file(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    if (digests.put(path, Sha256.of(bytes)) != null) {
      throw new IllegalStateException("two pages are called " + path);
    }
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** How many there are. */
  int count() {
    return digests.size();
  }

  /** Digest of all names and contents. */
  String digest() {
    StringBuilder listed = new StringBuilder();
    digests.forEach((path, sha256) -> listed.append(sha256).append("  ").append(path).append('\n'));
    return Sha256.of(listed.toString().getBytes(StandardCharsets.UTF_8));
  }
}
