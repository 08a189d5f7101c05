package vn.dvcrank.connectors.portal;

/**
 * One line of a request's or an answer's head; a name may come more than once.
 *
 * @param name as it is sent
 * @param value as it is sent
 */
public record Header(String name, String value) {

  /** The name: a value may open a session, and texts end up in logs. */
  @Override
  public String toString() {
    return name;
  }
}
