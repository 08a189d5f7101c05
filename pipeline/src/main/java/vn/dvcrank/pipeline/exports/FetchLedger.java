package vn.dvcrank.pipeline.exports;

import java.sql.SQLException;
import vn.dvcrank.pipeline.store.Delivery;

/** Where it is written down that a source gave nothing. */
@FunctionalInterface
public interface FetchLedger {

  void record(Delivery delivery) throws SQLException;
}
