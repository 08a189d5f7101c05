package vn.dvcrank.connectors.portal.recorded;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of one type, in JSON or YAML, in which every field has a value: one that is empty is
 * a fault of the file, and so is a file that is empty.
 */
final class WholeValues<T> {

  private final ObjectMapper mapper;
  private final Class<T> type;

  WholeValues(JsonFactory format, Class<T> type) {
    this.mapper =
        JsonMapper.builder(format)
            .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
            .build();
    this.type = type;
  }

  /**
   * Reads one.
   *
   * @throws IOException when the content is none; its message is for people
   */
  T read(byte[] content) throws IOException {
    @Nullable T read = mapper.readValue(content, type);
    if (read == null) {
      throw new IOException("has no value");
    }
    return Objects.requireNonNull(read);
  }
}
