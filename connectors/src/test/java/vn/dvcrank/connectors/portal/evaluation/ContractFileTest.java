package vn.dvcrank.connectors.portal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dvcrank.connectors.portal.answer.Shape;

/** The contract's file says one thing, wholly. */
class ContractFileTest {

  private final ContractFile contract = ContractFile.load();

  @Test
  void everyShapeIsThereAndUsed() {
    Set<String> reached = new HashSet<>();
    reach(contract.unitList().nationalShape(), reached);
    reach(contract.unitList().provinceShape(), reached);
    contract.groups().forEach(group -> reach(group.shape(), reached));
    assertThat(contract.shapes()).containsOnlyKeys(reached);
  }

  private void reach(String name, Set<String> reached) {
    if (reached.add(name)) {
      Shape shape = shape(name);
      shape.used().values().forEach(type -> type.shape().ifPresent(next -> reach(next, reached)));
      shape
          .optional()
          .values()
          .forEach(type -> type.shape().ifPresent(next -> reach(next, reached)));
    }
  }

  @Test
  void noFieldIsNamedTwice() {
    contract
        .shapes()
        .forEach(
            (name, shape) -> {
              Set<String> named = new HashSet<>(shape.used().keySet());
              named.addAll(shape.optional().keySet());
              named.addAll(shape.ignored().keySet());
              assertThat(named)
                  .as(name)
                  .hasSize(shape.used().size() + shape.optional().size() + shape.ignored().size());
              assertThat(shape.ignored().values())
                  .as(name)
                  .allSatisfy(why -> assertThat(why).isNotBlank());
            });
  }

  @Test
  void everyFieldThatIsReadIsAskedFor() {
    for (GroupListing group : contract.groups()) {
      Shape data = shapeOf(shape(group.shape()), "data");
      Shape own = shapeOf(data, group.own());
      Shape unit = shapeOf(data, group.units());
      assertThat(own.used()).containsKeys("departmentId", group.ownPoints());
      assertThat(unit.used()).containsKeys("departmentId", group.unitPoints());
      for (GroupListing.Counts counts : group.counts()) {
        Set<String> fields = new HashSet<>(counts.numerator());
        fields.addAll(counts.denominator());
        assertThat(own.used().keySet()).containsAll(fields);
        if (counts.rows() == GroupListing.Rows.ALL) {
          assertThat(unit.used().keySet()).containsAll(fields);
        }
      }
    }
  }

  private Shape shapeOf(Shape shape, String field) {
    return shape(shape.type(field).orElseThrow().shape().orElseThrow());
  }

  private Shape shape(String name) {
    return Objects.requireNonNull(contract.shapes().get(name), name);
  }
}
