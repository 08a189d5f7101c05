package vn.dvcrank.pipeline.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An input to begin with. Most are files that the project has anyway, so that they are not kept
 * twice.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Seed(String name, byte[] content) {

  /** A file of the project. */
  static Stream<Seed> file(String path) {
    return Stream.of(new Seed(path.replace('/', '_'), bytes(path)));
  }

  /** The same behind a byte that chooses. */
  Seed chosenBy(int choice) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(choice);
    bytes.writeBytes(content);
    return new Seed(name, bytes.toByteArray());
  }

  /** The same text with something else in the first such place of it. */
  Seed with(String place, String other) {
    String text = new String(content, StandardCharsets.UTF_8);
    int at = text.indexOf(place);
    String changed = text.substring(0, at) + other + text.substring(at + place.length());
    return new Seed(name + "-changed", changed.getBytes(StandardCharsets.UTF_8));
  }

  /** The parts of a workbook of the project. */
  static Stream<Seed> workbook(String path) {
    return IntStream.of(1, 3, 5)
        .mapToObj(
            parts -> {
              try {
                return new Seed(
                    path.replace('/', '_') + "-" + parts,
                    Packed.input(Project.ROOT.resolve(path), parts));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  static Stream<Seed> texts(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> new Seed("text-" + i, texts[i].getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] bytes(String path) {
    try {
      return Files.readAllBytes(Path.of(Project.ROOT.toString(), path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
