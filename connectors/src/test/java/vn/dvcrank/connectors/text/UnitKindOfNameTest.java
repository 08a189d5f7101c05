package vn.dvcrank.connectors.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.unit.UnitKind;

class UnitKindOfNameTest {

  private static final Path REPORT = Path.of("..", "fixtures", "reports", "dien-bien-2025.txt");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UBND xã Thanh An",
        "UBND Xã Thanh An - tỉnh Điện Biên",
        "Ủy ban nhân dân phường Mường Thanh",
        "Uỷ ban nhân dân thị trấn Tủa Chùa",
        "xã Mường Nhé",
        "PHƯỜNG ĐIỆN BIÊN PHỦ",
        "Đặc khu Côn Đảo",
      })
  void communes(String name) {
    assertThat(UnitKindOfName.of(name)).contains(UnitKind.COMMUNE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sở Nông nghiệp và Môi trường",
        "SỞ Y TẾ",
        "Sở Lao động - Thương binh và Xã hội",
        "Thanh tra tỉnh",
        "Văn phòng Ủy ban nhân dân tỉnh",
        "Ban Quản lý các khu công nghiệp",
        "Trung tâm Phục vụ hành chính công tỉnh",
        "Chi cục Kiểm lâm",
        "Bảo hiểm xã hội tỉnh",
      })
  void departments(String name) {
    assertThat(UnitKindOfName.of(name)).contains(UnitKind.DEPARTMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "UBND huyện Điện Biên",
        "UBND thị xã Mường Lay",
        "UBND thành phố Điện Biên Phủ",
        "UBND tỉnh Điện Biên",
        "UBND Sín Thầu",
        "Phòng Tư pháp",
        "Sở, ban, ngành",
        "Sở",
        "Xãm",
        "Trung tâm Phục vụ hành chính công xã Thanh An",
        "Văn phòng Đăng ký đất đai chi nhánh huyện Điện Biên",
        "Nguyễn Văn A",
      })
  void whatANameDoesNotSayIsNotGuessed(String name) {
    assertThat(UnitKindOfName.of(name)).isEmpty();
  }

  /** The real names of the report: rows of the annexes begin with a number and a name. */
  @Test
  void theNamesOfAPublishedReportSayWhatTheyAre() throws IOException {
    Matcher row =
        Pattern.compile("(?m)^\\d+ +((?:UBND|Sở|Thanh tra)[^\\d\\n]+?) \\d")
            .matcher(Files.readString(REPORT));
    List<String> communes = new ArrayList<>();
    List<String> departments = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    while (row.find()) {
      UnitKindOfName.of(row.group(1))
          .ifPresentOrElse(
              kind -> (kind == UnitKind.COMMUNE ? communes : departments).add(row.group(1)),
              () -> unknown.add(row.group(1)));
    }
    assertThat(communes).hasSizeGreaterThan(35).allMatch(name -> name.startsWith("UBND"));
    assertThat(departments).hasSizeGreaterThan(7).noneMatch(name -> name.startsWith("UBND"));
    assertThat(unknown).containsExactly("UBND Sín Thầu");
  }
}
