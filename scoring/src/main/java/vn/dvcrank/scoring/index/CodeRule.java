package vn.dvcrank.scoring.index;

import static vn.dvcrank.scoring.index.IndexSetCheck.BAD_CODE;
import static vn.dvcrank.scoring.index.IndexSetCheck.BLANK_TEXT;
import static vn.dvcrank.scoring.index.IndexSetCheck.DUPLICATE_CODE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.IndexSetDocument.BandDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.CompositeDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.InactiveDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.IndicatorDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.MethodDocument;

/** Codes can be written where they are used, and each stands for one thing. */
final class CodeRule implements StructureRule {

  /** Folder names, and the method in a key of a ranking. */
  private static final Pattern LOWER = Pattern.compile("[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,4}");

  /** Codes as the portal writes them; lower-cased they are column names. */
  private static final Pattern UPPER = Pattern.compile("[A-Z][A-Z0-9]{0,30}(_[A-Z0-9]{1,30}){0,9}");

  private record Named(String where, String code, List<String> texts, Pattern form) {}

  @Override
  public Stream<IndexSetFault> faults(IndexSetDocument set) {
    Named whole = new Named(set.code(), set.code(), texts(set), LOWER);
    return Stream.of(
            inOneSpace(Stream.of(whole)),
            inOneSpace(set.classes().stream().map(band -> named(set, band))),
            inOneSpace(set.composites().stream().map(composite -> named(set, composite))),
            inOneSpace(set.methods().stream().map(method -> named(set, method))),
            set.methods().stream().flatMap(method -> inOneSpace(elements(set, method))))
        .flatMap(faults -> faults);
  }

  private static List<String> texts(IndexSetDocument set) {
    return Stream.concat(
            Stream.of(set.name(), set.decision()),
            Stream.ofNullable(set.inactive()).map(InactiveDocument::reason))
        .toList();
  }

  private static Named named(IndexSetDocument set, BandDocument band) {
    return new Named(
        set.code() + "/classes/" + band.code(), band.code(), List.of(band.name()), UPPER);
  }

  private static Named named(IndexSetDocument set, CompositeDocument composite) {
    return new Named(
        set.code() + "/composites/" + composite.code(),
        composite.code(),
        List.of(composite.name()),
        UPPER);
  }

  private static Named named(IndexSetDocument set, MethodDocument method) {
    return new Named(
        set.code() + "/" + method.code(), method.code(), List.of(method.name()), LOWER);
  }

  /** Groups and indicators of one method share one space: a cell is about either, by its code. */
  private static Stream<Named> elements(IndexSetDocument set, MethodDocument method) {
    String where = set.code() + "/" + method.code() + "/";
    Stream<Named> groups =
        method.groups().stream()
            .map(
                group ->
                    new Named(
                        where + group.code(),
                        group.code(),
                        Stream.concat(
                                Stream.of(group.name()),
                                group.itself().map(IndicatorDocument::source).stream())
                            .toList(),
                        UPPER));
    Stream<Named> indicators =
        method
            .indicators()
            .map(
                indicator ->
                    new Named(
                        where + indicator.code(),
                        indicator.code(),
                        List.of(indicator.name(), indicator.source()),
                        UPPER));
    return Stream.concat(groups, indicators);
  }

  private static Stream<IndexSetFault> inOneSpace(Stream<Named> things) {
    Set<String> seen = new HashSet<>();
    return things.flatMap(
        thing ->
            Stream.of(
                    badCode(thing),
                    blankText(thing),
                    seen.add(thing.code())
                        ? Stream.<IndexSetFault>empty()
                        : fault(DUPLICATE_CODE, thing, "the code is taken already"))
                .flatMap(faults -> faults));
  }

  private static Stream<IndexSetFault> badCode(Named thing) {
    return thing.form().matcher(thing.code()).matches()
        ? Stream.empty()
        : fault(BAD_CODE, thing, "'" + thing.code() + "' does not match " + thing.form());
  }

  private static Stream<IndexSetFault> blankText(Named thing) {
    return thing.texts().stream().noneMatch(String::isBlank)
        ? Stream.empty()
        : fault(BLANK_TEXT, thing, "its name, or another text of it, is blank");
  }

  private static Stream<IndexSetFault> fault(IndexSetCheck check, Named thing, String message) {
    return Stream.of(new IndexSetFault(check, thing.where(), message));
  }
}
