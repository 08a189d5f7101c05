package vn.dvcrank.connectors.portal;

import java.net.URI;
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
  private final ReentrantLock turn = new ReentrantLock(true);
  private final HostMemory hosts = new HostMemory();
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
    try {
      turn.lockInterruptibly();
      try {
        warmUp(request);
        return tryUntilAnswered(request, answer -> judge.judgeData(answer, acceptance));
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
    URI page = manners.landingPage().get();
    tryUntilAnswered(new PortalRequest("landing-page", 1, "GET", page, "", ""), judge::judgePage);
    warmedUp = true;
  }

  private PortalAnswer tryUntilAnswered(PortalRequest request, Judgement judgement)
      throws PortalFailure, InterruptedException {
    hosts.admit(request);
    try {
      PortalAnswer answer = tryAgain(request, judgement);
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

  private PortalAnswer tryAgain(PortalRequest request, Judgement judgement)
      throws PortalFailure, InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        return tryOnce(request, judgement);
      } catch (TransientFailure failure) {
        if (Thread.currentThread().isInterrupted()) {
          throw failure;
        }
        Duration wait = retries.waitAfter(tries, failure);
        pacing.sleep(wait);
      }
    }
  }

  private PortalAnswer tryOnce(PortalRequest request, Judgement judgement)
      throws PortalFailure, InterruptedException {
    pacing.beforeRequest();
    try {
      PortalAnswer answer = wire.send(request);
      judgement.judge(answer);
      return answer;
    } finally {
      pacing.afterRequest();
    }
  }

  /** Lets go of connections; an exchange under way is not cut off. */
  @Override
  public void close() {
    wire.close();
  }

  private interface Judgement {
    void judge(PortalAnswer answer) throws PortalFailure;
  }
}
