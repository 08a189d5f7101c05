package vn.dvcrank.scoring.index;

import static vn.dvcrank.scoring.index.IndexSetCheck.NUMBER_OUT_OF_RANGE;

import java.math.BigDecimal;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.IndexSetDocument.InactiveDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.MethodDocument;

/** Figures lie where they have a meaning. */
final class NumberRule implements StructureRule {

  private static final BigDecimal MOST_PLACES = BigDecimal.valueOf(6);

  @Override
  public Stream<IndexSetFault> faults(IndexSetDocument set) {
    Stream<IndexSetFault> ofSet =
        Stream.of(
                unless(set.max().signum() > 0, set.code() + "/max", set.max()),
                unless(isPlaces(set.places()), set.code() + "/places", set.places()),
                unless(
                    set.recomputeTolerance().signum() >= 0,
                    set.code() + "/recompute-tolerance",
                    set.recomputeTolerance()),
                flatTotal(set))
            .flatMap(faults -> faults);
    return Stream.concat(ofSet, set.methods().stream().flatMap(method -> caps(set.code(), method)));
  }

  private static Stream<IndexSetFault> flatTotal(IndexSetDocument set) {
    return Stream.ofNullable(set.inactive())
        .map(InactiveDocument::flatTotal)
        .flatMap(total -> unless(total.signum() >= 0, set.code() + "/inactive/flat-total", total));
  }

  private static Stream<IndexSetFault> caps(String setCode, MethodDocument method) {
    String where = setCode + "/" + method.code() + "/";
    Stream<IndexSetFault> groups =
        method.groups().stream()
            .flatMap(group -> unless(group.max().signum() > 0, where + group.code(), group.max()));
    Stream<IndexSetFault> indicators =
        method
            .indicators()
            .flatMap(
                indicator ->
                    unless(
                        indicator.max().signum() >= 0, where + indicator.code(), indicator.max()));
    return Stream.concat(groups, indicators);
  }

  private static boolean isPlaces(BigDecimal places) {
    return places.scale() == 0 && places.signum() >= 0 && places.compareTo(MOST_PLACES) <= 0;
  }

  private static Stream<IndexSetFault> unless(boolean inRange, String where, BigDecimal number) {
    return inRange
        ? Stream.empty()
        : Stream.of(new IndexSetFault(NUMBER_OUT_OF_RANGE, where, number + " makes no sense here"));
  }
}
