package vn.dvcrank.pipeline.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import vn.dvcrank.connectors.fetch.TokenHeader;
import vn.dvcrank.pipeline.config.ConfiguredSource.Credential;

/** Reads where a token is and how it is sent; messages repeat no value. */
final class CredentialReader {

  private CredentialReader() {}

  /** By the settings {@code header} and {@code token-from}. */
  static Optional<Credential> read(Optional<String> header, Optional<JsonNode> from) {
    Optional<TokenHeader> sent = header.map(TokenHeader::parse);
    if (from.isEmpty()) {
      if (sent.isPresent()) {
        throw new IllegalArgumentException("header: give token-from too");
      }
      return Optional.empty();
    }
    SourceSettings place = SourceSettings.of("token-from", from.get());
    Optional<String> variable = place.text("env");
    Optional<String> file = place.text("file");
    place.refuseOthers();
    if (variable.isPresent() == file.isPresent()) {
      throw new IllegalArgumentException("token-from: write {env: NAME} or {file: PATH}");
    }
    TokenFrom token =
        variable.isPresent()
            ? new TokenFrom.Environment(variable.get())
            : new TokenFrom.SecretFile(path("token-from.file", file.orElseThrow()));
    return Optional.of(new Credential(token, sent.orElse(TokenHeader.BEARER)));
  }

  static Path path(String setting, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(setting + ": no path", e);
    }
  }
}
