package vn.dvcrank.connectors.portal.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import vn.dvcrank.connectors.portal.Origin;
import vn.dvcrank.connectors.text.UnitName;
import vn.dvcrank.scoring.score.Element;

/**
 * The pages as reviewed data: {@code page-layout.yaml}.
 *
 * @param origin names the pages, and what their scores are scores of
 * @param groups every group of the method; missing where a page does not show it
 * @param summaryPage name of the page of all groups, in its address
 * @param columns of that page
 */
record PageLayout(Origin origin, List<String> groups, String summaryPage, List<Column> columns) {

  private static final String RESOURCE = "page-layout.yaml";

  PageLayout {
    groups = List.copyOf(groups);
    columns = List.copyOf(columns);
  }

  /**
   * A score that pages show.
   *
   * @param header above it
   * @param code of the group, composite or total
   * @param max most points
   * @param page name of the page of it alone, in that page's address; empty when there is none
   */
  record Column(String header, String code, BigDecimal max, String page) {

    /** Whether a text names this column, however its letters are written. */
    boolean isNamedBy(String text) {
      return UnitName.key(text).equals(UnitName.key(header));
    }
  }

  /**
   * Reads the packaged file.
   *
   * @throws UncheckedIOException when it is broken, which a build does not let out
   */
  static PageLayout load() {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    try (InputStream file = PageLayout.class.getResourceAsStream(RESOURCE)) {
      return yaml.readValue(file, PageLayout.class);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /** The column of a unit's total. */
  Column total() {
    return columns.stream()
        .filter(column -> column.code().equals(Element.TOTAL))
        .findFirst()
        .orElseThrow();
  }
}
