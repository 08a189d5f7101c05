package vn.dvcrank.connectors.exports;

/**
 * One way in which a layout's file is wrong.
 *
 * @param check the rule that it breaks
 * @param key where in the file ({@code columns.status}); empty for the file as a whole
 * @param message in words
 */
public record LayoutFault(LayoutCheck check, String key, String message) {

  @Override
  public String toString() {
    return check + (key.isEmpty() ? "" : " at " + key) + ": " + message;
  }
}
