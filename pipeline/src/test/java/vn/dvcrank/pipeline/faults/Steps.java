package vn.dvcrank.pipeline.faults;

import java.io.IOException;
import java.nio.file.Path;

/** Is told of every step by which the program changes the disk, just before it is done. */
public interface Steps {

  /**
   * A step is about to be done.
   *
   * @param what in words, the same in every run
   * @param file that it changes
   * @throws IOException to let it fail
   */
  void before(String what, Path file) throws IOException;

  /**
   * A file is about to be opened to be read only.
   *
   * @throws IOException to let it fail
   */
  default void beforeReading(Path file) throws IOException {}

  /** Bytes are about to be written: asked how many, so that a write may be left half done. */
  default int portion(int bytes) {
    return bytes;
  }
}
