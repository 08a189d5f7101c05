package vn.dvcrank.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.connectors.table.TableFiles.cells;
import static vn.dvcrank.connectors.table.TableFiles.read;
import static vn.dvcrank.connectors.table.TableFiles.refused;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTableTest {

  @TempDir private Path folder;
  private TableFiles files;

  @BeforeEach
  void inAFolder() {
    files = new TableFiles(folder);
  }

  @Test
  void keysAreTheHeaderAlsoThoseThatComeLate() throws Exception {
    List<TableRow> rows =
        read(
            files.file(
                """
                [{"Mã hồ sơ": "H1", "tổng": 912345678.0, "xong": true},
                 {"tổng": 1.50, "mới": " a\\n b ", "Mã hồ sơ": null},
                 {}, {"xong": false, "tổng": 12345678901234567890}]
                """));
    assertThat(rows)
        .containsExactly(
            new TableRow(1, 0, List.of("Mã hồ sơ", "tổng", "xong", "mới")),
            new TableRow(1, 1, List.of("H1", "912345678", "TRUE", "")),
            new TableRow(1, 2, List.of("", "1.5", "", "a b")),
            new TableRow(1, 4, List.of("", "12345678901234567890", "FALSE", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\":1}]",
        "\ufeff [ {\"a\":1} ] ",
        "{\"data\":[{\"a\":1}]}",
        "{\"ok\":true,\"ids\":[1,[2]],\"data\":{\"total\":1,\"items\":[{\"a\":1}]},\"none\":[]}",
        "{\"a\":{\"b\":{\"c\":[{\"a\":1}]}}}"
      })
  void theArrayMayStandWithinObjects(String json) throws Exception {
    assertThat(cells(files.file(json))).containsExactly(List.of("a"), List.of("1"));
  }

  @Test
  void whatIsNestedInARowIsAnEmptyCell() throws Exception {
    assertThat(cells(files.file("[{\"a\":{\"x\":[1]},\"b\":2},{\"a\":[{\"b\":1}],\"b\":3}]")))
        .containsExactly(List.of("a", "b"), List.of("", "2"), List.of("", "3"));
  }

  @Test
  void anEmptyArrayIsATableWithoutRows() throws Exception {
    assertThat(cells(files.file("[]"))).isEmpty();
    assertThat(cells(files.file("{\"data\":[]}"))).isEmpty();
  }

  @Test
  void otherCharsetsOfUnicodeAreRead() throws Exception {
    assertThat(cells(files.file("\ufeff[{\"Đơn\":\"vị\"}]", Charset.forName("UTF-16LE"))))
        .containsExactly(List.of("Đơn"), List.of("vị"));
  }

  @Test
  void whatIsNoOneTableIsRefused() {
    json("{\"a\":1}").hasMessageContaining("no array of objects");
    json("[1,2]").hasMessageContaining("no array of objects");
    json("{\"a\":[{\"x\":1}],\"b\":[{\"x\":1}]}").hasMessageContaining("more than one array");
    json("[{\"a\":1},2]").hasMessageContaining("row 2: no object");
    json("[{\"a\":1}] []").hasMessageContaining("behind its end");
  }

  @Test
  void whatIsBrokenIsRefusedWithoutItsText() {
    json("[{\"a\":\"Nguyen\",\"a\":2}]")
        .hasMessageContaining("row 1, column")
        .hasMessageContaining("a key twice");
    json("[{\"a\":Nguyen}]").hasMessageContaining("not JSON").hasMessageNotContaining("Nguyen");
    json("[{\"a\":\"Nguyen").hasMessageContaining("not JSON").hasMessageNotContaining("Nguyen");
    json("[{\"a\":NaN}]").hasMessageContaining("not JSON");
    refused(files.file(new byte[] {'[', '{', '"', (byte) 0xF5, '"'}), TableFormat.JSON)
        .hasMessageMatching("(?s).*(UTF-8|not JSON).*");
  }

  @Test
  void whatIsTooMuchIsRefused() {
    json("[".repeat(100_000)).hasMessageContaining("deeper than 16 levels");
    json("[{\"a\":" + "{\"b\":".repeat(100_000)).hasMessageContaining("deeper than 16 levels");
    json("[{\"a\":\"" + "x".repeat(32_768) + "\"}]").hasMessageContaining("a text longer than");
    json("[{\"a\":" + "1".repeat(101) + "}]").hasMessageContaining("a number longer");
    StringBuilder keys = new StringBuilder("[{\"k\":1");
    for (int i = 0; i < 512; i++) {
      keys.append(",\"k").append(i).append("\":1");
    }
    json(keys + "}]").hasMessageContaining("row 1: more than the 512 columns");
  }

  private AbstractThrowableAssert<?, ?> json(String text) {
    return refused(files.file(text), TableFormat.JSON);
  }
}
