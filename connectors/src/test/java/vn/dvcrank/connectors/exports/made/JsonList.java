package vn.dvcrank.connectors.exports.made;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Dossiers as a JSON array, an object a line, every value a string but fees. */
final class JsonList {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonList() {}

  static String text(MadeLayout layout, List<MadeDossier> dossiers) throws JsonProcessingException {
    StringJoiner lines = new StringJoiner(",\n", "[\n", "\n]\n");
    for (MadeDossier dossier : dossiers) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (MadeLayout.Column column : layout.columns()) {
        MadeCell cell = column.cell().apply(dossier);
        fields.put(
            column.key(), cell instanceof MadeCell.Figure number ? number.value() : cell.text());
      }
      lines.add(JSON.writeValueAsString(fields));
    }
    return lines.toString();
  }
}
