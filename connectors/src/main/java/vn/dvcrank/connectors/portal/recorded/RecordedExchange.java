package vn.dvcrank.connectors.portal.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * One recorded question and where its answer lies.
 *
 * @param question what was asked
 * @param status of the answer
 * @param provenance whether the portal gave it, or it was made
 * @param answer file with the exact body
 */
public record RecordedExchange(Question question, int status, Provenance provenance, Path answer) {

  /**
   * A request, but for the host.
   *
   * @param method as HTTP names it
   * @param path of the URL, with its leading slash
   * @param body as JSON, so that neither blanks nor the order of keys matter; of a form, the JSON
   *     of its field {@code params}; a missing node when there is none
   */
  public record Question(String method, String path, JsonNode body) {

    @Override
    public String toString() {
      return method + " " + path + (body.isMissingNode() ? "" : " " + body);
    }
  }

  /** Where an answer is from. */
  public enum Provenance {
    /** The portal gave it. */
    REAL,
    /** It was made in the portal's form. */
    MADE
  }
}
