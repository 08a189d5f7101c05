package vn.dvcrank.connectors.imports;

/** A file that somebody hands in: its name and its bytes. */
public final class ImportedFile {

  private final String name;
  private final byte[] bytes;

  /**
   * Copies the bytes.
   *
   * @param name without a folder; only for messages and for what the content leaves open
   */
  public ImportedFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  public String name() {
    return name;
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
