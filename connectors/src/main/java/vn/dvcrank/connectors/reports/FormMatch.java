package vn.dvcrank.connectors.reports;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.reports.HeaderTokens.Token;

/**
 * Holds a header against one form. Headings of one level are printed from left to right, the totals
 * right of all points, and the parts below what spans them: so the printed order gives the columns.
 */
final class FormMatch {

  private final AnnexForm form;
  private final HeaderTokens tokens;

  FormMatch(AnnexForm form) {
    this.form = form;
    this.tokens = new HeaderTokens(form);
  }

  /** The header, when the whole text is one of this form with every heading once and its cap. */
  Optional<AnnexHeader> read(String text) {
    return tokens.of(text).flatMap(this::read);
  }

  private Optional<AnnexHeader> read(Deque<Token> left) {
    if (!taken(left, HeaderTokens.NUMBER) || !taken(left, HeaderTokens.NAME)) {
      return Optional.empty();
    }
    if (!left.isEmpty() && form.banners().contains(left.getFirst().phrase())) {
      left.removeFirst();
    }
    List<AnnexForm.Heading> columns = new ArrayList<>();
    boolean totals = closing(left);
    Optional<AnnexForm.Heading> column = take(left, form.columns());
    while (column.isPresent()) {
      columns.add(column.get());
      totals = totals || closing(left);
      column = take(left, remaining(form.columns(), columns));
    }
    Optional<List<String>> codes = codes(columns, left);
    return totals && columns.size() == form.columns().size() && left.isEmpty()
        ? codes.map(
            found ->
                new AnnexHeader(
                    form.indexSet(), form.method(), found, form.converted().isPresent()))
        : Optional.empty();
  }

  /** Total, converted total and class, together and in this order. */
  private boolean closing(Deque<Token> left) {
    List<Token> seen = left.stream().limit(form.converted().isPresent() ? 3 : 2).toList();
    List<Token> expected = new ArrayList<>();
    expected.add(new Token(form.total(), form.totalCap()));
    form.converted().ifPresent(phrase -> expected.add(new Token(phrase, Optional.empty())));
    expected.add(new Token(HeaderTokens.CLASS, Optional.empty()));
    if (!seen.equals(expected)) {
      return false;
    }
    expected.forEach(token -> left.removeFirst());
    return true;
  }

  private static Optional<List<String>> codes(List<AnnexForm.Heading> columns, Deque<Token> left) {
    List<String> codes = new ArrayList<>();
    for (AnnexForm.Heading column : columns) {
      if (column.parts().isEmpty()) {
        codes.add(column.code());
        continue;
      }
      List<AnnexForm.Heading> parts = new ArrayList<>();
      while (parts.size() < column.parts().size()) {
        Optional<AnnexForm.Heading> part = take(left, remaining(column.parts(), parts));
        if (part.isEmpty()) {
          return Optional.empty();
        }
        parts.add(part.get());
        codes.add(part.get().code());
      }
    }
    return Optional.of(codes);
  }

  private static List<AnnexForm.Heading> remaining(
      List<AnnexForm.Heading> all, List<AnnexForm.Heading> taken) {
    return all.stream().filter(heading -> !taken.contains(heading)).toList();
  }

  private static Optional<AnnexForm.Heading> take(
      Deque<Token> left, List<AnnexForm.Heading> headings) {
    if (left.isEmpty()) {
      return Optional.empty();
    }
    Token next = left.getFirst();
    Optional<AnnexForm.Heading> match =
        headings.stream().filter(heading -> fits(heading, next)).findFirst();
    match.ifPresent(heading -> left.removeFirst());
    return match;
  }

  private static boolean fits(AnnexForm.Heading heading, Token token) {
    return heading.headings().contains(token.phrase())
        && (heading.cap().equals(token.cap())
            || (!heading.parts().isEmpty() && token.cap().isEmpty()));
  }

  private static boolean taken(Deque<Token> left, String phrase) {
    if (left.isEmpty() || !left.getFirst().phrase().equals(phrase)) {
      return false;
    }
    left.removeFirst();
    return true;
  }
}
