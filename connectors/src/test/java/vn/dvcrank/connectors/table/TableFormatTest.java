package vn.dvcrank.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormatTest {

  @TempDir private Path folder;
  private TableFiles files;

  @BeforeEach
  void inAFolder() {
    files = new TableFiles(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><table>",
        " \n<TABLE border=1>",
        "<!DOCTYPE html><HTML>",
        "<!doctype html>",
        "<?xml version=\"1.0\"?>\n<html xmlns=\"x\">",
        "<!-- x --><style>a,b</style><table>",
        "<div><table><tr>"
      })
  void pagesAreHtml(String text) throws Exception {
    assertThat(TableFormat.of(files.file(text))).contains(TableFormat.HTML);
    assertThat(TableFormat.of(files.file("\ufeff" + text.strip(), StandardCharsets.UTF_16LE)))
        .contains(TableFormat.HTML);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"a\":1}]", " {\n \"a\": 1}", "\ufeff[ ]", "{}", "[\n{"})
  void objectsAndArraysAreJson(String text) throws Exception {
    assertThat(TableFormat.of(files.file(text))).contains(TableFormat.JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;b\n1;2", "sep=;\n", "[Mã];[Tên]", "{a},{b}", "a\tb", "Báo cáo\n\na,b"})
  void otherTextWithADelimiterIsCsv(String text) throws Exception {
    assertThat(TableFormat.of(files.file(text))).contains(TableFormat.CSV);
    assertThat(TableFormat.of(files.file("\ufeff" + text, Charset.forName("UTF-16BE"))))
        .contains(TableFormat.CSV);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\ufeff",
        "a",
        "one\ntwo\n",
        "\"a,b\"",
        "<?xml version=\"1.0\"?><Workbook xmlns:ss=\"x\"><Table/></Workbook>",
        "<xml>a,b</xml>",
        "%PDF-1.7,\u0000\u0001",
        "a,b\u0000c"
      })
  void whatIsNoTableIsNone(String text) throws Exception {
    assertThat(TableFormat.of(files.file(text))).isEmpty();
  }

  @Test
  void zipFilesAreToldByTheirParts() throws Exception {
    assertThat(TableFormat.of(files.workbook("", ""))).contains(TableFormat.XLSX);
    Map<String, String> document = Map.of("[Content_Types].xml", "", "word/document.xml", "a,b");
    assertThat(TableFormat.of(files.file(TableFiles.zip(document)))).isEmpty();
    assertThat(TableFormat.of(files.file("PK\u0003\u0004 nothing, really"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bytesByChanceAreNoTable(long seed) throws Exception {
    byte[] bytes = new byte[5_000];
    new Random(seed).nextBytes(bytes);
    assertThat(TableFormat.of(files.file(bytes))).isEmpty();
  }
}
