package vn.dvcrank.pipeline.cli;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;

/** A night that is disturbed, and what was there before it. */
interface DisturbedNight {

  /** Stands at a parameter of type {@link CrashedNights} that wants the night of exports. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.PARAMETER)
  @interface OfExports {}

  /** Where what the portal answers that night is put, below a folder. */
  Path recordings(Path folder) throws IOException;

  /** Makes what was there before. */
  void makeEveningBefore(TestInstallation before, Path folder) throws Exception;

  /** Which code a run ends with that nothing disturbs. */
  ExitCode exit(TestInstallation installation);

  /** Copies a night of the fixtures to a folder of its own. */
  static Path recorded(Path folder, String night) throws IOException {
    Path from = CommandRun.checkout().resolve("fixtures").resolve(night);
    Path recordings = Files.createDirectory(folder.resolve("recorded-" + from.getFileName()));
    FileTree.copy(from, recordings.resolve(from.getFileName()));
    return recordings;
  }
}
