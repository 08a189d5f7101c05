package vn.dvcrank.connectors.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the header of one index set's annexes says: the reviewed list {@code annex-forms.yaml}.
 *
 * @param indexSet that a table with such a header follows
 * @param method of it
 * @param banners headings over all points
 * @param total heading of the total
 * @param totalCap printed with it, when one is
 * @param converted heading of the converted total, when there is one
 * @param columns headings of groups
 */
record AnnexForm(
    String indexSet,
    String method,
    List<String> banners,
    String total,
    Optional<Integer> totalCap,
    Optional<String> converted,
    List<Heading> columns) {

  private static final String RESOURCE = "annex-forms.yaml";

  /**
   * A heading: of a column, or of the parts that it spans.
   *
   * @param code of the group, composite or indicator
   * @param headings ways to print it
   * @param cap its maximum, when it is printed
   * @param parts columns that it spans; none when it is one itself
   */
  record Heading(String code, List<String> headings, Optional<Integer> cap, List<Heading> parts) {}

  /**
   * Reads the packaged list.
   *
   * @throws UncheckedIOException when it is broken, which a build does not let out
   */
  static List<AnnexForm> load() {
    try (InputStream file =
        Objects.requireNonNull(AnnexForm.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      JsonNode forms = new ObjectMapper(new YAMLFactory()).readTree(file);
      return elements(forms).map(AnnexForm::form).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  private static AnnexForm form(JsonNode node) {
    return new AnnexForm(
        node.required("index-set").textValue(),
        node.required("method").textValue(),
        texts(node.required("banners")),
        node.required("total").textValue(),
        cap(node.path("total-cap")),
        Optional.ofNullable(node.path("converted").textValue()),
        headings(node.required("columns")));
  }

  private static List<Heading> headings(JsonNode list) {
    return elements(list)
        .map(
            node ->
                new Heading(
                    node.required("code").textValue(),
                    texts(node.required("headings")),
                    cap(node.path("cap")),
                    headings(node.path("parts"))))
        .toList();
  }

  private static Optional<Integer> cap(JsonNode node) {
    return node.isInt() ? Optional.of(node.intValue()) : Optional.empty();
  }

  private static List<String> texts(JsonNode list) {
    return elements(list).map(JsonNode::textValue).toList();
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** Every heading that may be printed, in lower case. */
  Stream<String> phrases() {
    return Stream.concat(
        Stream.concat(banners.stream(), Stream.concat(Stream.of(total), converted.stream())),
        columns.stream()
            .flatMap(column -> Stream.concat(Stream.of(column), column.parts().stream()))
            .flatMap(column -> column.headings().stream()));
  }
}
