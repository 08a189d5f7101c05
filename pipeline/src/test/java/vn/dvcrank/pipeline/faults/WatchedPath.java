package vn.dvcrank.pipeline.faults;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/**
 * A path that leads through {@link WatchedFiles}; in words it is the machine's own.
 *
 * @param system that it belongs to
 * @param real as the machine knows it
 */
record WatchedPath(FileSystem system, Path real) implements Path {

  private Path as(Path other) {
    return new WatchedPath(system, other);
  }

  private @Nullable Path orNull(@Nullable Path other) {
    return other == null ? null : as(other);
  }

  @Override
  public FileSystem getFileSystem() {
    return system;
  }

  @Override
  public boolean isAbsolute() {
    return real.isAbsolute();
  }

  @Override
  public @Nullable Path getRoot() {
    return orNull(real.getRoot());
  }

  @Override
  public @Nullable Path getFileName() {
    return orNull(real.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return orNull(real.getParent());
  }

  @Override
  public int getNameCount() {
    return real.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return as(real.getName(index));
  }

  @Override
  public Path subpath(int begin, int end) {
    return as(real.subpath(begin, end));
  }

  @Override
  public boolean startsWith(Path other) {
    return real.startsWith(WatchedFiles.real(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return real.endsWith(WatchedFiles.real(other));
  }

  @Override
  public Path normalize() {
    return as(real.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return as(real.resolve(WatchedFiles.real(other)));
  }

  @Override
  public Path relativize(Path other) {
    return as(real.relativize(WatchedFiles.real(other)));
  }

  @Override
  public URI toUri() {
    return real.toUri();
  }

  @Override
  public Path toAbsolutePath() {
    return as(real.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return as(real.toRealPath(options));
  }

  @Override
  public File toFile() {
    return real.toFile();
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compareTo(Path other) {
    return real.compareTo(WatchedFiles.real(other));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WatchedPath path && real.equals(path.real);
  }

  @Override
  public int hashCode() {
    return real.hashCode();
  }

  @Override
  public String toString() {
    return real.toString();
  }
}
