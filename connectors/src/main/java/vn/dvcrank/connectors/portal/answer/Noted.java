package vn.dvcrank.connectors.portal.answer;

import java.util.List;
import java.util.TreeSet;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;

/** Collects what is noticed while reading; each finding once, in their order. */
public final class Noted {

  private final TreeSet<Finding> findings = new TreeSet<>();

  public void add(FindingCode code, String where, String message) {
    findings.add(new Finding(code, where, message));
  }

  public List<Finding> list() {
    return List.copyOf(findings);
  }
}
