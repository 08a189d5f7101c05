package vn.dvcrank.pipeline.config;

/** The configuration cannot be used; the message is one line that names file and setting. */
public final class ConfigurationException extends Exception {

  public ConfigurationException(String message) {
    super(message);
  }
}
