package vn.dvcrank.connectors.exports;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Headers of columns about persons: a text that has one of them as words is one. */
final class PersonalHeaders {

  private final List<String> headers;

  /** Takes keys of {@link HeaderText}. */
  PersonalHeaders(Collection<String> headers) {
    this.headers = headers.stream().distinct().sorted().toList();
  }

  /** Whether a header is about persons. */
  boolean names(String key) {
    return named(key).isPresent();
  }

  /** The personal header that a text has as words. */
  Optional<String> named(String key) {
    return headers.stream().filter(header -> hasWords(key, header)).findFirst();
  }

  List<String> headers() {
    return headers;
  }

  private static boolean hasWords(String key, String words) {
    for (int at = key.indexOf(words); at >= 0; at = key.indexOf(words, at + 1)) {
      int end = at + words.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(key.charAt(at - 1));
      boolean ends = end == key.length() || !Character.isLetterOrDigit(key.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
