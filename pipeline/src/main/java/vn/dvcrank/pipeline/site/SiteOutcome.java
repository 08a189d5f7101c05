package vn.dvcrank.pipeline.site;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What making the site came to.
 *
 * @param index its first page; empty when none was asked for, or none could be made
 * @param files how many files it has
 * @param failure why it could not be made; what stood before stands still
 */
public record SiteOutcome(Optional<Path> index, int files, Optional<Exception> failure) {

  /** No site was asked for. */
  public static final SiteOutcome NONE = new SiteOutcome(Optional.empty(), 0, Optional.empty());

  static SiteOutcome made(Path index, int files) {
    return new SiteOutcome(Optional.of(index), files, Optional.empty());
  }

  static SiteOutcome failed(Exception why) {
    return new SiteOutcome(Optional.empty(), 0, Optional.of(why));
  }
}
