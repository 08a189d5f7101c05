package vn.dvcrank.pipeline.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import vn.dvcrank.pipeline.publish.ReconciliationFiles;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.reconcile.Difference;
import vn.dvcrank.scoring.reconcile.ReconciledCount;

/** Prints how much both sides differ in each count; the units are in the files. */
final class ReconciliationListing {

  private final PrintWriter out;

  ReconciliationListing(PrintWriter out) {
    this.out = out;
  }

  void print(
      StoredSnapshot portal,
      StoredSnapshot local,
      List<Difference> differences,
      ReconciliationFiles files) {
    out.println("portal: " + portal.name());
    out.println("local:  " + local.name());
    for (ReconciledCount count : ReconciledCount.values()) {
      Summary sum = Summary.of(differences, count);
      out.println(
          "%s: %d units compared, %d differ; %d not fully explained; %d on one side only"
              .formatted(
                  count.label(),
                  sum.compared(),
                  sum.differing(),
                  sum.unexplained(),
                  sum.oneSided()));
    }
    out.println(files.csv());
    out.println(files.xlsx());
    out.flush();
  }

  void printJson(
      StoredSnapshot portal,
      StoredSnapshot local,
      List<Difference> differences,
      ReconciliationFiles files) {
    ObjectNode json = JsonMapper.builder().build().createObjectNode();
    json.put("portal", portal.name()).put("local", local.name());
    ObjectNode counts = json.putObject("counts");
    for (ReconciledCount count : ReconciledCount.values()) {
      Summary sum = Summary.of(differences, count);
      counts
          .putObject(count.label())
          .put("compared", sum.compared())
          .put("differing", sum.differing())
          .put("not_explained", sum.unexplained())
          .put("one_sided", sum.oneSided());
    }
    json.putArray("files").add(files.csv().toString()).add(files.xlsx().toString());
    out.println(json.toPrettyString());
    out.flush();
  }

  /** How many units there are of each sort, in one count. */
  private record Summary(long compared, long differing, long unexplained, long oneSided) {

    static Summary of(List<Difference> differences, ReconciledCount count) {
      List<Difference> of = differences.stream().filter(one -> one.count() == count).toList();
      long compared = of.stream().filter(one -> one.difference().isPresent()).count();
      return new Summary(
          compared,
          of.stream()
              .filter(one -> one.difference().filter(Summary::isNotZero).isPresent())
              .count(),
          of.stream()
              .filter(one -> one.unexplained().value().filter(Summary::isNotZero).isPresent())
              .count(),
          of.size() - compared);
    }

    private static boolean isNotZero(BigDecimal number) {
      return number.signum() != 0;
    }
  }
}
