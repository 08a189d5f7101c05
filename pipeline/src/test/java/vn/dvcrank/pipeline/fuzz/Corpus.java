package vn.dvcrank.pipeline.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inputs of a target: its seeds, and those that fuzzing has found and the repository keeps. */
final class Corpus {

  private static final Path KEPT = Project.ROOT.resolve("pipeline/src/test/corpus");

  private Corpus() {}

  /** All of them, in an order that does not change. */
  static List<Seed> of(Target target) throws IOException {
    List<Seed> all = new ArrayList<>(target.seeds());
    Path folder = kept(target);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          all.add(new Seed(file.getFileName().toString(), Files.readAllBytes(file)));
        }
      }
    }
    return all;
  }

  /** Where the repository keeps what was found. */
  static Path kept(Target target) {
    return KEPT.resolve(target.label());
  }
}
