package vn.dvcrank.scoring.audit;

import java.math.BigDecimal;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.score.Classifier;

/** Classes by the names that reports give them. */
final class ClassNames {

  private final IndexSet set;
  private final Classifier classifier;

  ClassNames(IndexSet set) {
    this.set = set;
    this.classifier = new Classifier(set.bands());
  }

  /** The official name, of a name or a short form; a name that no class has stays as it is. */
  String official(String printed) {
    String key = NameKey.of(printed);
    return set.bands().stream()
        .filter(band -> NameKey.of(band.name()).equals(key) || NameKey.of(band.code()).equals(key))
        .findFirst()
        .map(Band::name)
        .orElse(printed);
  }

  /** The name of the class that an unrounded converted total falls into. */
  String of(BigDecimal converted) {
    return classifier.bandOf(converted).name();
  }
}
