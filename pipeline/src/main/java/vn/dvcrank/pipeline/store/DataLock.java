package vn.dvcrank.pipeline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.dvcrank.pipeline.disk.PrivateFiles;

/**
 * One writer at a time on a data directory. The operating system holds the lock for the living
 * process, so a dead owner's lock does not block; the file's text says who has it.
 */
public final class DataLock implements AutoCloseable {

  private static final int LONGEST_OWNER = 200;

  /**
   * Who of this very process holds what. The operating system gives a lock to a process, and takes
   * it back as soon as the process closes any handle on the file: so a second taker within the
   * process must be refused before it opens the file.
   */
  private static final ConcurrentMap<Path, String> HELD_HERE = new ConcurrentHashMap<>();

  private final Path path;
  private final FileChannel file;
  private final FileLock lock;

  private DataLock(Path path, FileChannel file, FileLock lock) {
    this.path = path;
    this.file = file;
    this.lock = lock;
  }

  /**
   * Takes the lock, making the data directory if it is not there.
   *
   * @param owner who takes it, in words
   * @throws UnusableDataException when another process has it, or the directory cannot be written
   */
  public static DataLock take(DataDirectory data, String owner) throws UnusableDataException {
    try {
      Files.createDirectories(data.root());
      Path path = data.root().toRealPath().resolve(data.lock().getFileName());
      String holder = HELD_HERE.putIfAbsent(path, owner);
      if (holder != null) {
        throw inUse(data, holder);
      }
      boolean taken = false;
      try {
        DataLock lock = open(data, path, owner);
        taken = true;
        return lock;
      } finally {
        if (!taken) {
          HELD_HERE.remove(path);
        }
      }
    } catch (IOException e) {
      throw new UnusableDataException(
          "cannot write to " + data.root() + " (" + e + "); check that it exists and is yours", e);
    }
  }

  private static DataLock open(DataDirectory data, Path path, String owner)
      throws IOException, UnusableDataException {
    FileChannel file = PrivateFiles.open(path);
    boolean taken = false;
    try {
      FileLock lock = file.tryLock();
      if (lock == null) {
        throw inUse(data, text(file));
      }
      file.truncate(0);
      file.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
      taken = true;
      return new DataLock(path, file, lock);
    } finally {
      if (!taken) {
        file.close();
      }
    }
  }

  private static UnusableDataException inUse(DataDirectory data, String holder) {
    return new UnusableDataException(
        data.root() + " is in use by " + holder + "; wait for it, or stop it");
  }

  /**
   * Takes the lock as soon as its holder gives it back.
   *
   * @param patience how long to wait for that
   * @throws UnusableDataException also when it was not given back in time, or the wait was
   *     interrupted
   */
  public static DataLock await(DataDirectory data, String owner, Duration patience)
      throws UnusableDataException {
    long tries = patience.toSeconds();
    while (tries > 0) {
      try {
        return take(data, owner);
      } catch (UnusableDataException held) {
        tries--;
        pause(held);
      }
    }
    return take(data, owner);
  }

  private static void pause(UnusableDataException held) throws UnusableDataException {
    try {
      Thread.sleep(Duration.ofSeconds(1).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw held;
    }
  }

  private static String text(FileChannel file) throws IOException {
    ByteBuffer owner = ByteBuffer.allocate(LONGEST_OWNER);
    file.read(owner, 0);
    return owner.position() == 0
        ? "another process"
        : new String(owner.array(), 0, owner.position(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws UnusableDataException {
    try {
      file.truncate(0);
      lock.release();
      file.close();
      HELD_HERE.remove(path);
    } catch (IOException e) {
      throw new UnusableDataException("cannot release the lock (" + e + ")", e);
    }
  }
}
