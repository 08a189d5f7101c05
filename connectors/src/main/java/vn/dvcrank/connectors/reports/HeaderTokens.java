package vn.dvcrank.connectors.reports;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A header's headings in their printed order, each with its cap; nothing else stands in it. */
final class HeaderTokens {

  static final String NUMBER = "stt";
  static final String CLASS = "xếp loại";
  static final String NAME = "tên đơn vị";

  private static final Pattern NAMES = Pattern.compile("tên (?:cơ quan, )?đơn vị|đơn vị");

  /**
   * One printed heading.
   *
   * @param phrase in lower case
   * @param cap behind it
   */
  record Token(String phrase, Optional<Integer> cap) {}

  private final Pattern token;

  HeaderTokens(AnnexForm form) {
    String phrases =
        Stream.concat(form.phrases(), Stream.of(NUMBER, CLASS))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    token =
        Pattern.compile(
            "\\G\\s*("
                + NAMES.pattern()
                + "|"
                + phrases
                + ")(?!\\p{L})(?:\\s*\\((\\d{1,3})\\s*đ\\))?");
  }

  /** The headings of a text in lower case; empty when it has other words as well. */
  Optional<Deque<Token>> of(String text) {
    Deque<Token> tokens = new ArrayDeque<>();
    Matcher next = token.matcher(text);
    int end = 0;
    while (next.find()) {
      String phrase = NAMES.matcher(next.group(1)).matches() ? NAME : next.group(1);
      tokens.add(new Token(phrase, Optional.ofNullable(next.group(2)).map(Integer::valueOf)));
      end = next.end();
    }
    return text.substring(end).isBlank() ? Optional.of(tokens) : Optional.empty();
  }
}
