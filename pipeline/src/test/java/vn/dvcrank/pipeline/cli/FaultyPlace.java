package vn.dvcrank.pipeline.cli;

import java.util.Map;
import java.util.TreeMap;

/** Where the portal is asked in a night with a fault. */
interface FaultyPlace extends AutoCloseable {

  /** As {@code http://127.0.0.1:8080}. */
  String origin();

  /** Settings below {@code source}, besides those of every such night. */
  default Map<String, String> settings() {
    return Map.of();
  }

  @Override
  default void close() throws Exception {}

  static FaultyPlace at(String origin) {
    return () -> origin;
  }

  /** The same place, asked with another setting. */
  default FaultyPlace with(String setting, String value) {
    FaultyPlace same = this;
    Map<String, String> settings = new TreeMap<>(settings());
    settings.put(setting, value);
    return new FaultyPlace() {
      @Override
      public String origin() {
        return same.origin();
      }

      @Override
      public Map<String, String> settings() {
        return settings;
      }

      @Override
      public void close() throws Exception {
        same.close();
      }
    };
  }
}
