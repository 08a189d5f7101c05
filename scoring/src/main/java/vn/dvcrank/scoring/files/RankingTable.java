package vn.dvcrank.scoring.files;

import vn.dvcrank.scoring.rank.Ranking;

/** A ranking as a table: a row a standing. */
final class RankingTable {

  private RankingTable() {}

  static SheetTable of(Ranking ranking) {
    RankingColumns columns = RankingColumns.of(ranking);
    return new SheetTable(
        ranking.peerGroup().label(),
        columns.headers(),
        ranking.standings().stream().map(columns::cells).toList());
  }
}
