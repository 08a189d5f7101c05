package vn.dvcrank.connectors.portal.evaluation;

import java.util.List;
import java.util.TreeSet;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;

/** Collects what is noticed while reading; each finding once, in their order. */
final class Noted {

  private final TreeSet<Finding> findings = new TreeSet<>();

  void add(FindingCode code, String where, String message) {
    findings.add(new Finding(code, where, message));
  }

  List<Finding> list() {
    return List.copyOf(findings);
  }
}
