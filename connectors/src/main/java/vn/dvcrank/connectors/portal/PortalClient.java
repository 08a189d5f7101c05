package vn.dvcrank.connectors.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import okhttp3.Interceptor;

/**
 * Asks the portal, with manners: strictly one request at a time, apart by a delay; the landing page
 * first, its cookies kept; failures of the moment tried again a few times; and not one request more
 * to a host that refused us, or that left several requests in a row unanswered.
 *
 * <p>May be shared by threads; they take turns. A client is one session of one run: its cookies and
 * its blocked hosts live as long as it does.
 */
public final class PortalClient implements AutoCloseable {

  private final PortalManners manners;
  private final Wire wire;
  private final Pacing pacing;
  private final RetryPlan retries;
  private final AnswerJudge judge;
  private final DownloadJudge downloads;
  private final InstantSource clock;
  private final ReentrantLock turn;
  private final HostMemory hosts;
  private boolean warmedUp;

  /** As the other, and believes the issuers that the platform believes. */
  public PortalClient(
      PortalManners manners,
      InstantSource clock,
      Pause pause,
      RandomGenerator random,
      List<Interceptor> interceptors) {
    this(manners, clock, pause, random, interceptors, Optional.empty());
  }

  /**
   * @param clock for delays, Retry-After dates and the age of cookies
   * @param pause how to wait
   * @param random jitter
   * @param interceptors asked before the network, in order; a replay answers here
   * @param issuers whose certificates are believed, of every host; empty for the platform's
   */
  public PortalClient(
      PortalManners manners,
      InstantSource clock,
      Pause pause,
      RandomGenerator random,
      List<Interceptor> interceptors,
      Optional<TrustedIssuers> issuers) {
    this.manners = manners;
    this.wire = new Wire(manners, clock, interceptors, issuers);
    this.pacing = new Pacing(manners, clock, pause, random);
    this.retries = new RetryPlan(manners, random);
    this.judge = new AnswerJudge(clock);
    this.downloads = new DownloadJudge(clock);
    this.clock = clock;
    this.turn = new ReentrantLock(true);
    this.hosts = new HostMemory();
  }

  private PortalClient(PortalClient first, PortalManners manners) {
    this.manners = manners;
    this.wire = first.wire.session(manners, first.clock);
    this.pacing = first.pacing;
    this.retries = first.retries;
    this.judge = first.judge;
    this.downloads = first.downloads;
    this.clock = first.clock;
    this.turn = first.turn;
    this.hosts = first.hosts;
  }

  /**
   * A session for files from other hosts, with no cookies yet and no landing page. It takes turns
   * with this one, keeps its pace, knows what it has learned of hosts, and ends with it.
   *
   * @param largestBytes most bytes of a file
   * @param longest time that one try may take
   */
  public PortalClient forFiles(long largestBytes, Duration longest) {
    return new PortalClient(this, manners.forFiles(largestBytes, longest));
  }

  /**
   * Sends a request until it is answered or must be given up.
   *
   * @return an answer of status 200 or 201 whose body {@code acceptance} has no fault to find with
   * @throws TransientFailure no answer after every allowed try; also when this thread is
   *     interrupted, which it then still is
   * @throws BlockedFailure the host refuses us, now or earlier with this client
   * @throws ContractFailure something else came than was asked for
   */
  public PortalAnswer exchange(PortalRequest request, BodyAcceptance acceptance)
      throws PortalFailure {
    return inTurn(
        request,
        () -> {
          PortalAnswer answer = wire.send(request);
          judge.judgeData(answer, acceptance);
          return answer;
        });
  }

  /**
   * Sends a request until it is answered with a file or must be given up. The file is written as it
   * comes, and is of no use when this fails. Nothing that came is in the failure but the status.
   *
   * @param target written anew with each try
   * @return a file that {@code acceptance} has no fault to find with
   * @throws PortalFailure as {@link #exchange} does
   * @throws IOException when the file cannot be written or read again
   */
  public Download download(PortalRequest request, Path target, FileAcceptance acceptance)
      throws PortalFailure, IOException {
    return inTurn(
        request,
        () -> {
          PortalAnswer head = wire.download(request, target);
          downloads.judge(head, target, acceptance);
          return new Download(request, head.status(), Files.size(target));
        });
  }

  private <T, E extends Exception> T inTurn(PortalRequest request, Attempt<T, E> attempt)
      throws PortalFailure, E {
    try {
      turn.lockInterruptibly();
      try {
        warmUp(request);
        return tryUntilAnswered(request, attempt);
      } finally {
        turn.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TransientFailure.by(request.label() + ": interrupted while waiting", e);
    }
  }

  private void warmUp(PortalRequest first) throws PortalFailure, InterruptedException {
    hosts.admit(first);
    if (warmedUp || manners.landingPage().isEmpty()) {
      return;
    }
    PortalRequest page =
        new PortalRequest("landing-page", 1, "GET", manners.landingPage().get(), "", "");
    tryUntilAnswered(
        page,
        () -> {
          PortalAnswer answer = wire.send(page);
          judge.judgePage(answer);
          return answer;
        });
    warmedUp = true;
  }

  private <T, E extends Exception> T tryUntilAnswered(PortalRequest request, Attempt<T, E> attempt)
      throws PortalFailure, InterruptedException, E {
    hosts.admit(request);
    try {
      T answer = tryAgain(attempt);
      hosts.answered(request);
      return answer;
    } catch (BlockedFailure refusal) {
      hosts.refused(request, refusal);
      throw refusal;
    } catch (TransientFailure failure) {
      hosts.unanswered(request);
      throw failure;
    }
  }

  private <T, E extends Exception> T tryAgain(Attempt<T, E> attempt)
      throws PortalFailure, InterruptedException, E {
    for (int tries = 1; ; tries++) {
      try {
        return tryOnce(attempt);
      } catch (TransientFailure failure) {
        if (Thread.currentThread().isInterrupted()) {
          throw failure;
        }
        Duration wait = retries.waitAfter(tries, failure);
        pacing.sleep(wait);
      }
    }
  }

  private <T, E extends Exception> T tryOnce(Attempt<T, E> attempt)
      throws PortalFailure, InterruptedException, E {
    pacing.beforeRequest();
    try {
      return attempt.make();
    } finally {
      pacing.afterRequest();
    }
  }

  /** Lets go of connections; an exchange under way is not cut off. */
  @Override
  public void close() {
    wire.close();
  }

  /** One try: sent, answered, and judged. */
  private interface Attempt<T, E extends Exception> {
    T make() throws PortalFailure, E;
  }
}
