package vn.dvcrank.connectors.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.dvcrank.connectors.exports.LayoutDocument.ColumnDocument;
import vn.dvcrank.connectors.exports.LayoutDocument.WordsDocument;
import vn.dvcrank.scoring.dossier.Channel;
import vn.dvcrank.scoring.dossier.DossierStatus;

/** Finds every fault of a layout's file that its shape does not already forbid. */
final class LayoutFaults {

  /** What a payment may be called in a file, and in no other. */
  static final Set<String> PAYMENTS = Set.of("online", "otherwise");

  private static final int LONGEST_NAME = 60;

  private final List<LayoutFault> faults = new ArrayList<>();
  private final WordsDocument common;

  private LayoutFaults(WordsDocument common) {
    this.common = common;
  }

  /** All faults of a layout; empty when it is sound. */
  static List<LayoutFault> of(LayoutDocument layout, WordsDocument common) {
    LayoutFaults look = new LayoutFaults(common);
    look.name(layout);
    LayoutWords.form(layout.form())
        .ifPresentOrElse(
            form -> look.columns(layout, form),
            () -> look.fault(LayoutCheck.UNKNOWN_FORM, "form", "dossiers or summary is expected"));
    look.headers(layout);
    look.words(layout.words());
    return List.copyOf(look.faults);
  }

  /** All faults of what layouts have in common. */
  static List<LayoutFault> of(WordsDocument common) {
    LayoutFaults look = new LayoutFaults(common);
    look.words(common);
    return List.copyOf(look.faults);
  }

  private void fault(LayoutCheck check, String key, String message) {
    faults.add(new LayoutFault(check, key, message));
  }

  private void name(LayoutDocument layout) {
    boolean sound =
        !layout.name().isEmpty()
            && layout.name().length() <= LONGEST_NAME
            && layout
                .name()
                .chars()
                .allMatch(c -> c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'));
    if (!sound) {
      fault(LayoutCheck.BAD_NAME, "layout", "lower case letters, digits and dashes make a name");
    }
  }

  private void columns(LayoutDocument layout, ExportForm form) {
    for (Map.Entry<String, ColumnDocument> column : layout.columns().entrySet()) {
      String key = "columns." + column.getKey();
      Optional<Meaning> meaning =
          Meaning.ofLabel(column.getKey()).filter(known -> known.form() == form);
      if (meaning.isEmpty()) {
        fault(LayoutCheck.UNKNOWN_MEANING, key, "columns of this form have no such meaning");
        continue;
      }
      if (column.getValue().headers().isEmpty()) {
        fault(LayoutCheck.MISSING_KEY, key + ".headers", "a column has at least one header");
      }
      if (column.getValue().emptyIsNo() && !meaning.get().isQuestion()) {
        fault(
            LayoutCheck.BAD_EMPTY_MEANING,
            key + ".empty-is-no",
            "only a question can be answered by an empty cell");
      }
    }
    if (form == ExportForm.DOSSIERS) {
      dossierColumns(layout);
    } else {
      summaryColumns(layout);
    }
  }

  private void dossierColumns(LayoutDocument layout) {
    require(layout, Meaning.CODE);
    require(layout, Meaning.HANDLED_BY);
    boolean bySubmission =
        layout.receivedFromSubmitted() && !isRequired(layout, Meaning.RECEIVED_ON);
    require(layout, bySubmission ? Meaning.SUBMITTED : Meaning.RECEIVED_ON);
    // Without one of them nobody knows what is still open.
    require(layout, has(layout, Meaning.STATUS) ? Meaning.STATUS : Meaning.FINISHED);
  }

  private void summaryColumns(LayoutDocument layout) {
    boolean byUnit = has(layout, Meaning.UNIT);
    require(layout, byUnit ? Meaning.UNIT : Meaning.FIELD);
    if (byUnit && has(layout, Meaning.FIELD)) {
      fault(
          LayoutCheck.MEANINGS_CONTRADICT,
          "columns.field",
          "a row is a unit's, or a field of one unit's work");
    }
    if (layout.columns().keySet().stream()
        .flatMap(label -> Meaning.ofLabel(label).stream())
        .noneMatch(Meaning::isCount)) {
      fault(LayoutCheck.MISSING_KEY, "columns", "no column has counts");
    }
  }

  private static boolean has(LayoutDocument layout, Meaning meaning) {
    return layout.columns().containsKey(meaning.label());
  }

  private static boolean isRequired(LayoutDocument layout, Meaning meaning) {
    ColumnDocument column = layout.columns().get(meaning.label());
    return column != null && column.required();
  }

  private void require(LayoutDocument layout, Meaning meaning) {
    if (!isRequired(layout, meaning)) {
      fault(
          LayoutCheck.MEANING_NOT_REQUIRED,
          "columns." + meaning.label(),
          "such a form cannot be read without it: name it, with required: true");
    }
  }

  private void headers(LayoutDocument layout) {
    PersonalHeaders personal =
        new PersonalHeaders(common.personal().stream().map(HeaderText::key).toList());
    Map<String, String> seen = new HashMap<>();
    layout
        .columns()
        .forEach(
            (meaning, column) -> {
              String key = "columns." + meaning + ".headers";
              for (String header : column.headers()) {
                header(seen, key, header);
                if (personal.headers().contains(HeaderText.key(header))) {
                  fault(LayoutCheck.PERSONAL_HEADER, key, "'" + header + "' is about persons");
                }
              }
            });
    layout.words().personal().forEach(header -> header(seen, "headers.personal", header));
    layout.words().ignored().forEach(header -> header(seen, "headers.ignored", header));
  }

  private void header(Map<String, String> seen, String key, String header) {
    String text = HeaderText.key(header);
    if (text.isBlank()) {
      fault(LayoutCheck.BLANK_HEADER, key, "a header is blank");
      return;
    }
    String earlier = seen.putIfAbsent(text, key);
    if (earlier != null && !earlier.equals(key)) {
      fault(
          LayoutCheck.DUPLICATE_HEADER, key, "'" + header + "' stands in " + earlier + " as well");
    }
  }

  private void words(WordsDocument words) {
    for (String format : words.dates()) {
      if (DateFormat.ofLabel(format).isEmpty()) {
        fault(LayoutCheck.UNKNOWN_DATE_FORMAT, "values.dates", "'" + format + "' is not known");
      }
    }
    codes("values.dossier-codes", words.dossierCodes());
    codes("values.procedure-codes", words.procedureCodes());
    known("values.statuses", words.statuses(), LayoutWords::status, DossierStatus.class);
    known("values.channels", words.channels(), LayoutWords::channel, Channel.class);
    known(
        "values.payments",
        words.payments(),
        name -> Optional.of(name).filter(PAYMENTS::contains),
        String.class);
    Map<String, List<String>> answers = new HashMap<>();
    answers.put("yes", words.yes());
    answers.put("no", words.no());
    known("values", answers, Optional::of, String.class);
  }

  private void codes(String key, List<String> forms) {
    for (String form : forms) {
      if (CodeForm.parse(form).isEmpty()) {
        fault(
            LayoutCheck.BAD_CODE_FORM,
            key,
            "'" + form + "': write parts as <agency>, <yyMMdd>, <digits> or <digits:6>");
      }
    }
  }

  private <T> void known(
      String key,
      Map<String, List<String>> words,
      Function<String, Optional<T>> value,
      Class<T> type) {
    Map<String, String> seen = new HashMap<>();
    words.forEach(
        (name, texts) -> {
          if (value.apply(name).isEmpty()) {
            fault(LayoutCheck.UNKNOWN_VALUE, key + "." + name, "it is not known");
          }
          for (String text : texts) {
            String earlier = seen.putIfAbsent(HeaderText.key(text), name);
            boolean blank = text.isBlank() && type != Channel.class;
            if (blank || (earlier != null && !earlier.equals(name))) {
              fault(
                  LayoutCheck.DUPLICATE_WORD,
                  key + "." + name,
                  blank
                      ? "an empty cell is no word"
                      : "'" + text + "' stands for " + earlier + " as well");
            }
          }
        });
  }
}
