package vn.dvcrank.pipeline.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What Jazzer calls, in a process of its own, input after input. With several targets the first
 * byte of an input chooses one of them.
 */
public final class JazzerEntry {

  /** Property with the targets' labels, parted by commas. */
  static final String TARGETS = "fuzz.targets";

  private static final List<Property> PROPERTIES = opened();

  private JazzerEntry() {}

  private static List<Property> opened() {
    try {
      List<Property> properties = new ArrayList<>();
      for (String label : System.getProperty(TARGETS, "").split(",", -1)) {
        properties.add(new Property(Target.ofLabel(label)));
      }
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    if (PROPERTIES.size() == 1) {
      PROPERTIES.get(0).hold(input);
    } else if (input.length > 0) {
      PROPERTIES
          .get(Choice.of(input, PROPERTIES.size()))
          .hold(Arrays.copyOfRange(input, 1, input.length));
    }
  }

  /** Tells how often each was tried. */
  public static void fuzzerTearDown() {
    PROPERTIES.forEach(property -> System.out.println(property.figures()));
  }
}
