package vn.dvcrank.connectors.portal.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The 34 provinces and their ids in both contracts: the reviewed list {@code provinces.csv}. */
public final class ProvinceDirectory {

  private static final String RESOURCE = "provinces.csv";

  private final Map<String, Province> byCode;

  private ProvinceDirectory(Map<String, Province> byCode) {
    this.byCode = byCode;
  }

  /**
   * Reads the packaged list.
   *
   * @throws UncheckedIOException when it is broken, which a build does not let out
   */
  public static ProvinceDirectory load() {
    Map<String, Province> byCode = new LinkedHashMap<>();
    try (InputStream file =
            Objects.requireNonNull(
                ProvinceDirectory.class.getResourceAsStream(RESOURCE), RESOURCE);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        Province province =
            new Province(
                row.getField("code"),
                row.getField("name_2025"),
                row.getField("legacy_id"),
                row.getField("name_2026"),
                row.getField("department_id_2026"));
        byCode.put(province.code(), province);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
    return new ProvinceDirectory(byCode);
  }

  /** All provinces, in order of their codes. */
  public List<Province> all() {
    return List.copyOf(byCode.values());
  }

  /** The province of a code, when it is listed. */
  public Optional<Province> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The province of a code.
   *
   * @throws IllegalArgumentException when it is not listed
   */
  public Province get(String code) {
    return find(code)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no province has the code '"
                        + code
                        + "'; known are "
                        + String.join(", ", byCode.keySet())));
  }
}
