package vn.dvcrank.pipeline.site;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The site after a pass. What the pass published stands already, and is not touched by a site that
 * cannot be made: that is logged and handed on.
 */
public final class SiteStep {

  private static final Logger LOG = LoggerFactory.getLogger(SiteStep.class);

  private final SiteFolder folder;
  private final SiteMaker maker;
  private final boolean wanted;

  /**
   * @param wanted whether the configuration asks for it
   */
  public SiteStep(SiteFolder folder, SiteMaker maker, boolean wanted) {
    this.folder = folder;
    this.maker = maker;
    this.wanted = wanted;
  }

  /** Makes the site, when it is wanted. */
  public SiteOutcome make() {
    if (!wanted) {
      return SiteOutcome.NONE;
    }
    try {
      return folder.publish(maker);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return SiteOutcome.failed(e);
    } catch (Exception e) {
      LOG.error("the rankings are published, the site is not: {}", e.toString());
      return SiteOutcome.failed(e);
    }
  }
}
