package vn.dvcrank.connectors.exports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dvcrank.scoring.dossier.Channel;
import vn.dvcrank.scoring.dossier.DossierStatus;
import vn.dvcrank.scoring.dossier.Stated;

/**
 * How one system writes one export. All headers and words are keys of {@link HeaderText}.
 *
 * @param name of the layout
 * @param form what its rows are
 * @param columns by meaning
 * @param receivedFromSubmitted whether the day of submission stands for a day of reception that is
 *     not there
 * @param meanings by header
 * @param personal headers of columns about persons
 * @param ignored headers of columns that say nothing of use
 * @param values how cells are written
 * @param rows which rows are no data
 */
record Layout(
    String name,
    ExportForm form,
    Map<Meaning, Column> columns,
    boolean receivedFromSubmitted,
    Map<String, Meaning> meanings,
    PersonalHeaders personal,
    Set<String> ignored,
    Values values,
    RowKinds rows) {

  Layout {
    columns = Collections.unmodifiableMap(new EnumMap<>(columns));
    meanings = Map.copyOf(meanings);
    ignored = Set.copyOf(ignored);
  }

  /**
   * A column.
   *
   * @param header as people write it
   * @param required whether a file without it is not of this layout
   * @param empty what an empty cell says
   */
  record Column(String header, boolean required, Stated empty) {}

  /**
   * How cells are written.
   *
   * @param zero what stands for a count of zero
   * @param currency what may stand behind an amount, lower case
   * @param payments whether it means that somebody paid online
   */
  record Values(
      List<DateFormat> dates,
      List<CodeForm> dossierCodes,
      List<CodeForm> procedureCodes,
      Map<String, DossierStatus> statuses,
      Map<String, Channel> channels,
      Map<String, Stated> payments,
      Map<String, Stated> answers,
      Set<String> zero,
      List<String> currency) {}

  Optional<Meaning> meaning(String header) {
    return Optional.ofNullable(meanings.get(header))
        .or(() -> Optional.ofNullable(meanings.get(own(header))));
  }

  /** The header of a meaning as people write it; the meaning's label when it has no column. */
  String header(Meaning meaning) {
    Column column = columns.get(meaning);
    return column == null ? meaning.label() : column.header();
  }

  /** What an empty cell of a meaning says. */
  Stated empty(Meaning meaning) {
    Column column = columns.get(meaning);
    return column == null ? Stated.NOTHING : column.empty();
  }

  /** Whether a header is one that is left out without a word. */
  boolean isLeftOut(String header) {
    return ignored.contains(header) || ignored.contains(own(header)) || personal.names(header);
  }

  /**
   * In a dossier list, what stands above a group of columns says nothing: in a summary form it is
   * what tells them apart.
   */
  private String own(String header) {
    return form == ExportForm.DOSSIERS
        ? header
            .substring(Math.max(0, header.lastIndexOf(HeaderText.STEP)))
            .replace(HeaderText.STEP, "")
        : header;
  }
}
