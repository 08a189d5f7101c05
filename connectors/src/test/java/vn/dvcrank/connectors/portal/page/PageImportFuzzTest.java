package vn.dvcrank.connectors.portal.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.connectors.portal.page.SavedPages.page;
import static vn.dvcrank.connectors.portal.page.SavedPages.read;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.imports.BrokenText;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.score.Observation;

/** Whatever becomes of a page: it is read, or refused, and no figure comes from nowhere. */
class PageImportFuzzTest {

  private static final int ROUNDS = 200;
  private static final List<String> PAGES =
      List.of("summary.html", "group-ckmb.html", "group-mdsh.html", "province.html");
  private static final Pattern FIGURE = Pattern.compile("\\d+([.,]\\d+)?");

  private final SavedPage reader = new SavedPage();
  private int refused;
  private int accepted;

  private static ImportHints hints(String name) {
    return name.equals("province.html") ? SavedPages.OF_DIEN_BIEN : SavedPages.NATIONAL;
  }

  /** The observations; none when it is refused. Any other exception fails the test. */
  private List<Observation> readBroken(byte[] content, ImportHints hints) {
    ImportedFile file = new ImportedFile("saved.html", content);
    try {
      reader.recognises(file);
      List<Observation> read = reader.read(file, hints).get(0).observations();
      accepted++;
      return read;
    } catch (UnreadableImportException e) {
      assertThat(e).hasMessageStartingWith("saved.html").hasMessageNotContaining("\n");
      refused++;
      return List.of();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"summary.html", "group-ckmb.html", "group-mdsh.html", "province.html"})
  void aPageCutAtALineHoldsNothingElse(String name) throws Exception {
    List<Observation> whole = read(page(name), hints(name)).observations();
    for (String cut : BrokenText.truncations(page(name))) {
      assertThat(readBroken(cut.getBytes(UTF_8), hints(name))).isSubsetOf(whole);
    }
    assertThat(accepted).isPositive();
    assertThat(refused).isPositive();
  }

  @Test
  void columnsAreFoundByTheirHeaders() throws Exception {
    Pattern lastTwo = Pattern.compile("(<t[hd]>[^<]*</t[hd]>)(<t[hd]>[^<]*</t[hd]>)</tr>");
    String swapped = lastTwo.matcher(page("summary.html")).replaceAll("$2$1</tr>");
    assertThat(swapped).contains("<td>91,41</td><td>19,94</td></tr>");
    assertThat(read(swapped, SavedPages.NATIONAL).observations())
        .isEqualTo(read(page("summary.html"), SavedPages.NATIONAL).observations());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void brokenPagesAreReadForWhatTheyHoldOrRefused(long seed) throws Exception {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      String name = PAGES.get(round % PAGES.size());
      List<String> units =
          read(page(name), hints(name)).observations().stream()
              .map(one -> one.unit().code())
              .toList();
      byte[] broken = BrokenText.broken(page(name).getBytes(UTF_8), random);
      List<Observation> read = readBroken(broken, hints(name));
      assertThat(BrokenText.figures(broken, FIGURE)).containsAll(BrokenText.figures(read));
      assertThat(read).extracting(one -> one.unit().code()).isSubsetOf(units);
    }
    assertThat(accepted).isPositive();
    assertThat(refused).isPositive();
  }
}
