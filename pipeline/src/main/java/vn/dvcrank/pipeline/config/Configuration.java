package vn.dvcrank.pipeline.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dvcrank.scoring.period.PeriodKind;
import vn.dvcrank.scoring.unit.Scope;

/**
 * What the configuration file says; the bundled {@code dvcrank.yaml} documents each value.
 *
 * @param timer when passes start
 * @param source whom to ask, and how
 * @param capture what to ask for
 * @param exports where provinces' own exports are fetched
 * @param gate what an answer must have to be ranked
 * @param alert who is called when a night failed
 * @param brief who is sent short messages of what a pass brought
 * @param metrics where figures of the installation are written after each pass
 */
public record Configuration(
    Timer timer,
    Source source,
    Capture capture,
    Exports exports,
    Gate gate,
    ConfiguredAlert alert,
    ConfiguredBrief brief,
    Metrics metrics) {

  /**
   * Where figures of the installation are written.
   *
   * @param path a file whose name ends with {@code .prom}; or {@code none}
   */
  public record Metrics(@JsonProperty("file") String path) {

    private static final String NONE = "none";

    public Metrics {
      if (!path.equals(NONE) && !(path.endsWith(".prom") && Path.of(path).isAbsolute())) {
        throw new IllegalArgumentException(
            "file: a whole path, from / on, that ends with .prom; or none");
      }
    }

    /** The file, if one is wanted. */
    public Optional<Path> file() {
      return path.equals(NONE) ? Optional.empty() : Optional.of(Path.of(path));
    }
  }

  /**
   * When passes start.
   *
   * @param cron Quartz cron expression, in Vietnam's time
   */
  public record Timer(String cron) {}

  /**
   * Whom to ask, and the manners to keep.
   *
   * @param trustStore file of the issuers to believe; empty for the platform's
   * @param trustStorePasswordFile file with its password; empty when there is none
   */
  public record Source(
      String contract,
      URI base,
      URI landing,
      @JsonProperty("user-agent") String userAgent,
      Duration delay,
      Duration jitter,
      @JsonProperty("connect-timeout") Duration connectTimeout,
      @JsonProperty("read-timeout") Duration readTimeout,
      @JsonProperty("total-timeout") Duration totalTimeout,
      int tries,
      Duration backoff,
      @JsonProperty("longest-retry-after") Duration longestRetryAfter,
      @JsonProperty("largest-answer-bytes") long largestAnswerBytes,
      @JsonProperty("trust-store") String trustStore,
      @JsonProperty("trust-store-password-file") String trustStorePasswordFile) {

    public Source {
      refuseUnlessWebAddress("base", base);
      refuseUnlessWebAddress("landing", landing);
    }

    private static void refuseUnlessWebAddress(String setting, URI address) {
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      if (!web || address.getHost() == null) {
        throw new IllegalArgumentException(
            setting + ": an address is expected, as https://example.vn/path");
      }
      if (address.getRawUserInfo() != null) {
        throw new IllegalArgumentException(
            setting + ": no user and no password may stand in an address");
      }
    }
  }

  /**
   * What to ask for.
   *
   * @param scopes whose units
   * @param periods lengths of periods
   * @param collectClosedDays for how many days after its end a period is collected again
   */
  public record Capture(
      List<Scope> scopes,
      List<PeriodKind> periods,
      @JsonProperty("collect-closed-days") int collectClosedDays) {

    private static final int MOST_DAYS = 3660;

    public Capture {
      scopes = List.copyOf(scopes);
      periods = List.copyOf(periods);
      if (collectClosedDays < 0 || collectClosedDays > MOST_DAYS) {
        throw new IllegalArgumentException(
            "collect-closed-days: 0 to %d, not %d".formatted(MOST_DAYS, collectClosedDays));
      }
    }
  }

  /**
   * Provinces' own exports: what is said of those that come, and where others are fetched.
   *
   * @param province whose the exports are that do not say; or {@code none}
   * @param settled for how long a file in the inbox must not change to be taken for finished
   * @param largestFileBytes most bytes of a file
   * @param totalTimeout longest time that one try for a file may take
   * @param sources in the order in which they are asked
   */
  public record Exports(
      String province,
      Duration settled,
      @JsonProperty("largest-file-bytes") long largestFileBytes,
      @JsonProperty("total-timeout") Duration totalTimeout,
      List<ConfiguredSource> sources) {

    private static final String NONE = "none";
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(10);
    private static final long MOST_BYTES = 1024L * 1024 * 1024;

    public Exports {
      sources = List.copyOf(sources);
      if (!province.equals(NONE) && !Scope.isProvince(province)) {
        throw new IllegalArgumentException("province: a province's code, such as H18, or none");
      }
      if (settled.isNegative() || settled.compareTo(LONGEST_SETTLING) > 0) {
        throw new IllegalArgumentException("settled: 0 to " + LONGEST_SETTLING);
      }
      if (largestFileBytes < 1 || largestFileBytes > MOST_BYTES) {
        throw new IllegalArgumentException(
            "largest-file-bytes: 1 to %d, not %d".formatted(MOST_BYTES, largestFileBytes));
      }
      if (totalTimeout.isNegative() || totalTimeout.isZero()) {
        throw new IllegalArgumentException("total-timeout: above zero");
      }
      Set<String> names = new HashSet<>();
      for (ConfiguredSource one : sources) {
        if (!names.add(one.source().name())) {
          throw new IllegalArgumentException(
              "sources: two of them are called " + one.source().name());
        }
      }
    }

    /** Whose the exports are that do not say. */
    public Optional<Scope> ofProvince() {
      return province.equals(NONE) ? Optional.empty() : Optional.of(new Scope(province));
    }
  }

  /**
   * What a capture must have to be ranked.
   *
   * @param provinces fewest provinces of a national capture
   * @param departments fewest departments of a province's capture
   * @param communes fewest communes of a province's capture
   * @param coverage smallest share of units with a score, in each group
   * @param unitsKept smallest share of the last good capture's units
   * @param totalsKept smallest share of the last good capture's summed totals
   * @param exportRows smallest share of an export's rows that must fit its layout
   */
  public record Gate(
      int provinces,
      int departments,
      int communes,
      BigDecimal coverage,
      @JsonProperty("units-kept") BigDecimal unitsKept,
      @JsonProperty("totals-kept") BigDecimal totalsKept,
      @JsonProperty("export-rows") BigDecimal exportRows) {

    public Gate {
      if (provinces < 0 || departments < 0 || communes < 0) {
        throw new IllegalArgumentException("a fewest number of units is not below zero");
      }
      refuseUnlessShare("coverage", coverage);
      refuseUnlessShare("units-kept", unitsKept);
      refuseUnlessShare("totals-kept", totalsKept);
      refuseUnlessShare("export-rows", exportRows);
    }

    private static void refuseUnlessShare(String setting, BigDecimal share) {
      if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException(
            "%s: a share is 0 to 1, not %s".formatted(setting, share.toPlainString()));
      }
    }
  }
}
