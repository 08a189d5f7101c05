package vn.dvcrank.scoring.audit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dvcrank.scoring.audit.PublishedClaim.DataTaken;
import vn.dvcrank.scoring.audit.PublishedClaim.Dated;
import vn.dvcrank.scoring.audit.PublishedClaim.Evaluated;
import vn.dvcrank.scoring.audit.PublishedClaim.InClass;
import vn.dvcrank.scoring.audit.PublishedClaim.NotEvaluated;
import vn.dvcrank.scoring.audit.PublishedClaim.OwnClass;
import vn.dvcrank.scoring.audit.PublishedClaim.OwnPoints;
import vn.dvcrank.scoring.audit.PublishedClaim.OwnRank;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.UnitKind;

/** The two published reports, figure by figure; lines are those of the files here. */
final class DienBien {

  static final IndexSet QD766 = IndexSets.bundled("qd766");
  static final IndexSet QD459 = IndexSets.bundled("dien-bien-459");

  private static final Cell DASH = Cell.notApplicable(AbsenceReason.NOT_ASKED);

  private DienBien() {}

  static PublishedReport of2025() {
    return new PublishedReport(
        "qd766",
        "2022",
        Period.parse("2025"),
        "tỉnh Điện Biên",
        List.of(
            table("/vn/dvcrank/scoring/score/dien-bien-2025.csv", PeerGroup.DEPARTMENTS),
            table("/vn/dvcrank/scoring/score/dien-bien-2025.csv", PeerGroup.COMMUNES)),
        List.of(
            new Dated(101, 2026, 1, Optional.empty()),
            own("TOTAL", "91.41", "100"),
            new OwnClass(102, "Xuất sắc"),
            new OwnRank(102, 24, 34),
            own("CKMB", "15.29", "18"),
            own("TDGQ", "19.72", "20"),
            own("ONLINE_SERVICE", "18.52", "22"),
            own("MDSH", "19.94", "22"),
            own("MDHL", "17.94", "18"),
            new DataTaken(104, LocalDate.of(2025, 1, 15)),
            new Evaluated(105, PeerGroup.DEPARTMENTS, 13, 14),
            new NotEvaluated(
                106,
                PeerGroup.DEPARTMENTS,
                "Văn phòng Ủy ban nhân dân tỉnh",
                "không phát sinh hồ sơ TTHC"),
            inClass(
                107,
                PeerGroup.DEPARTMENTS,
                "Xuất sắc",
                "Sở Ngoại vụ; Sở Xây dựng; Sở Nội vụ; Sở Công Thương; Thanh tra tỉnh"),
            inClass(
                108,
                PeerGroup.DEPARTMENTS,
                "Tốt",
                "Sở Nông nghiệp và Môi trường; Sở Giáo dục và Đào tạo; Sở Y tế; Sở Tài chính; "
                    + "Sở Văn hóa, Thể thao và Du lịch; Sở Tư pháp; Sở Dân tộc và Tôn giáo"),
            inClass(109, PeerGroup.DEPARTMENTS, "Khá", "Sở Khoa học và Công nghệ"),
            new Evaluated(110, PeerGroup.COMMUNES, 45, 45),
            new InClass(111, PeerGroup.COMMUNES, "Xuất sắc", 34, List.of()),
            new InClass(112, PeerGroup.COMMUNES, "Tốt", 11, List.of()),
            own("TOTAL", "91.41", "100"),
            own("TDGQ", "19.72", "20")));
  }

  static PublishedReport ofJuly2023() {
    PeerGroup offices = PeerGroup.DISTRICT_DEPARTMENTS;
    PeerGroup communes = PeerGroup.DISTRICT_COMMUNES;
    return new PublishedReport(
        "dien-bien-459",
        "2023",
        Period.parse("2023-07"),
        "huyện Điện Biên",
        List.of(table("dien-bien-2023-07.csv", offices), table("dien-bien-2023-07.csv", communes)),
        List.of(
            new Dated(101, 2023, 8, Optional.of(17)),
            new Evaluated(102, offices, 5, 10),
            inClass(
                103,
                offices,
                "Xuất sắc",
                "Phòng Lao động - Thương binh và Xã hội; Phòng Kinh tế và Hạ tầng"),
            inClass(104, offices, "Tốt", "Phòng Tư pháp"),
            inClass(105, offices, "Trung bình", "Phòng Nội vụ; Trung tâm QLĐĐ"),
            new Evaluated(106, communes, 21, 21),
            inClass(107, communes, "Xuất sắc", "UBND xã Núa Ngam"),
            communes(
                108, "Tốt", "Mường Nhà; Mường Pồn; Pa Thơm; Pom Lót; Sam Mứn; Thanh An; Thanh Yên"),
            communes(
                109,
                "Khá",
                "Hua Thanh; Hẹ Muông; Na Ư; Noong Hẹt; Noong Luống; Phu Luông; Thanh Hưng; "
                    + "Thanh Chăn; Thanh Luông; Thanh Xương"),
            communes(110, "Yếu", "Mường Lói; Na Tông; Thanh Nưa")));
  }

  /** The index set that a report follows. */
  static IndexSet set(PublishedReport report) {
    return report.indexSet().equals(QD459.code()) ? QD459 : QD766;
  }

  private static OwnPoints own(String code, String points, String max) {
    return new OwnPoints(103, code, new BigDecimal(points), new BigDecimal(max));
  }

  private static InClass inClass(int line, PeerGroup group, String className, String names) {
    List<String> listed = List.of(names.split("; "));
    return new InClass(line, group, className, listed.size(), listed);
  }

  private static InClass communes(int line, String className, String names) {
    return inClass(
        line,
        PeerGroup.DISTRICT_COMMUNES,
        className,
        "UBND xã " + String.join("; UBND xã ", names.split("; ")));
  }

  private static PublishedTable table(String file, PeerGroup peerGroup) {
    List<PublishedRow> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    DienBien.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      for (NamedCsvRecord line : lines) {
        if (UnitKind.ofLabel(line.getField("kind")) == peerGroup.members()) {
          rows.add(row(line, rows.size() + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PublishedTable(peerGroup, rows);
  }

  private static PublishedRow row(NamedCsvRecord line, int position) {
    Map<String, Cell> points = new TreeMap<>();
    List<Group> groups =
        (line.findField("CKMB1").isPresent() ? QD459.method("2023") : QD766.method("2022"))
            .groups();
    for (Group group : groups) {
      String printed = line.getField(group.code());
      points.put(group.code(), printed.equals("-") ? DASH : Cell.of(printed));
    }
    return new PublishedRow(
        (int) line.getStartingLineNumber(),
        position,
        line.getField("unit"),
        new TreeMap<>(points),
        Cell.of(line.getField("total")),
        line.findField("max").filter(max -> !max.isEmpty()).map(BigDecimal::new),
        line.findField("converted").map(Cell::of).orElse(DASH),
        Optional.of(line.getField("class")));
  }
}
