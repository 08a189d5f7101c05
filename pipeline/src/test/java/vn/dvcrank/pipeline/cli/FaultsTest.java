package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.dvcrank.pipeline.TriedFigure;

/**
 * Every row of the table of faults, brought about: a whole pass against a portal that has the
 * fault, over a good earlier night, of which nothing is lost.
 */
@Tag("tried")
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

  private final SpoiledNights nights;
  private int tried;

  FaultsTest(@TempDir Path folder) throws IOException {
    nights = new SpoiledNights(folder);
  }

  private void bringAbout(Fault fault) throws Exception {
    assertThat(nights.after(fault)).isEqualTo(fault.outcome());
    tried++;
  }

  @AfterAll
  void closePortal() {
    TriedFigure.FAULTS.add("passes", tried);
    nights.close();
  }

  @ParameterizedTest
  @FieldSource("vn.dvcrank.pipeline.cli.NetworkFaults#ALL")
  void network(Fault fault) throws Exception {
    bringAbout(fault);
  }

  @ParameterizedTest
  @FieldSource("vn.dvcrank.pipeline.cli.StatusFaults#ALL")
  void status(Fault fault) throws Exception {
    bringAbout(fault);
  }

  @ParameterizedTest
  @FieldSource("vn.dvcrank.pipeline.cli.BodyFaults#ALL")
  void body(Fault fault) throws Exception {
    bringAbout(fault);
  }

  @ParameterizedTest
  @FieldSource("vn.dvcrank.pipeline.cli.ShapeFaults#ALL")
  void shape(Fault fault) throws Exception {
    bringAbout(fault);
  }

  @ParameterizedTest
  @FieldSource("vn.dvcrank.pipeline.cli.FigureFaults#ALL")
  void figures(Fault fault) throws Exception {
    bringAbout(fault);
  }

  @ParameterizedTest
  @FieldSource("vn.dvcrank.pipeline.cli.UnitFaults#ALL")
  void units(Fault fault) throws Exception {
    bringAbout(fault);
  }

  @ParameterizedTest
  @FieldSource("vn.dvcrank.pipeline.cli.PagingFaults#ALL")
  void paging(Fault fault) throws Exception {
    bringAbout(fault);
  }

  @ParameterizedTest
  @FieldSource("vn.dvcrank.pipeline.cli.TlsFaults#ALL")
  void tls(Fault fault) throws Exception {
    bringAbout(fault);
  }
}
