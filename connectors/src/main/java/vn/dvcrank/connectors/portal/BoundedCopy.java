package vn.dvcrank.connectors.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what comes from elsewhere into a file of ours, up to a bound and never whole in memory. It
 * keeps apart whose fault a failure is: the source's, or our disk's.
 */
public final class BoundedCopy {

  private static final int BLOCK = 64 * 1024;

  private BoundedCopy() {}

  /**
   * Copies to the end.
   *
   * @param most bytes that are taken at most
   * @return bytes that were taken
   * @throws TornException when the source broke off
   * @throws TooLongException when the source has more
   * @throws IOException when the file cannot be written
   */
  public static long copy(InputStream from, Path target, long most)
      throws TornException, TooLongException, IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      byte[] block = new byte[BLOCK];
      long taken = 0;
      for (int read = read(from, block); read >= 0; read = read(from, block)) {
        taken += read;
        if (taken > most) {
          throw new TooLongException(most);
        }
        out.write(block, 0, read);
      }
      return taken;
    }
  }

  private static int read(InputStream from, byte[] block) throws TornException {
    try {
      return from.read(block);
    } catch (IOException e) {
      throw new TornException(e);
    }
  }

  /** The source broke off before its end. */
  public static final class TornException extends Exception {

    private static final long serialVersionUID = 1L;

    private final IOException failure;

    TornException(IOException failure) {
      super(failure);
      this.failure = failure;
    }

    /** How it broke off. */
    public IOException failure() {
      return failure;
    }
  }

  /** The source has no end within the bound. */
  public static final class TooLongException extends Exception {

    private static final long serialVersionUID = 1L;

    TooLongException(long most) {
      super("more than " + most + " bytes");
    }
  }
}
