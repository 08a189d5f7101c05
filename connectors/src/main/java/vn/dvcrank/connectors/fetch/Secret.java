package vn.dvcrank.connectors.fetch;

import java.util.regex.Pattern;

/** A token or a session's id. It shows itself only to who asks for it, never in a text. */
public final class Secret {

  private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]{1,8192}");

  private final String value;

  /**
   * A secret that can be sent.
   *
   * @throws IllegalArgumentException when it cannot be part of a header; says nothing of it
   */
  public Secret(String value) {
    if (!SENDABLE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "1 to 8192 visible ASCII characters without blanks are expected");
    }
    this.value = value;
  }

  /** The secret itself. */
  String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "secret";
  }
}
