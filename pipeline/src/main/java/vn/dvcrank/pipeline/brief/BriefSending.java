package vn.dvcrank.pipeline.brief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcrank.pipeline.alert.WebhookPost;
import vn.dvcrank.pipeline.config.ConfiguredBrief;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.routes.Routes;
import vn.dvcrank.scoring.brief.Brief;
import vn.dvcrank.scoring.period.Period;

/**
 * Sends the configured scopes' messages after a pass, each once. One that does not come through is
 * logged and sent after the next pass; nothing of this changes what a pass came to.
 */
public final class BriefSending {

  private static final Logger LOG = LoggerFactory.getLogger("vn.dvcrank.brief");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ConfiguredBrief configured;
  private final Optional<WebhookPost> post;
  private final Path memory;

  /**
   * @param post to where; empty when nothing is sent
   * @param memory file of what was sent
   */
  public BriefSending(ConfiguredBrief configured, Optional<WebhookPost> post, Path memory) {
    this.configured = configured;
    this.post = post;
    this.memory = memory;
  }

  /** Whether anything is sent. */
  public boolean isWanted() {
    return post.isPresent();
  }

  /**
   * Sends what is new.
   *
   * @param tonight a day of the running period
   */
  public void send(Routes routes, LocalDate tonight) throws Exception {
    SentBriefs sent = SentBriefs.read(memory);
    for (RankingRequest request : wanted(routes, tonight)) {
      Optional<Brief> brief = new BriefReader(routes).read(request);
      if (brief.isPresent()) {
        send(request.path(), brief.get().text(configured.most()), sent);
      }
    }
  }

  private List<RankingRequest> wanted(Routes routes, LocalDate tonight) throws Exception {
    Period running = Period.containing(tonight, configured.period());
    return routes.rankable(Optional.empty()).stream()
        .filter(request -> request.period().equals(running))
        .filter(request -> configured.scopes().contains(request.scope()))
        .toList();
  }

  private void send(String ranking, String text, SentBriefs sent) throws IOException {
    if (post.isEmpty() || sent.has(ranking, text)) {
      return;
    }
    try {
      post.get().post(document(text));
    } catch (IOException e) {
      LOG.warn("message of {} not sent: {}", ranking, e.getMessage());
      return;
    }
    LOG.info("message of {} sent", ranking);
    sent.add(ranking, text);
  }

  /** The one field that the usual chat programs read. */
  private static byte[] document(String text) {
    try {
      String json = JSON.writeValueAsString(JSON.createObjectNode().put("text", text));
      return (json + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts cannot be written", e);
    }
  }
}
