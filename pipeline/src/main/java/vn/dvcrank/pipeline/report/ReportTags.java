package vn.dvcrank.pipeline.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags that a template may have, and where: those of the document, and those within each block
 * that is repeated ({@code {{?classes}} … {{/classes}}}). Tables are written {@code {{#table}}}.
 */
final class ReportTags {

  /** Of the document itself. */
  static final String DOCUMENT = "";

  private static final Map<String, List<String>> WITHIN =
      Map.ofEntries(
          Map.entry(
              DOCUMENT,
              List.of(
                  "authority",
                  "place",
                  "place_name",
                  "level",
                  "period",
                  "decision",
                  "data_instant",
                  "data_gap",
                  "units_number",
                  "superior_number",
                  "?author_notes",
                  "?own",
                  "?peer_groups",
                  "?comparison",
                  "?achieved",
                  "?shortcomings",
                  "?proposals",
                  "?recipients",
                  "?annexes")),
          Map.entry("author_notes", List.of("title", "?lines")),
          Map.entry("lines", List.of("text")),
          Map.entry("own", List.of("number", "place", "sentence", "gap", "#own_table")),
          Map.entry(
              "peer_groups",
              List.of(
                  "number", "heading", "evaluated", "gap", "?classes", "?not_evaluated", "annex")),
          Map.entry("classes", List.of("text")),
          Map.entry("not_evaluated", List.of("text")),
          Map.entry("comparison", List.of("text")),
          Map.entry("achieved", List.of("text")),
          Map.entry("shortcomings", List.of("text")),
          Map.entry("proposals", List.of("number", "members", "topic")),
          Map.entry("recipients", List.of("text")),
          Map.entry("annexes", List.of("label", "title", "level", "#table", "?remarks")),
          Map.entry("remarks", List.of("text")));

  private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]{0,200})\\}\\}");

  private final Deque<String> open = new ArrayDeque<>();

  private ReportTags() {}

  /** Every tag by the block that it belongs to, in the order of the documentation. */
  static Map<String, List<String>> all() {
    return new TreeMap<>(WITHIN);
  }

  /**
   * What is wrong with the tags of a text, if anything is.
   *
   * @param text of the template, in its order
   */
  static Optional<String> fault(String text) {
    return new ReportTags().faultOf(text);
  }

  private Optional<String> faultOf(String text) {
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      Optional<String> fault = fault(tag.group(1), tag.group());
      if (fault.isPresent()) {
        return fault;
      }
    }
    if (!open.isEmpty()) {
      return Optional.of("{{?" + open.peek() + "}} is nowhere closed");
    }
    String left = tag.replaceAll("");
    return left.contains("{{") || left.contains("}}")
        ? Optional.of("braces that belong to no tag ({{ or }})")
        : Optional.empty();
  }

  private Optional<String> fault(String name, String written) {
    if (name.startsWith("/")) {
      return name.substring(1).equals(open.peek())
          ? closed()
          : Optional.of(written + " closes nothing that is open there");
    }
    String block = open.isEmpty() ? DOCUMENT : open.element();
    if (!WITHIN.getOrDefault(block, List.of()).contains(name)) {
      return Optional.of(
          block.isEmpty()
              ? "there is no tag " + written
              : "there is no tag " + written + " within {{?" + block + "}}");
    }
    if (name.startsWith("?")) {
      open.push(name.substring(1));
    }
    return Optional.empty();
  }

  private Optional<String> closed() {
    open.pop();
    return Optional.empty();
  }
}
