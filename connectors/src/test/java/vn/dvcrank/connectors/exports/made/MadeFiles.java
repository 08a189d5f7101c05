package vn.dvcrank.connectors.exports.made;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import vn.dvcrank.scoring.dossier.Measure;

/**
 * Files by path below {@code fixtures/exports}, and what has to be counted of the lists in them.
 */
final class MadeFiles {

  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<String> measures = new ArrayList<>();

  MadeFiles() {
    StringJoiner header = new StringJoiner(",").add("file").add("unit_code").add("unit_name");
    Arrays.stream(Measure.values()).forEach(measure -> header.add(measure.label()));
    measures.add(header.toString());
  }

  Map<String, byte[]> files() {
    return files;
  }

  void add(String path, byte[] content) {
    files.put(path, content);
  }

  void add(String path, String content) {
    add(path, content.getBytes(UTF_8));
  }

  /** A list that can be read: what counts is what these dossiers say. */
  void addCounted(String path, byte[] content, List<MadeDossier> dossiers, MadeLayout layout) {
    add(path, content);
    count(path, dossiers, layout);
  }

  /** Writes down what follows from a list, unit by unit; nothing where the layout cannot tell. */
  void count(String path, List<MadeDossier> dossiers, MadeLayout layout) {
    boolean daysOnly = layout.columns().stream().noneMatch(one -> one.key().equals("LePhi"));
    for (MadeUnit unit : MadeUnit.ALL) {
      List<MadeDossier> ofUnit = dossiers.stream().filter(one -> one.unit().equals(unit)).toList();
      if (!ofUnit.isEmpty()) {
        MadeCounts all = MadeCounts.of(ofUnit);
        measures.add(line(path, unit, daysOnly ? all.withDaysOnly() : all));
      }
    }
  }

  /** Everything, with {@code expected-measures.csv}. */
  Map<String, byte[]> finished() {
    add("expected-measures.csv", String.join("\n", measures) + "\n");
    return Collections.unmodifiableMap(files);
  }

  private static String line(String path, MadeUnit unit, MadeCounts counts) {
    StringJoiner line = new StringJoiner(",").add(path).add(unit.code()).add(unit.name());
    for (Measure measure : Measure.values()) {
      Integer count = counts.counts().get(measure);
      line.add(count == null ? "" : count.toString());
    }
    return line.toString();
  }
}
