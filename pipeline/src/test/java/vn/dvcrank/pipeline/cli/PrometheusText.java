package vn.dvcrank.pipeline.cli;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Prometheus' text format as its page says it is, and nothing else: a family's HELP and TYPE,
 * once and before its samples; samples of a family together; no sample twice; every line ended.
 */
final class PrometheusText {

  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) (" + NAME + ") (.+)");
  private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\"";
  private static final Pattern SAMPLE =
      Pattern.compile("(" + NAME + ")(?:\\{((?:" + LABEL + ",?)*)\\})? (\\S+)");

  private final Map<String, BigDecimal> samples = new LinkedHashMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();
  private final Set<String> helped = new HashSet<>();
  private String family = "";

  private PrometheusText() {}

  /** Samples by name and labels, as written. */
  static Map<String, BigDecimal> samples(String text) {
    return read(text).samples;
  }

  /** Types by name. */
  static Map<String, String> types(String text) {
    return read(text).types;
  }

  private static PrometheusText read(String text) {
    if (!text.endsWith("\n") || text.contains("\r")) {
      throw new AssertionError("every line ends with a line feed, and with nothing else");
    }
    PrometheusText read = new PrometheusText();
    text.lines().forEach(read::line);
    return read;
  }

  private void line(String line) {
    Matcher comment = COMMENT.matcher(line);
    Matcher sample = SAMPLE.matcher(line);
    if (comment.matches()) {
      String name = comment.group(2);
      boolean first =
          comment.group(1).equals("HELP")
              ? helped.add(name)
              : types.put(name, comment.group(3)) == null;
      if (!first || samples.keySet().stream().anyMatch(one -> nameOf(one).equals(name))) {
        throw new AssertionError("said twice, or too late: " + line);
      }
      family = name;
    } else if (sample.matches()) {
      String name = sample.group(1);
      String key = name + (sample.group(2) == null ? "" : "{" + sample.group(2) + "}");
      if (!name.equals(family) || !types.containsKey(name) || !helped.contains(name)) {
        throw new AssertionError("not below its own HELP and TYPE: " + line);
      }
      if (samples.put(key, new BigDecimal(sample.group(3))) != null) {
        throw new AssertionError("twice: " + key);
      }
    } else {
      throw new AssertionError("neither comment nor sample: " + line);
    }
  }

  private static String nameOf(String key) {
    return key.replaceFirst("\\{.*", "");
  }
}
