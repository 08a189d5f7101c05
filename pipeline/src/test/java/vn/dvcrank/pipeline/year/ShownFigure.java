package vn.dvcrank.pipeline.year;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One count of a group's answer, and what the program should take it for.
 *
 * @param group in whose answer it stands
 * @param metric code of the metric that it is part of; empty when it is a field of the row
 * @param field name in the answer
 * @param elements what it means; several where one field serves several indicators
 * @param own whether it is shown of the province only
 * @param of how much it is
 */
record ShownFigure(
    String group,
    String metric,
    String field,
    List<String> elements,
    boolean own,
    ToIntFunction<UnitFigures> of) {

  static final Map<String, List<String>> METRICS =
      Map.of(
          "CKMB",
          List.of(
              "PUBLISH_ON_TIME", "PUBLIC_UPDATE_ON_TIME", "PUBLIC_CONTENT_FULL", "DOSSIER_SYNC"),
          "MDHL",
          List.of(
              "DOSSIER_RECEIVING_SATISFACTION",
              "PETITION_PROCESSING_ON_TIME",
              "PETITION_HANDLING_SATISFACTION",
              "PETITION_CLASSIFICATION_TTHC",
              "PETITION_CLASSIFICATION_STAFF"),
          "MDSH",
          List.of(
              "ORIGINAL_RESULT_AVAILABLE",
              "SO_HOA_GIAY_TO_GIAI_QUYET",
              "REUSED_DIGITIZED_DATA",
              "SYNCED_WITH_DVCQG_PERSONAL_STORAGE",
              "CITIZEN_DATA_CONNECTED_FORMALITY",
              "CITIZEN_DATA_CONNECTED_DOSSIER",
              "ELECTRONIC_CERTIFIED_COPY"));

  static final List<ShownFigure> ALL =
      Stream.concat(counts(), METRICS.keySet().stream().sorted().flatMap(ShownFigure::metrics))
          .toList();

  private static Stream<ShownFigure> counts() {
    String dossier = "ONLINE_PAYMENT_DOSSIER";
    String formality = "ONLINE_PAYMENT_FORMALITY";
    String third = "ONLINE_PAYMENT_THIRD_TERM";
    String shared = formality + " denominator," + third + " denominator";
    return Stream.of(
        count("TDGQ", "totalOnTime", "PROGRESS_ON_TIME numerator", UnitFigures::onTime),
        count("TDGQ", "totalReceived", "PROGRESS_ON_TIME denominator", UnitFigures::received),
        own("partialCount", "", figures -> 0),
        own("fullCount", "ONLINE_FORMALITY_PROVIDED numerator", figures -> 1600),
        own("authorityCount", "ONLINE_FORMALITY_PROVIDED denominator", figures -> 2000),
        own("onlineDossierCount", "ONLINE_FORMALITY_USED numerator", UnitFigures::onTime),
        own("onlineServiceTotal", "ONLINE_FORMALITY_USED denominator", UnitFigures::received),
        own("channelOnlineSum", "ONLINE_DOSSIER numerator", figures -> figures.onTime() / 2),
        own("channelTotalSum", "ONLINE_DOSSIER denominator", UnitFigures::received),
        count(
            "TTTT",
            "totalDossierOnlinePaymentSuccess",
            dossier + " numerator",
            figures -> figures.onTime() / 2),
        count(
            "TTTT",
            "totalDossierFinancialObligation",
            dossier + " denominator",
            figures -> figures.received() / 2),
        count(
            "TTTT",
            "totalDossierOnlineFormalityPaymentSuccess",
            formality + " numerator",
            figures -> figures.onTime() / 3),
        count("TTTT", "totalFeeFormality", shared, figures -> figures.received() / 3),
        count(
            "TTTT",
            "totalFeeDossierFormality",
            third + " numerator",
            figures -> figures.onTime() / 4));
  }

  private static ShownFigure count(
      String group, String field, String elements, ToIntFunction<UnitFigures> of) {
    return new ShownFigure(group, "", field, List.of(elements.split(",")), false, of);
  }

  private static ShownFigure own(String field, String element, ToIntFunction<UnitFigures> of) {
    return new ShownFigure(
        "CLGQ", "", field, element.isEmpty() ? List.of() : List.of(element), true, of);
  }

  private static Stream<ShownFigure> metrics(String group) {
    List<String> codes = METRICS.getOrDefault(group, List.of());
    return IntStream.range(0, codes.size())
        .boxed()
        .flatMap(
            place ->
                Stream.of(
                    metric(group, codes.get(place), "numerator", f -> f.onTime() + place),
                    metric(group, codes.get(place), "denominator", f -> f.received() + place)));
  }

  private static ShownFigure metric(
      String group, String code, String field, ToIntFunction<UnitFigures> of) {
    return new ShownFigure(group, code, field, List.of(code + " " + field), false, of);
  }
}
