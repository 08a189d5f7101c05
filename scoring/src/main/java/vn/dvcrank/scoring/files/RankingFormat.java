package vn.dvcrank.scoring.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.unit.PeerGroup;

/**
 * The formats in which every ranking is published. The same ranking gives the same bytes, in any
 * locale and time zone and at any time.
 */
public enum RankingFormat {
  /** UTF-8 without byte order mark, {@code \n}, RFC 4180, decimal point. */
  CSV("csv"),
  /** As {@code ranking.schema.json} says. */
  JSON("json"),
  /** The table of the CSV file, its numbers as numbers. */
  XLSX("xlsx");

  private final String extension;

  RankingFormat(String extension) {
    this.extension = extension;
  }

  /** What the file's name ends in, without the dot. */
  public String extension() {
    return extension;
  }

  /** The name of a peer group's file: {@code communes.csv}. */
  public String fileName(PeerGroup peerGroup) {
    return peerGroup.label() + "." + extension;
  }

  /** Writes a ranking whole. The stream is flushed, and stays open. */
  public void write(Ranking ranking, OutputStream out) throws IOException {
    write(ranking, RankingTable.of(ranking), out);
  }

  /** A ranking in every format; the table that two of them show is made once. */
  public static Map<RankingFormat, byte[]> all(Ranking ranking) throws IOException {
    SheetTable table = RankingTable.of(ranking);
    Map<RankingFormat, byte[]> all = new EnumMap<>(RankingFormat.class);
    for (RankingFormat format : values()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      format.write(ranking, table, bytes);
      all.put(format, bytes.toByteArray());
    }
    return all;
  }

  private void write(Ranking ranking, SheetTable table, OutputStream out) throws IOException {
    switch (this) {
      case CSV -> table.writeCsv(out);
      case JSON -> RankingJson.write(ranking, out);
      case XLSX -> table.writeXlsx(ranking.capturedAt(), out);
    }
  }
}
