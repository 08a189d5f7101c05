package vn.dvcrank.connectors.exports.made;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dvcrank.scoring.dossier.Measure;

/** Points as index set {@code qd766} gives them for counts, half up to two places. */
record PortalPoints(PortalCounts counts) {

  private static final List<String> GROUPS =
      List.of("CKMB", "TDGQ", "CLGQ", "TTTT", "MDHL", "MDSH");
  private static final int AUTHORITY = 212;

  /** Points of the six groups, by code. */
  Map<String, BigDecimal> groups() {
    List<BigDecimal> points =
        List.of(
            sum(transparency()),
            progress(),
            online(),
            payment(),
            sum(satisfaction()),
            sum(digitisation()));
    Map<String, BigDecimal> groups = new LinkedHashMap<>();
    for (int i = 0; i < GROUPS.size(); i++) {
      groups.put(GROUPS.get(i), points.get(i));
    }
    return groups;
  }

  BigDecimal total() {
    return written(groups().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** The first three are the province's own, the same for every unit. */
  List<Map<String, @Nullable Object>> transparency() {
    int due = counts.local().of(Measure.RECEIVED);
    Map<String, @Nullable Object> sync =
        metric(
            "DOSSIER_SYNC", "Tỷ lệ hồ sơ đồng bộ lên Cổng DVCQG", counts.received(), due, 6, 100);
    if (due == 0) {
      sync.put("dataQualityStatus", "NO_NATIONAL_REPORT_DATA");
      sync.put("dataQualityMessage", "Chưa có số liệu BCQG/GRIS.");
    }
    return List.of(
        metric("PUBLISH_ON_TIME", "Tỷ lệ TTHC công bố đúng hạn", 0, AUTHORITY, 6, 100),
        metric("PUBLIC_UPDATE_ON_TIME", "Tỷ lệ TTHC cập nhật, công khai đúng hạn", 1, 186, 4, 100),
        metric(
            "PUBLIC_CONTENT_FULL",
            "Tỷ lệ TTHC công khai đầy đủ nội dung",
            AUTHORITY,
            AUTHORITY,
            2,
            100),
        sync);
  }

  /** Of dossiers on time; there are no petitions, so these earn everything. */
  List<Map<String, @Nullable Object>> satisfaction() {
    Map<String, @Nullable Object> reception =
        metric(
            "DOSSIER_RECEIVING_SATISFACTION",
            "Tỷ lệ hài lòng trong tiếp nhận, giải quyết TTHC",
            counts.onTime(),
            counts.received(),
            6,
            90);
    reception.computeIfAbsent("score", key -> 0);
    return List.of(
        metric(
            "PETITION_CLASSIFICATION_TTHC",
            "Tỷ lệ PAKN về quy định, thủ tục hành chính",
            0,
            0,
            0,
            100),
        reception,
        ofNothing("PETITION_PROCESSING_ON_TIME", "Tỷ lệ PAKN xử lý đúng hạn"),
        ofNothing("PETITION_HANDLING_SATISFACTION", "Tỷ lệ hài lòng trong xử lý PAKN"),
        metric(
            "PETITION_CLASSIFICATION_STAFF",
            "Tỷ lệ PAKN về hành vi cán bộ, công chức, viên chức",
            0,
            0,
            0,
            100));
  }

  List<Map<String, @Nullable Object>> digitisation() {
    int received = counts.received();
    int procedures = counts.procedures();
    Map<String, @Nullable Object> linked =
        metric(
            "CITIZEN_DATA_CONNECTED_FORMALITY",
            "Tỷ lệ TTHC triển khai kết nối, chia sẻ dữ liệu dân cư phục vụ GQ TTHC",
            procedures / 2,
            procedures,
            2,
            100);
    linked.computeIfAbsent("score", key -> 0);
    Map<String, @Nullable Object> copies = new LinkedHashMap<>();
    copies.put("code", "ELECTRONIC_CERTIFIED_COPY");
    copies.put("name", "Tỷ lệ cung cấp dịch vụ chứng thực bản sao điện tử từ bản chính");
    copies.put("numerator", null);
    copies.put("denominator", null);
    copies.put("ratio", 100);
    copies.put("score", BigDecimal.valueOf(2));
    copies.put("maxScore", 2);
    return List.of(
        metric(
            "ORIGINAL_RESULT_AVAILABLE",
            "Tỷ lệ hồ sơ thủ tục hành chính có cấp kết quả giải quyết thủ tục hành chính điện tử",
            counts.withResult(),
            received,
            6,
            100),
        metric(
            "SO_HOA_GIAY_TO_GIAI_QUYET",
            "Tỷ lệ hồ sơ thủ tục hành chính thực hiện số hóa hồ sơ",
            counts.digitised(),
            received,
            4,
            100),
        metric(
            "REUSED_DIGITIZED_DATA",
            "Tỷ lệ hồ sơ khai thác, sử dụng lại thông tin, dữ liệu số hóa",
            counts.reused(),
            received,
            2,
            80),
        metric(
            "SYNCED_WITH_DVCQG_PERSONAL_STORAGE",
            "Tỷ lệ hồ sơ TTHC được số hóa có kết nối, chia sẻ dữ liệu phục vụ tái sử dụng",
            0,
            received,
            4,
            100),
        metric(
            "CITIZEN_DATA_CONNECTED_DOSSIER",
            "Tỷ lệ hồ sơ TTHC có sử dụng thông tin, dữ liệu dân cư",
            counts.online(),
            received,
            2,
            100),
        linked,
        copies);
  }

  BigDecimal progress() {
    return rounded(share(20, counts.onTime(), counts.received()));
  }

  /** A unit with dossiers offers 3 of 30 services online, of which 6 of 60 are used. */
  BigDecimal online() {
    if (counts.received() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal offered = share(2 * 100, 3, 30 * 80).min(BigDecimal.valueOf(2));
    BigDecimal channel = share(6 * 100, counts.online(), counts.cameIn() * 50);
    return rounded(offered.add(share(4, 6, 60)).add(channel.min(BigDecimal.valueOf(6))));
  }

  BigDecimal payment() {
    BigDecimal procedures =
        share(25, counts.paidProcedures(), counts.feeProcedures() * 10).min(BigDecimal.valueOf(2));
    return rounded(share(6, counts.paid(), counts.obliged()).add(procedures));
  }

  static BigDecimal percent(BigDecimal points, int most) {
    return rounded(
        points
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(most), MathContext.DECIMAL64));
  }

  static BigDecimal percent(int part, int whole) {
    return rounded(share(100, part, whole));
  }

  static BigDecimal sum(List<Map<String, @Nullable Object>> metrics) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map<String, @Nullable Object> metric : metrics) {
      if (metric.get("score") instanceof BigDecimal points) {
        sum = sum.add(points);
      }
    }
    return written(sum);
  }

  private static Map<String, @Nullable Object> ofNothing(String code, String name) {
    Map<String, @Nullable Object> metric = metric(code, name, 0, 0, 6, 100);
    metric.put("ratio", 100);
    metric.put("score", BigDecimal.valueOf(6));
    return metric;
  }

  /** One indicator: points in proportion, full at a share in percent; none of nothing. */
  private static Map<String, @Nullable Object> metric(
      String code, String name, int numerator, int denominator, int most, int fullAt) {
    Map<String, @Nullable Object> metric = new LinkedHashMap<>();
    metric.put("code", code);
    metric.put("name", name);
    metric.put("numerator", numerator);
    metric.put("denominator", denominator);
    metric.put("ratio", percent(numerator, denominator));
    BigDecimal points =
        rounded(share(most * 100, numerator, denominator * fullAt).min(BigDecimal.valueOf(most)));
    metric.put("score", denominator == 0 ? null : points);
    metric.put("maxScore", most);
    return metric;
  }

  private static BigDecimal share(int of, int part, int whole) {
    return whole == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf((long) of * part)
            .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
  }

  private static BigDecimal rounded(BigDecimal exact) {
    return written(exact.setScale(2, RoundingMode.HALF_UP));
  }

  /** As the portal writes numbers: without zeros at the end. */
  private static BigDecimal written(BigDecimal points) {
    BigDecimal stripped = points.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
