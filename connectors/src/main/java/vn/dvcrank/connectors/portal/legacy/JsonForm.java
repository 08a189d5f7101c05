package vn.dvcrank.connectors.portal.legacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.connectors.portal.answer.StrictJson;

/** The answer itself: a bare array. */
final class JsonForm implements AnswerForm {

  private static final int LOOKED_AT = 64 * 1024;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  @Override
  public boolean recognises(byte[] content) {
    int length = Math.min(content.length, LOOKED_AT);
    String start = new String(content, 0, length, StandardCharsets.UTF_8);
    return start.replace("\uFEFF", "").stripLeading().startsWith("[")
        && start.contains("\"" + LegacyRow.CODE + "\"");
  }

  @Override
  public AnswerRows rows(ImportedFile file) throws UnreadableImportException {
    List<JsonRow> rows;
    try {
      rows = new StrictJson().rows(withoutMark(file.bytes()));
    } catch (IOException e) {
      throw new UnreadableImportException(
          file.name() + ": not the JSON array of a legacy answer: " + e.getMessage());
    }
    if (rows.size() > AnswerRows.MOST) {
      throw new UnreadableImportException(
          file.name() + ": " + rows.size() + " rows; at most " + AnswerRows.MOST + " are read");
    }
    return new AnswerRows(LegacyRow.numbered(rows), List.of(), List.of());
  }

  /** An editor may have put a byte order mark before it. */
  private static byte[] withoutMark(byte[] bytes) {
    boolean marked = Arrays.equals(Arrays.copyOf(bytes, MARK.length), MARK);
    return marked ? Arrays.copyOfRange(bytes, MARK.length, bytes.length) : bytes;
  }
}
