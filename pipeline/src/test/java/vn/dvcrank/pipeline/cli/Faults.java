package vn.dvcrank.pipeline.cli;

import java.util.List;
import java.util.stream.Stream;

/** The table of faults, in its order. */
final class Faults {

  static final List<Fault> ALL =
      Stream.of(
              NetworkFaults.ALL,
              TlsFaults.ALL,
              StatusFaults.ALL,
              BodyFaults.ALL,
              ShapeFaults.ALL,
              FigureFaults.ALL,
              UnitFaults.ALL,
              PagingFaults.ALL)
          .flatMap(List::stream)
          .toList();

  private Faults() {}
}
