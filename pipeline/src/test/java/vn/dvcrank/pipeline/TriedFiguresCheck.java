package vn.dvcrank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs at the end of the profile {@code long}, and says what was tried in it. */
@Tag("long")
class TriedFiguresCheck {

  @ParameterizedTest
  @EnumSource
  void somethingWasTried(TriedFigure figure) throws Exception {
    System.out.printf(Locale.ROOT, "%s: %,d%n", figure.label(), figure.total());
    assertThat(figure.total()).as(figure.label()).isPositive();
  }
}
