package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import vn.dvcrank.connectors.fetch.Secret;
import vn.dvcrank.pipeline.config.TokenFrom;
import vn.dvcrank.pipeline.disk.PrivateFiles;

/** Reads tokens where the configuration says, each time anew: they are renewed by others. */
public final class Tokens {

  private static final int LARGEST = 16 * 1024;

  private final Function<String, Optional<String>> environment;

  /**
   * @param environment value of a variable, if it is set
   */
  public Tokens(Function<String, Optional<String>> environment) {
    this.environment = environment;
  }

  /**
   * Reads a token.
   *
   * @throws SourceFailure that says what to do, when there is none to be had
   */
  public Secret read(TokenFrom from) throws SourceFailure {
    if (from instanceof TokenFrom.Environment variable) {
      String where = "environment variable " + variable.name();
      return secret(
          where,
          environment
              .apply(variable.name())
              .orElseThrow(() -> new SourceFailure(where + " is not set; it should be the token")));
    }
    Path file = ((TokenFrom.SecretFile) from).path();
    String where = "token file " + file;
    try {
      refuseWhatOthersRead(where, file);
      try (InputStream in = Files.newInputStream(file)) {
        return secret(where, new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new SourceFailure(
          where + " cannot be read (" + e.getClass().getSimpleName() + "); put the token into it");
    }
  }

  private static void refuseWhatOthersRead(String where, Path file)
      throws IOException, SourceFailure {
    if (PrivateFiles.isOpenToOthers(file)) {
      throw new SourceFailure(where + " is open to others; chmod 600 it, and renew the token");
    }
  }

  private static Secret secret(String where, String text) throws SourceFailure {
    try {
      return new Secret(text.strip());
    } catch (IllegalArgumentException e) {
      throw new SourceFailure(where + " has no token: " + e.getMessage());
    }
  }
}
