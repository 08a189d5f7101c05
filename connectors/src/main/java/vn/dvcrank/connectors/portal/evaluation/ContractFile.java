package vn.dvcrank.connectors.portal.evaluation;

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
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * The contract as reviewed data: {@code evaluation-contract.yaml}.
 *
 * @param origin names the contract, and what its scores are scores of
 * @param base where the endpoints are, with a slash at the end
 * @param pageSize rows asked for at once
 * @param unitKinds label of a unit's kind by the portal's word
 * @param unitList how units are listed
 * @param groups in the order they are asked for
 * @param shapes by name
 */
record ContractFile(
    Origin origin,
    URI base,
    int pageSize,
    Map<String, String> unitKinds,
    UnitListing unitList,
    List<GroupListing> groups,
    Map<String, Shape> shapes) {

  private static final String RESOURCE = "evaluation-contract.yaml";

  ContractFile {
    unitKinds = Map.copyOf(unitKinds);
    groups = List.copyOf(groups);
    shapes = Map.copyOf(shapes);
  }

  /**
   * How units are listed.
   *
   * @param part name of the part
   * @param endpoint below the base
   * @param nationalShape of the answer that lists provinces
   * @param provinceShape of the answer that lists one province's units
   */
  record UnitListing(String part, String endpoint, String nationalShape, String provinceShape) {}

  /**
   * Reads the packaged file.
   *
   * @throws UncheckedIOException when it is broken, which a build does not let out
   */
  static ContractFile load() {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    try (InputStream file = ContractFile.class.getResourceAsStream(RESOURCE)) {
      return yaml.readValue(file, ContractFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /** The group that a part is about. */
  Optional<GroupListing> group(String part) {
    return groups.stream().filter(group -> group.code().equals(part)).findFirst();
  }

  /** What the portal's word makes a unit; empty for a word that is not known. */
  Optional<UnitKind> kind(String childGroup) {
    return Optional.ofNullable(unitKinds.get(childGroup)).map(UnitKind::ofLabel);
  }
}
