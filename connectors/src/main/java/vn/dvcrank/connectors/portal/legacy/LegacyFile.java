package vn.dvcrank.connectors.portal.legacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.connectors.portal.Origin;
import vn.dvcrank.connectors.portal.answer.Shape;
import vn.dvcrank.connectors.portal.answer.ShapeAudit;
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * The contract as reviewed data: {@code legacy-contract.yaml}.
 *
 * @param origin names the contract, and what its scores are scores of
 * @param endpoint where to ask
 * @param service what is asked for; names the part
 * @param firstYear before which there are no answers
 * @param pageSize rows asked for at once
 * @param unitKinds label of a unit's kind by the portal's number
 * @param groups fields with the points of the group of that code
 * @param row its fields
 */
record LegacyFile(
    Origin origin,
    URI endpoint,
    String service,
    int firstYear,
    int pageSize,
    Map<String, String> unitKinds,
    List<String> groups,
    Shape row) {

  private static final String RESOURCE = "legacy-contract.yaml";
  private static final String ROW = "row";

  LegacyFile {
    unitKinds = Map.copyOf(unitKinds);
    groups = List.copyOf(groups);
  }

  /**
   * Reads the packaged file.
   *
   * @throws UncheckedIOException when it is broken, which a build does not let out
   */
  static LegacyFile load() {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    try (InputStream file = LegacyFile.class.getResourceAsStream(RESOURCE)) {
      return yaml.readValue(file, LegacyFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /** Holds rows against what the contract says of one. */
  ShapeAudit audit(List<LegacyRow> rows) {
    ShapeAudit audit = new ShapeAudit(Map.of(ROW, row));
    rows.forEach(one -> audit.look(one.fields(), ROW, "row " + one.place()));
    return audit;
  }

  /** What the portal's number makes a unit; empty for one that is not known. */
  Optional<UnitKind> kind(LegacyRow row) {
    return row.kindNumber().map(unitKinds::get).map(UnitKind::ofLabel);
  }
}
