package vn.dvcrank.pipeline.site;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import vn.dvcrank.scoring.text.PlainText;

/**
 * A page as it is written. Whatever a template writes comes through here: characters that turn
 * lines around or command a terminal become spaces, wherever they stood.
 */
final class PageOutput implements TemplateOutput {

  private final StringBuilder page = new StringBuilder();

  @Override
  public void writeContent(String value) {
    writeContent(value, 0, value.length());
  }

  @Override
  public void writeContent(String value, int beginIndex, int endIndex) {
    for (int at = beginIndex; at < endIndex; at++) {
      char letter = value.charAt(at);
      page.append(PlainText.isShown(letter) ? letter : ' ');
    }
  }

  byte[] bytes() {
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }
}
