package vn.dvcrank.connectors.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dvcrank.connectors.portal.page.SavedPages.NATIONAL;
import static vn.dvcrank.connectors.portal.page.SavedPages.OF_DIEN_BIEN;
import static vn.dvcrank.connectors.portal.page.SavedPages.OF_NO_PERIOD;
import static vn.dvcrank.connectors.portal.page.SavedPages.file;
import static vn.dvcrank.connectors.portal.page.SavedPages.page;

import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** What comes instead of a page, and pages that leave open what they are. */
class SavedPageRefusalTest {

  private static final String APPLICATION =
      "<!DOCTYPE html><html><head><script src=\"main.js\"></script></head>"
          + "<body><div id=\"root\"></div></body></html>";
  private static final String REJECTED =
      "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. "
          + "Your support ID is: 1</body></html>";

  private final SavedPage reader = new SavedPage();

  private AbstractThrowableAssert<?, ?> refused(String html, ImportHints hints) {
    return assertThatThrownBy(() -> reader.read(file(html), hints))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageStartingWith("saved.html: ");
  }

  @Test
  void whatComesInsteadOfAPageIsNamed() {
    refused(APPLICATION, NATIONAL).hasMessageContaining("a page without any table");
    refused(REJECTED, NATIONAL).hasMessageContaining("Request Rejected");
    refused("<html><body><p>Chỉ số</p></body></html>", NATIONAL)
        .hasMessageContaining("a page without any table");
    refused("<html><body><table><tr><td>1</td><td>x</td></tr></table></body></html>", NATIONAL)
        .hasMessageContaining("no table of the index");
    refused("STT,Đơn vị", NATIONAL).hasMessageContaining("not a web page");
    refused("", NATIONAL).hasMessageContaining("not a web page");
  }

  @Test
  void aTableWithoutRowsIsNotThere() {
    String unfilled = page("summary.html").replaceAll("(?s)<tbody>.*</tbody>", "");
    refused(unfilled, NATIONAL).hasMessageContaining("no table of the index");
  }

  @Test
  void ofWhenAPageIsMayNotBeContradicted() {
    String headed = page("summary.html").replace("<body>", "<body><h2>Chỉ số tháng 8/2025</h2>");
    refused(headed, NATIONAL).hasMessageContaining("the page says 2025-08, and 2025 was given");
    refused(page("summary.html"), OF_NO_PERIOD).hasMessageContaining("give --period");
    refused(headed.replace("<body>", "<body><h2>Chỉ số tháng 9/2025</h2>"), OF_NO_PERIOD)
        .hasMessageContaining("2025-09 and 2025-08");
  }

  @Test
  void whoseUnitsTheyAreMustBeSaidAndFit() {
    refused(page("province.html"), NATIONAL).hasMessageContaining("give --province");
    refused(page("summary.html"), OF_DIEN_BIEN).hasMessageContaining("0 table(s)");
  }

  @Test
  void aPageOfNoGroupAndNotOfAllIsRefused() {
    refused(page("summary.html").replace("<th>Số hóa hồ sơ</th>", "<th>Khác</th>"), NATIONAL)
        .hasMessageContaining("no column Số hóa hồ sơ");
    refused(page("summary.html").replace("<th>STT</th>", "<th>Tổng điểm</th>"), NATIONAL)
        .hasMessageContaining("no column Tổng điểm");
  }

  @Test
  void aPageOfUnknownUnitsIsRefused() {
    refused(page("province.html").replaceAll("(Sở|UBND) ", "Khác "), OF_DIEN_BIEN)
        .hasMessageContaining("none of its 6 rows is of a unit known of H18");
  }

  @Test
  void isKnownByItsContent() {
    assertThat(
            List.of(
                page("summary.html"),
                page("province.html"),
                page("group-ckmb.html"),
                APPLICATION,
                REJECTED))
        .allMatch(html -> reader.recognises(file(html)));
    assertThat(
            List.of(
                "",
                "[{\"MA_COQUAN\":\"H18\"}]",
                "Báo cáo <table>",
                "<html><body><table><tr><td>1</td><td>x</td></tr></table></body></html>"))
        .noneMatch(text -> reader.recognises(file(text)));
  }
}
