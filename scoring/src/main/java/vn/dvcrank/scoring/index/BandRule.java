package vn.dvcrank.scoring.index;

import static vn.dvcrank.scoring.index.IndexSetCheck.BAND_EMPTY;
import static vn.dvcrank.scoring.index.IndexSetCheck.BAND_GAP;
import static vn.dvcrank.scoring.index.IndexSetCheck.BAND_OVERLAP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.IndexSetDocument.BandDocument;

/** The classes cover every total from 0 to the maximum, each once. */
final class BandRule implements StructureRule {

  @Override
  public Stream<IndexSetFault> faults(IndexSetDocument set) {
    List<IndexSetFault> faults = new ArrayList<>();
    BigDecimal covered = BigDecimal.ZERO;
    boolean open = false;
    for (BandDocument band : lowestFirst(set.classes())) {
      String where = set.code() + "/classes/" + band.code();
      int step = band.from().compareTo(covered);
      if (open) {
        faults.add(new IndexSetFault(BAND_OVERLAP, where, "a lower class has no upper bound"));
      } else if (step != 0) {
        faults.add(
            new IndexSetFault(
                step > 0 ? BAND_GAP : BAND_OVERLAP,
                where,
                "it begins at " + band.from() + ", what is below it ends at " + covered));
      }
      Optional<BigDecimal> below = Optional.ofNullable(band.below());
      if (below.isPresent() && below.get().compareTo(band.from()) <= 0) {
        faults.add(
            new IndexSetFault(BAND_EMPTY, where, "from " + band.from() + " below " + below.get()));
      }
      open |= below.isEmpty();
      covered = below.orElse(band.from()).max(covered);
    }
    if (!open && covered.compareTo(set.max()) <= 0) {
      faults.add(
          new IndexSetFault(
              BAND_GAP, set.code() + "/classes", "no class has totals of " + set.max()));
    }
    return faults.stream();
  }

  private static List<BandDocument> lowestFirst(List<BandDocument> bands) {
    return bands.stream().sorted(Comparator.comparing(BandDocument::from)).toList();
  }
}
