package vn.dvcrank.connectors.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.dvcrank.connectors.exports.LayoutDocument.ColumnDocument;
import vn.dvcrank.connectors.exports.LayoutDocument.WordsDocument;
import vn.dvcrank.scoring.dossier.Channel;
import vn.dvcrank.scoring.dossier.DossierStatus;
import vn.dvcrank.scoring.dossier.Stated;

/**
 * Makes a layout of a file that was found sound. A layout's own words go before the common ones;
 * its lists of date formats and code forms take the place of the common lists, and its other lists
 * are added to them.
 */
final class LayoutWords {

  private final WordsDocument common;

  LayoutWords(WordsDocument common) {
    this.common = common;
  }

  static Optional<ExportForm> form(String label) {
    return constant(ExportForm.values(), label);
  }

  static Optional<DossierStatus> status(String label) {
    return constant(DossierStatus.values(), label);
  }

  static Optional<Channel> channel(String label) {
    return constant(Channel.values(), label);
  }

  Layout layout(LayoutDocument document) {
    WordsDocument own = document.words();
    Map<Meaning, Layout.Column> columns = new HashMap<>();
    Map<String, Meaning> meanings = new HashMap<>();
    document
        .columns()
        .forEach(
            (label, column) -> {
              Meaning meaning = Meaning.ofLabel(label).orElseThrow();
              columns.put(meaning, column(column));
              column.headers().forEach(header -> meanings.put(HeaderText.key(header), meaning));
            });
    return new Layout(
        document.name(),
        form(document.form()).orElseThrow(),
        columns,
        document.receivedFromSubmitted(),
        meanings,
        new PersonalHeaders(both(common.personal(), own.personal())),
        Set.copyOf(both(common.ignored(), own.ignored())),
        values(own),
        new RowKinds(
            List.copyOf(both(common.groups(), own.groups())),
            both(common.totals(), own.totals()),
            List.copyOf(both(common.footers(), own.footers())),
            List.copyOf(both(common.unitLabels(), own.unitLabels()))));
  }

  private static Layout.Column column(ColumnDocument column) {
    Stated empty = column.emptyIsNo() ? Stated.NO : Stated.NOTHING;
    return new Layout.Column(column.headers().get(0), column.required(), empty);
  }

  private Layout.Values values(WordsDocument own) {
    return new Layout.Values(
        either(own.dates(), common.dates(), DateFormat::ofLabel),
        either(own.dossierCodes(), common.dossierCodes(), CodeForm::parse),
        either(own.procedureCodes(), common.procedureCodes(), CodeForm::parse),
        words(common.statuses(), own.statuses(), LayoutWords::status),
        words(common.channels(), own.channels(), LayoutWords::channel),
        words(common.payments(), own.payments(), LayoutWords::payment),
        words(answers(common), answers(own), LayoutWords::payment),
        both(common.zero(), own.zero()),
        List.copyOf(both(common.currency(), own.currency())));
  }

  private static Map<String, List<String>> answers(WordsDocument words) {
    return Map.of("online", words.yes(), "otherwise", words.no());
  }

  private static Optional<Stated> payment(String label) {
    return Optional.of(Stated.of(label.equals("online")));
  }

  private static <T> Map<String, T> words(
      Map<String, List<String>> common,
      Map<String, List<String>> own,
      Function<String, Optional<T>> value) {
    Map<String, T> words = new HashMap<>();
    for (Map<String, List<String>> one : List.of(common, own)) {
      one.forEach(
          (name, texts) ->
              texts.forEach(
                  text -> words.put(HeaderText.key(text), value.apply(name).orElseThrow())));
    }
    return Map.copyOf(words);
  }

  private static <T> List<T> either(
      List<String> own, List<String> common, Function<String, Optional<T>> value) {
    List<T> parsed = new ArrayList<>();
    (own.isEmpty() ? common : own).forEach(text -> parsed.add(value.apply(text).orElseThrow()));
    return List.copyOf(parsed);
  }

  private static Set<String> both(List<String> common, List<String> own) {
    Set<String> keys = new TreeSet<>();
    common.forEach(text -> keys.add(HeaderText.key(text)));
    own.forEach(text -> keys.add(HeaderText.key(text)));
    return keys;
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] constants, String label) {
    for (E constant : constants) {
      if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(label)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
