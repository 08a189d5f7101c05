package vn.dvcrank.connectors.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A row whose figures are read, while the rest of its name and class may still follow. */
final class RowDraft {

  private final int number;
  private final List<DocumentLine> before;
  private final List<DocumentLine> numbered;
  private final List<String> nameBeforeCells;
  private final RowLine main;
  private final List<String> cells;
  private final List<DocumentLine> after = new ArrayList<>();

  /**
   * Begins with what stood up to the line of the figures.
   *
   * @param before lines of text above the row's number
   * @param numbered the line of the number and those below it, when the figures stand further down
   * @param nameBeforeCells name parts of these lines
   * @param main the line of the figures
   * @param cells its figures without the number
   */
  RowDraft(
      int number,
      List<DocumentLine> before,
      List<DocumentLine> numbered,
      List<String> nameBeforeCells,
      RowLine main,
      List<String> cells) {
    this.number = number;
    this.before = List.copyOf(before);
    this.numbered = List.copyOf(numbered);
    this.nameBeforeCells = List.copyOf(nameBeforeCells);
    this.main = main;
    this.cells = List.copyOf(cells);
  }

  int number() {
    return number;
  }

  List<String> cells() {
    return cells;
  }

  /** The line that the row is cited by. */
  DocumentLine first() {
    return lines().get(0);
  }

  List<DocumentLine> lines() {
    return Stream.of(before, numbered, List.of(main.line()), after)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /**
   * Whether a line below belongs to the row: a broken name is centred about its number, so as many
   * lines follow as stood above; a row without a class asks for one, and half a class for its other
   * half.
   */
  boolean wants(DocumentLine line) {
    if (isClass(line)) {
      return className().isEmpty();
    }
    if (after.stream().filter(below -> !isClass(below)).count() < before.size()) {
      return true;
    }
    return after.size() < 2
        && className().isEmpty()
        && (ClassNames.isFirstHalf(line.text()) || ClassNames.isSecondHalf(lastWord(line)));
  }

  private static boolean isClass(DocumentLine line) {
    return ClassNames.of(line.text()).isPresent();
  }

  void add(DocumentLine line) {
    after.add(line);
  }

  /** The class written out, its halves joined. */
  Optional<String> className() {
    String below =
        String.join(
            " ",
            after.stream().map(line -> trailing(line)).filter(half -> !half.isEmpty()).toList());
    Optional<String> own = ClassNames.of((main.className() + " " + below).strip());
    return own.isPresent() || !main.className().isEmpty()
        ? own
        : halfAbove().flatMap(half -> ClassNames.of(half + " " + below));
  }

  /** The name, its parts joined; empty when it cannot be told where it begins or ends. */
  Optional<String> name() {
    boolean ownHalf = ClassNames.of(main.className()).isPresent();
    boolean aboveHalf = main.className().isEmpty() && halfAbove().isPresent() && !after.isEmpty();
    List<String> above = parts(before, aboveHalf);
    List<String> below = parts(after, !ownHalf);
    if (numbered.isEmpty() && below.size() < above.size()) {
      return Optional.empty(); // Centred about the number, it goes on below.
    }
    String name =
        String.join(
                " ",
                Stream.of(above, nameBeforeCells, List.of(main.words()), below)
                    .flatMap(List::stream)
                    .filter(part -> !part.isEmpty())
                    .toList())
            .strip();
    boolean isName = name.codePoints().filter(Character::isLetter).limit(2).count() == 2;
    return isName && name.length() <= 150 && !main.endsOpen()
        ? Optional.of(name)
        : Optional.empty();
  }

  private Optional<String> halfAbove() {
    return before.isEmpty()
        ? Optional.empty()
        : Optional.of(lastWord(before.get(before.size() - 1))).filter(ClassNames::isFirstHalf);
  }

  private static List<String> parts(List<DocumentLine> lines, boolean withoutHalf) {
    return lines.stream()
        .map(
            line -> {
              String half = withoutHalf ? trailing(line) : "";
              return line.text().substring(0, line.text().length() - half.length()).strip();
            })
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String trailing(DocumentLine line) {
    if (ClassNames.of(line.text()).isPresent()) {
      return line.text();
    }
    String last = lastWord(line);
    return ClassNames.isFirstHalf(last) || ClassNames.isSecondHalf(last) ? last : "";
  }

  private static String lastWord(DocumentLine line) {
    return line.text().substring(line.text().lastIndexOf(' ') + 1);
  }
}
