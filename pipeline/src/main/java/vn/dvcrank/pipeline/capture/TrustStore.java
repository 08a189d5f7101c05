package vn.dvcrank.pipeline.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import vn.dvcrank.connectors.portal.TrustedIssuers;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfigurationException;
import vn.dvcrank.pipeline.disk.PrivateFiles;

/** The issuers that the configuration says are to be believed. */
final class TrustStore {

  /** Where a keystore's password is taken from when no file is named. */
  static final String PASSWORD = "DVCRANK_TRUST_STORE_PASSWORD";

  private static final int LONGEST_PASSWORD = 4096;

  private TrustStore() {}

  /**
   * Reads the trust store anew, for it may have been renewed.
   *
   * @return empty when none is configured
   * @throws ConfigurationException when it, or its password, cannot be read
   */
  static Optional<TrustedIssuers> of(Configuration.Source source) throws ConfigurationException {
    if (source.trustStore().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> password = password(source.trustStorePasswordFile());
    String setting = "source.trust-store: " + source.trustStore();
    try {
      return Optional.of(TrustedIssuers.read(Path.of(source.trustStore()), password));
    } catch (IOException | InvalidPathException e) {
      throw new ConfigurationException(setting + ": " + words(e));
    }
  }

  private static Optional<String> password(String file) throws ConfigurationException {
    if (file.isEmpty()) {
      return Optional.ofNullable(System.getenv(PASSWORD)).filter(text -> !text.isEmpty());
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      refuseWhatOthersRead(Path.of(file));
      String text = new String(in.readNBytes(LONGEST_PASSWORD), StandardCharsets.UTF_8);
      return Optional.of(text.replaceFirst("\\R\\z", ""));
    } catch (IOException | InvalidPathException e) {
      throw new ConfigurationException(
          "source.trust-store-password-file: " + file + ": " + words(e));
    }
  }

  private static void refuseWhatOthersRead(Path file) throws IOException, ConfigurationException {
    if (PrivateFiles.isOpenToOthers(file)) {
      throw new ConfigurationException(
          "source.trust-store-password-file: " + file + ": is open to others; chmod 600 it");
    }
  }

  private static String words(Exception e) {
    return e instanceof NoSuchFileException
        ? "there is no such file"
        : String.valueOf(e.getMessage());
  }
}
