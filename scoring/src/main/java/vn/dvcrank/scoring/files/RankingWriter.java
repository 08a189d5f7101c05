package vn.dvcrank.scoring.files;

import java.io.IOException;
import java.io.OutputStream;
import vn.dvcrank.scoring.rank.Ranking;

/** Writes one ranking whole; the stream is flushed and left open. */
@FunctionalInterface
interface RankingWriter {

  void write(Ranking ranking, OutputStream out) throws IOException;
}
