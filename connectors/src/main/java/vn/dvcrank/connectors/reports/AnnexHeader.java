package vn.dvcrank.connectors.reports;

import java.util.List;

/**
 * What a table's header says.
 *
 * @param indexSet that the table follows
 * @param method of it
 * @param codes of the columns of points, from left to right
 * @param converted whether a converted total stands behind the total
 */
record AnnexHeader(String indexSet, String method, List<String> codes, boolean converted) {

  AnnexHeader {
    codes = List.copyOf(codes);
  }

  /** Figures in each row: points, total and converted total. */
  int cells() {
    return codes.size() + (converted ? 2 : 1);
  }
}
