package vn.dvcrank.connectors.fetch;

import java.util.regex.Pattern;

/**
 * What parameters are called that open a session. They would stand in the configuration, and in the
 * logs of every server on the way.
 */
final class CredentialNames {

  private static final Pattern NAME =
      Pattern.compile(
          "(?i).*(token|passw|secret|api[-_]?key|session|credential|authori[sz]ation|mat[-_]?khau).*"
              + "|key|sid|auth|pwd|pass|sig|signature|jwt");

  private CredentialNames() {}

  /**
   * Refuses such a name.
   *
   * @throws IllegalArgumentException that says what to do
   */
  static void refuse(String setting, String name) {
    if (NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          setting + ": what opens a session does not belong in here; give token-from and header");
    }
  }
}
