package vn.dvcrank.pipeline.config;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where a token is read when it is needed; never from the configuration itself. */
public sealed interface TokenFrom {

  /** A variable of the program's environment. */
  record Environment(String name) implements TokenFrom {

    public Environment {
      if (!Pattern.matches("[A-Za-z_][A-Za-z0-9_]*", name)) {
        throw new IllegalArgumentException("token-from.env: a variable's name is expected");
      }
    }
  }

  /** A file that only its owner may read. */
  record SecretFile(Path path) implements TokenFrom {

    public SecretFile {
      if (!path.isAbsolute()) {
        throw new IllegalArgumentException("token-from.file: write the whole path, from / on");
      }
    }
  }
}
