package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files just below the largest that is taken in are read, or refused in words, by a program that
 * has 512 MB for itself.
 */
@Tag("long")
class MemoryAtBoundsTest {

  private static final long NEARLY_64_MIB = (64L << 20) - 4096;
  private static final String LIST = "fixtures/exports/lists/";

  /** What a file begins with, what is repeated in it, and what it ends with. */
  enum Form {
    CSV_LIST("csv") {
      @Override
      void fill(OutputStream out) throws IOException {
        List<String> lines = Files.readAllLines(CommandRun.checkout().resolve(LIST + "a.csv"));
        rows(out, lines.get(0) + "\n", lines.get(1) + "\n", "");
      }
    },
    CSV_OF_ONE_LINE("csv") {
      @Override
      void fill(OutputStream out) throws IOException {
        rows(out, "Mã hồ sơ;Tên thủ tục hành chính\n", "a;", "");
      }
    },
    JSON_LIST("json") {
      @Override
      void fill(OutputStream out) throws IOException {
        rows(out, "[{\"a\":1}", ",{\"maHoSo\":\"H18.1\",\"donVi\":\"Sở Tư pháp\"}", "]");
      }
    },
    JSON_OF_ONE_TEXT("json") {
      @Override
      void fill(OutputStream out) throws IOException {
        rows(out, "[{\"maHoSo\":\"", "Điện Biên ", "\"}]");
      }
    },
    JSON_WITHIN_JSON("json") {
      @Override
      void fill(OutputStream out) throws IOException {
        rows(out, "", "[", "");
      }
    },
    LEGACY_ANSWER("json") {
      @Override
      void fill(OutputStream out) throws IOException {
        String one = "{\"MA_DON_VI\":\"H18.1\",\"TEN_DON_VI\":\"Sở Tư pháp\",\"TONG_DIEM\":90}";
        rows(out, "[" + one, "," + one, "]");
      }
    },
    PAGE("html") {
      @Override
      void fill(OutputStream out) throws IOException {
        rows(
            out,
            "<html><body><table><tr><th>STT</th><th>Tên đơn vị</th></tr>",
            "<tr><td>1</td><td>Sở Tư pháp</td></tr>",
            "</table></body></html>");
      }
    },
    OPEN_ELEMENTS("html") {
      @Override
      void fill(OutputStream out) throws IOException {
        rows(out, "<html><body>", "<div><b><i>", "");
      }
    },
    REPORT("txt") {
      @Override
      void fill(OutputStream out) throws IOException {
        rows(
            out,
            Files.readString(CommandRun.checkout().resolve("fixtures/reports/dien-bien-2025.txt")),
            "14 Sở Tư pháp 18 20 10 10 19,4 18 95,4 Xuất sắc\n",
            "");
      }
    },
    REPORT_OF_ONE_LINE("txt") {
      @Override
      void fill(OutputStream out) throws IOException {
        rows(out, "BÁO CÁO\n", "Sở Tư pháp 18 20 ", "\n");
      }
    },
    NOTHING_BUT_ZEROS("xls") {
      @Override
      void fill(OutputStream out) throws IOException {
        rows(out, "", "\0\0\0\0\0\0\0\0", "");
      }
    };

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    abstract void fill(OutputStream out) throws IOException;

    private static void rows(OutputStream out, String begin, String row, String end)
        throws IOException {
      byte[] first = begin.getBytes(StandardCharsets.UTF_8);
      byte[] last = end.getBytes(StandardCharsets.UTF_8);
      byte[] rows = row.repeat(1 + 65_536 / row.length()).getBytes(StandardCharsets.UTF_8);
      byte[] one = row.getBytes(StandardCharsets.UTF_8);
      out.write(first);
      long left = NEARLY_64_MIB - first.length - last.length;
      for (; left >= rows.length; left -= rows.length) {
        out.write(rows);
      }
      for (; left >= one.length; left -= one.length) {
        out.write(one);
      }
      out.write(last);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(300)
  void aFileAtTheBoundIsReadOrRefusedInBoundedMemory(Form form, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("large." + form.ending);
    try (OutputStream out = Files.newOutputStream(file)) {
      form.fill(out);
    }
    assertThat(Files.size(file)).isBetween(60L << 20, 64L << 20);
    List<String> command =
        new ArrayList<>(
            ChildProcess.javaCommand(
                Dvcrank.class,
                "import",
                file.toString(),
                "--province",
                "H18",
                "--period",
                "2026-09",
                "--captured-at",
                "2026-10-01",
                "--data",
                folder.resolve("data").toString()));
    command.add(1, "-Xmx512m");
    try (ChildProcess program = new ChildProcess(new ProcessBuilder(command))) {
      int exit = program.end(280);
      String said = program.output();
      assertThat(exit).as(said).isIn(Set.of(0, 2, 4));
      assertThat(said).doesNotContain("OutOfMemory", "heap space", "StackOverflow");
    }
  }
}
