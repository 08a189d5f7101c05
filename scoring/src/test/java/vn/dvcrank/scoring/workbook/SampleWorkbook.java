package vn.dvcrank.scoring.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.dvcrank.scoring.files.AnswerRef;
import vn.dvcrank.scoring.files.Manifest;
import vn.dvcrank.scoring.files.OwnResult;
import vn.dvcrank.scoring.files.SnapshotRef;
import vn.dvcrank.scoring.files.Written;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.rank.Ranking;

/** Workbooks of made rankings, and what is in them as a spreadsheet reads it. */
final class SampleWorkbook {

  static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private SampleWorkbook() {}

  static byte[] of(Ranking... rankings) throws IOException {
    return Written.bytes(out -> workbook(rankings).write(out));
  }

  static AnnexWorkbook workbook(Ranking... rankings) {
    return new AnnexWorkbook(
        manifest(rankings[0]),
        rankings[0].key().scope().isNational() ? Optional.empty() : Optional.of("tỉnh Điện Biên"),
        List.of(rankings));
  }

  static Manifest manifest(Ranking ranking) {
    return new Manifest(
        ranking.key(),
        "Bộ chỉ số phục vụ người dân, doanh nghiệp",
        "766/QĐ-TTg",
        ranking.capturedAt(),
        ranking.provisional(),
        "dvcrank 0.1.0",
        List.of(
            snapshot(SnapshotRef.Role.CURRENT, "42", ranking.capturedAt()),
            snapshot(
                SnapshotRef.Role.PREVIOUS_CAPTURE, "41", Instant.parse("2026-11-19T17:15:00Z"))),
        List.of(),
        List.of(),
        Optional.of(
            new OwnResult(
                "H18",
                "UBND tỉnh Điện Biên",
                Optional.of(new BigDecimal("91.41")),
                Optional.of("Xuất sắc"),
                Optional.of("24/34"))),
        Optional.empty(),
        List.of(
            FindingSentence.SCORE_AND_CAP.at("H18.145/CKMB", "18.5", "18"),
            FindingSentence.TOTAL_AND_SUM.at("H18.145", "75.55", "75.45"),
            new Finding(FindingCode.PORTAL_DATA_QUALITY, "=HYPERLINK(\"x\")", "@SUM(1)")));
  }

  private static SnapshotRef snapshot(SnapshotRef.Role role, String id, Instant at) {
    return new SnapshotRef(
        role, id, "portal", at, SHA, List.of(new AnswerRef("CKMB", SHA, 81_920, Optional.empty())));
  }

  /** The parts of a workbook's file. */
  static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  /** The rows of each sheet, by its name. */
  static Map<String, List<Row>> sheets(byte[] workbook) throws IOException {
    Map<String, List<Row>> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      for (var sheet : read.getSheets().toList()) {
        sheets.put(sheet.getName(), sheet.read());
      }
    }
    return sheets;
  }

  /** The rows of one sheet. */
  static List<Row> sheet(byte[] workbook, String name) throws IOException {
    return Objects.requireNonNull(sheets(workbook).get(name), name);
  }

  /** One part of a workbook's file. */
  static String part(byte[] workbook, String name) throws IOException {
    return Objects.requireNonNull(parts(workbook).get(name), name);
  }

  /** What a row has in it, without its empty cells. */
  static List<String> words(Row row) {
    List<String> words = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      row.getOptionalCell(column)
          .map(Cell::getRawValue)
          .filter(value -> !value.isEmpty())
          .ifPresent(words::add);
    }
    return words;
  }

  /** The first row that has a text in it. */
  static Row row(List<Row> rows, String text) {
    return rows.stream()
        .filter(row -> words(row).contains(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row has " + text));
  }
}
