package vn.dvcrank.connectors.portal.answer;

import java.util.List;
import java.util.TreeSet;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingSentence;

/** Collects what is noticed while reading; each finding once, in their order. */
public final class Noted {

  private final TreeSet<Finding> findings = new TreeSet<>();

  /** Notes what a sentence says about a place, with as many figures as it has places for. */
  public void add(FindingSentence sentence, String where, Object... figures) {
    add(sentence.at(where, figures));
  }

  /** Notes what was found by others. */
  public void add(Finding finding) {
    findings.add(finding);
  }

  public List<Finding> list() {
    return List.copyOf(findings);
  }
}
