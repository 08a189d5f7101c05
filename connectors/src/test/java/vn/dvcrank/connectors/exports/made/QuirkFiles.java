package vn.dvcrank.connectors.exports.made;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists that are odd each in one way, and can be read all the same. */
final class QuirkFiles {

  private static final String DUE = "NgayHenTra";
  private static final String FINISHED = "NgayKetThucXuLy";

  private final List<MadeDossier> all;
  private final List<MadeDossier> some;
  private final MadeLayout a = MadeLayout.a();
  private final MadeLayout b = MadeLayout.b();

  QuirkFiles(List<MadeDossier> dossiers) {
    this.all = List.copyOf(dossiers);
    this.some = MadeWorld.some(all);
  }

  void addTo(MadeFiles files) throws IOException {
    headers(files);
    letters(files);
    numbersAndDates(files);
    dossiers(files);
  }

  private void headers(MadeFiles files) {
    MadeLayout withNotes = plus(plus(a, "Ghi chú", "ZQX gọi lại"), "Ghi chú", "ZQX đã nhắc");
    addA(files, "duplicate-header.csv", withNotes, some);
    MadeSheet blanks = new MadeSheet();
    blanks.header(a.headers().stream().map(QuirkFiles::withBlanks).toList()).rows(a.rows(some));
    files.addCounted(
        "quirks/blanks-in-header.csv",
        (ListFiles.BOM + CsvFile.text(blanks, ';')).getBytes(UTF_8),
        some,
        a);
  }

  private void letters(MadeFiles files) throws IOException {
    String table = CsvFile.text(ListFiles.table(b, some), ';');
    files.addCounted(
        "quirks/nfd.csv",
        (ListFiles.BOM + Normalizer.normalize(table, Normalizer.Form.NFD)).getBytes(UTF_8),
        some,
        b);
    files.addCounted("quirks/windows-1258.csv", OldEncodings.windows1258(table), some, b);
    // "Ảng" cannot be written in it.
    List<MadeDossier> fewer =
        some.stream().filter(one -> !one.unit().name().contains("Ả")).toList();
    String small = CsvFile.text(ListFiles.table(b, fewer), ';');
    files.addCounted("quirks/tcvn3.csv", OldEncodings.tcvn3(small), fewer, b);
  }

  private void numbersAndDates(MadeFiles files) throws IOException {
    MadeLayout phones =
        a.with("SoDienThoai", one -> MadeCell.text(one.person().phone().substring(1) + ".0"));
    files.addCounted(
        "quirks/phone-as-number.xlsx", XlsxFile.bytes(ListFiles.table(phones, some)), some, a);
    addA(files, "compact-dates.csv", a.each(MadeLayout::compact), some);
    MadeLayout serials =
        a.with("NgayTiepNhan", one -> serial(one.course().received(), true))
            .with(DUE, one -> serial(one.course().due(), true))
            .with(FINISHED, one -> serial(one.course().finished(), false));
    files.addCounted(
        "quirks/serial-dates.xlsx", XlsxFile.bytes(ListFiles.table(serials, some)), some, a);
    MadeLayout formulas =
        a.with("MaHoSo", QuirkFiles::codeFormula).with(DUE, QuirkFiles::dueFormula);
    files.addCounted(
        "quirks/formula-cells.xlsx", XlsxFile.bytes(ListFiles.table(formulas, some)), some, a);
  }

  private void dossiers(MadeFiles files) {
    addA(
        files,
        "no-due-dates.csv",
        a,
        some.stream().map(one -> one.withCourse(withoutDue(one.course()))).toList());
    addA(files, "late-by-the-clock.csv", a, where(MadeDossier::lateByTheClock));
    addA(
        files,
        "older-codes.csv",
        a,
        IntStream.range(0, some.size())
            .mapToObj(at -> some.get(at).withCode(olderCode(at + 1)))
            .toList());
    // Three codes come twice: one row to the letter, two done above and in work below.
    List<MadeDossier> done =
        some.stream().filter(one -> one.course().status() >= 9).skip(5).limit(2).toList();
    List<MadeDossier> repeated =
        Stream.of(some.stream(), Stream.of(some.get(0)), done.stream().map(QuirkFiles::inWork))
            .flatMap(Function.identity())
            .toList();
    files.add("quirks/duplicate-codes.csv", ListFiles.csv(a, repeated, ';'));
  }

  private void addA(MadeFiles files, String name, MadeLayout layout, List<MadeDossier> dossiers) {
    files.addCounted("quirks/" + name, ListFiles.csv(layout, dossiers, ';'), dossiers, a);
  }

  private List<MadeDossier> where(Predicate<MadeDossier> wanted) {
    return all.stream().filter(wanted).toList();
  }

  private static String olderCode(int number) {
    return String.format(Locale.ROOT, "000.00.12.H18-230717-%04d", number);
  }

  private static MadeDossier inWork(MadeDossier dossier) {
    MadeCourse course = dossier.course();
    return dossier.withCourse(new MadeCourse(4, course.received(), course.due(), Optional.empty()));
  }

  private static MadeCourse withoutDue(MadeCourse course) {
    return new MadeCourse(course.status(), course.received(), Optional.empty(), course.finished());
  }

  private static MadeLayout plus(MadeLayout layout, String header, String text) {
    List<MadeLayout.Column> columns = new ArrayList<>(layout.columns());
    columns.add(new MadeLayout.Column(header, header, one -> MadeCell.text(text)));
    return new MadeLayout(columns);
  }

  /** Repeated blanks, a blank that does not break, a line break, blanks around. */
  private static String withBlanks(String header) {
    int first = header.indexOf(' ');
    return first < 0
        ? " " + header + "\u00A0"
        : "  "
            + header.substring(0, first)
            + " \n "
            + header.substring(first + 1).replace(" ", " \u00A0 ")
            + " ";
  }

  private static MadeCell serial(Optional<LocalDateTime> at, boolean styled) {
    return at.<MadeCell>map(time -> new MadeCell.Serial(time, styled)).orElse(MadeCell.EMPTY);
  }

  private static MadeCell codeFormula(MadeDossier dossier) {
    String code = dossier.code();
    int dash = code.indexOf('-');
    String joined =
        "CONCATENATE(\"%s\",\"%s\")".formatted(code.substring(0, dash), code.substring(dash));
    return new MadeCell.Formula(joined, code, false);
  }

  private static MadeCell dueFormula(MadeDossier dossier) {
    return dossier
        .course()
        .due()
        .map(ExcelSerial::of)
        .<MadeCell>map(
            due -> new MadeCell.Formula(due.toPlainString() + "+0", due.toPlainString(), true))
        .orElse(MadeCell.EMPTY);
  }
}
