package vn.dvcrank.pipeline.store;

import java.nio.file.Path;

/** A process that takes the data lock, says so, and keeps it until it is ended. */
final class LockHolder {

  private LockHolder() {}

  public static void main(String[] arguments) throws Exception {
    try (DataLock lock = DataLock.take(new DataDirectory(Path.of(arguments[0])), "the holder")) {
      System.out.println("taken");
      System.in.read();
    } catch (UnusableDataException refused) {
      System.out.println(refused.getMessage());
    }
  }
}
