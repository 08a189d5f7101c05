package vn.dvcrank.pipeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The two published reports of the fixtures, and their tables as a person has read them. */
final class Reports {

  static final String PROVINCE = "dien-bien-2025";
  static final String DISTRICT = "dien-bien-district-2023-07";

  private static final String READ_BY_HAND =
      "connectors/src/test/resources/vn/dvcrank/connectors/reports/";

  private Reports() {}

  static Path file(String name) {
    return CommandRun.checkout().resolve("fixtures/reports/" + name + ".txt");
  }

  static List<Map<String, String>> rows(String name) throws IOException {
    return RankingFiles.csv(CommandRun.checkout().resolve(READ_BY_HAND + name + ".csv"));
  }
}
