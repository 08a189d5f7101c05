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
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;
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

  /** The next file alone, or nothing. */
  public List<InboxFile> next(CamelContext context) throws Exception {
    if (!inbox.root().toFile().isDirectory()) {
      return List.of();
    }
    try (PollingConsumer files = endpoint(context).createPollingConsumer()) {
      files.start();
      Exchange found = files.receiveNoWait();
      return Stream.ofNullable(found)
          .map(exchange -> exchange.getMessage().getBody(GenericFile.class))
          .flatMap(Stream::ofNullable)
          .map(file -> new InboxFile(Path.of(file.getAbsoluteFilePath())))
          .toList();
    }
  }

  /** Made by hand: a path with blanks, or a question mark, is no address. */
  private FileEndpoint endpoint(CamelContext context) {
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
        file -> file.isDirectory() || inbox.offers(Path.of(file.getAbsoluteFilePath())));
    endpoint.setSorter(OLDEST_FIRST);
    endpoint.setEagerMaxMessagesPerPoll(false);
    return endpoint;
  }
}
