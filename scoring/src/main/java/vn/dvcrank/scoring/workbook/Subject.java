package vn.dvcrank.scoring.workbook;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.dvcrank.scoring.files.Manifest;
import vn.dvcrank.scoring.files.SnapshotRef;
import vn.dvcrank.scoring.summary.Since;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.words.NoteWords;
import vn.dvcrank.scoring.words.PeerGroupWords;
import vn.dvcrank.scoring.words.TimeWords;

/**
 * What a workbook is about, in the words of its titles.
 *
 * @param manifest of the rankings in it
 * @param place the province or district: {@code tỉnh Điện Biên}; empty for all provinces
 */
record Subject(Manifest manifest, Optional<String> place) {

  /** As the titles of annexes begin. */
  static final String RESULTS =
      "KẾT QUẢ ĐÁNH GIÁ CHẤT LƯỢNG PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP TRONG GIẢI QUYẾT TTHC, CUNG CẤP"
          + " DVC";

  /** The period in capitals: {@code NĂM 2025}. */
  String period() {
    return capitals(TimeWords.period(manifest.key().period()));
  }

  /** Whose results an annex has, in capitals, with the period. */
  String members(PeerGroup peers) {
    String where =
        peers == PeerGroup.COMMUNES ? place.map(name -> " trên địa bàn " + name).orElse("") : "";
    return "CỦA " + capitals(PeerGroupWords.members(peers) + where) + " " + period();
  }

  /** Whose units, in capitals, for a title that has no room for more. */
  String scope() {
    return capitals(place.orElse("cả nước"));
  }

  /** Basis, instant, whether it may still change, decision: the line below a title. */
  String caption() {
    return "(Cơ sở: "
        + NoteWords.basis(manifest.key().basis())
        + "; số liệu lấy lúc "
        + TimeWords.moment(manifest.capturedAt())
        + (manifest.provisional() ? "; tạm tính, kỳ đánh giá chưa kết thúc" : "")
        + "; theo Quyết định số "
        + manifest.decision()
        + ")";
  }

  /** Since when units moved, as a day; empty when nothing is compared. */
  Optional<Instant> earlier(Since since) {
    SnapshotRef.Role role =
        switch (since) {
          case CAPTURE -> SnapshotRef.Role.PREVIOUS_CAPTURE;
          case PERIOD -> SnapshotRef.Role.PREVIOUS_PERIOD;
        };
    return manifest.snapshots().stream()
        .filter(snapshot -> snapshot.role() == role)
        .map(SnapshotRef::capturedAt)
        .findFirst();
  }

  static String capitals(String words) {
    return words.toUpperCase(Locale.ROOT);
  }
}
