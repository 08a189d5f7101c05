package vn.dvcrank.connectors.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalColumnsTest {

  @Test
  void headersAboutPersonsAreNamedWhateverTheFileIs() throws IOException {
    Sheet sheet = Sheet.of("Danh sách", "Mã|HỌ VÀ TÊN:|Số CCCD/CMND|Trạng thái", "1|A|B|C");
    assertThat(new PersonalColumns(ExportLayouts.bundled(), sheet).namedIn(Sheet.FILE))
        .containsExactly("cccd", "họ và tên");
  }

  @Test
  void headersInAnOldFontAreNamedToo() throws IOException {
    Sheet sheet = Sheet.of("Chñ hå s¬").inOldFont(Sheet.of("Chủ hồ sơ"));
    assertThat(new PersonalColumns(ExportLayouts.bundled(), sheet).namedIn(Sheet.FILE))
        .containsExactly("chủ hồ sơ");
  }

  @Test
  void aFormOfCountsHasNone() throws IOException {
    Sheet sheet = new Sheet().and(Sheet.FORM_HEADER).and("1|Sở Y tế|1|1");
    assertThat(new PersonalColumns(ExportLayouts.bundled(), sheet).namedIn(Sheet.FILE)).isEmpty();
  }

  @Test
  void filesOnDiskAreReadByTheirContent(@TempDir Path folder) throws Exception {
    Path csv = folder.resolve("x.html");
    Files.writeString(
        csv,
        """
        \ufeffMã hồ sơ;Chủ hồ sơ;Đơn vị tiếp nhận;Trạng thái;Ngày nhận
        H18-260903-1;BÍ MẬT;Sở Y tế;4;03/09/2026
        """);
    PersonalColumns personal = new PersonalColumns(ExportLayouts.bundled());
    assertThat(personal.namedIn(csv)).containsExactly("chủ hồ sơ");
    assertThat(new ExportReader(ExportLayouts.bundled()).recognise(csv))
        .hasValueSatisfying(head -> assertThat(head.layout()).isEqualTo("dossiers-ma-ho-so"));
    Path text = folder.resolve("x.csv");
    Files.write(text, new byte[] {0, 1, 2, 3});
    assertThat(personal.namedIn(text)).isEmpty();
    assertThat(new ExportReader(ExportLayouts.bundled()).recognise(text)).isEmpty();
  }
}
