package vn.dvcrank.connectors.portal.page;

import java.util.Map;
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * One unit's row.
 *
 * @param place of the row among the page's rows, from 1
 * @param kind of the units of its table
 * @param name as the page writes it
 * @param figures texts by the column they stand for
 */
record PageRow(int place, UnitKind kind, String name, Map<PageLayout.Column, String> figures) {

  PageRow {
    figures = Map.copyOf(figures);
  }
}
