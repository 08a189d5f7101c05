package vn.dvcrank.pipeline.routes;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.PollingConsumer;
import org.apache.camel.Variable;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;
import vn.dvcrank.pipeline.exports.ExportOutcome;
import vn.dvcrank.pipeline.exports.Inbox;
import vn.dvcrank.pipeline.exports.InboxFile;

/**
 * The files that lie in the inbox, by Camel's file endpoint. A file that grows while it is looked
 * at is left for the next time; the oldest comes first, so that a list of yesterday is taken before
 * one of today, and a file that is being written comes last.
 */
public final class InboxFiles {

  private static final int DEPTH = 2;

  /** Longer than a busy machine takes to look twice. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Comparator<GenericFile<File>> OLDEST_FIRST =
      Comparator.<GenericFile<File>>comparingLong(GenericFile::getLastModified)
          .thenComparing(GenericFile::getAbsoluteFilePath);

  private final Inbox inbox;
  private final Duration settled;

  /**
   * @param settled for how long a file must not change to be taken for finished
   */
  public InboxFiles(Inbox inbox, Duration settled) {
    this.inbox = inbox;
    this.settled = settled;
  }

  /**
   * The next file alone, or nothing.
   *
   * @param unread those that this pass could not read and leaves alone
   */
  public List<InboxFile> next(
      CamelContext context, @Variable(InboxRoutes.UNREAD) List<InboxFile> unread) throws Exception {
    if (!inbox.root().toFile().isDirectory()) {
      return List.of();
    }
    try (PollingConsumer files = endpoint(context, unread).createPollingConsumer()) {
      files.start();
      Exchange found = files.receiveNoWait();
      return Stream.ofNullable(found)
          .map(exchange -> exchange.getMessage().getBody(GenericFile.class))
          .flatMap(Stream::ofNullable)
          .map(file -> new InboxFile(path(file)))
          .toList();
    }
  }

  /** The files that could not be read by now. */
  public List<InboxFile> unread(List<InboxFile> before, InboxFile file, ExportOutcome outcome) {
    return outcome.state() == ExportOutcome.State.UNREAD
        ? Stream.concat(before.stream(), Stream.of(file)).toList()
        : before;
  }

  private Path path(GenericFile<?> file) {
    return inbox.root().getFileSystem().getPath(file.getAbsoluteFilePath());
  }

  /** Made by hand: a path with blanks, or a question mark, is no address. */
  private FileEndpoint endpoint(CamelContext context, List<InboxFile> unread) {
    FileEndpoint endpoint =
        new FileEndpoint("file:inbox", context.getComponent("file", FileComponent.class));
    endpoint.setCamelContext(context);
    endpoint.setFile(inbox.root().toFile());
    endpoint.getConfiguration().setDirectory(inbox.root().toString());
    endpoint.setNoop(true);
    endpoint.setIdempotent(false);
    endpoint.setRecursive(true);
    endpoint.setMaxDepth(DEPTH);
    endpoint.setAutoCreate(false);
    endpoint.setReadLock("changed");
    endpoint.setReadLockMarkerFile(false);
    endpoint.setReadLockDeleteOrphanLockFiles(false);
    endpoint.setReadLockMinLength(0);
    endpoint.setReadLockCheckInterval(settled.toMillis());
    endpoint.setReadLockTimeout(settled.multipliedBy(2).plus(PATIENCE).toMillis());
    endpoint.setFilter(
        file ->
            file.isDirectory()
                || (inbox.offers(path(file)) && !unread.contains(new InboxFile(path(file)))));
    endpoint.setSorter(OLDEST_FIRST);
    endpoint.setEagerMaxMessagesPerPoll(false);
    return endpoint;
  }
}
