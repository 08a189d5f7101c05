package vn.dvcrank.connectors.table;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.connectors.table.WorkbookParts.UnusableWorkbookException;

/**
 * Where the parts of a workbook are.
 *
 * @param sheets in the order of the workbook; empty where a sheet has no cells (a chart)
 * @param texts the shared ones
 */
record XlsxBook(List<Optional<String>> sheets, Optional<String> texts) {

  private static final String USUAL = "xl/workbook.xml";

  XlsxBook {
    sheets = List.copyOf(sheets);
  }

  static XlsxBook in(WorkbookParts parts) throws IOException {
    String book = bookName(parts);
    int slash = book.lastIndexOf('/') + 1;
    String folder = book.substring(0, slash);
    List<Relation> relations =
        relations(parts, folder + "_rels/" + book.substring(slash) + ".rels");
    Map<String, String> cells = new HashMap<>();
    Optional<String> texts = Optional.empty();
    for (Relation relation : relations) {
      if (relation.isOf("worksheet")) {
        cells.put(relation.id(), resolved(folder, relation.target()));
      } else if (relation.isOf("sharedStrings")) {
        texts = Optional.of(resolved(folder, relation.target()));
      }
    }
    List<Optional<String>> sheets = new ArrayList<>();
    for (String id : sheetIds(parts, book)) {
      sheets.add(Optional.ofNullable(cells.get(id)));
    }
    return new XlsxBook(sheets, texts);
  }

  private record Relation(String id, String type, String target) {

    boolean isOf(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  private static String bookName(WorkbookParts parts) throws IOException {
    for (Relation relation : relations(parts, "_rels/.rels")) {
      if (relation.isOf("officeDocument")) {
        return resolved("", relation.target());
      }
    }
    return USUAL;
  }

  private static List<Relation> relations(WorkbookParts parts, String name) throws IOException {
    Optional<InputStream> part = parts.part(name);
    List<Relation> relations = new ArrayList<>();
    if (part.isPresent()) {
      try (XmlPart xml = new XmlPart(part.get())) {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
          if (event == START_ELEMENT && xml.name().equals("Relationship")) {
            relations.add(
                new Relation(
                    xml.attribute("Id").orElse(""),
                    xml.attribute("Type").orElse(""),
                    xml.attribute("Target").orElse("")));
          }
        }
      }
    }
    return relations;
  }

  private static List<String> sheetIds(WorkbookParts parts, String book) throws IOException {
    InputStream part =
        parts
            .part(book)
            .orElseThrow(
                () ->
                    new UnusableWorkbookException(
                        "a zip file without the sheets of a workbook; save it as .xlsx"));
    List<String> ids = new ArrayList<>();
    try (XmlPart xml = new XmlPart(part)) {
      for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
        if (event == START_ELEMENT && xml.name().equals("sheet")) {
          ids.add(xml.prefixedAttribute("id").orElse(""));
          if (ids.size() > TableLimits.MOST_SHEETS) {
            throw new UnusableWorkbookException(
                "more than the " + TableLimits.MOST_SHEETS + " sheets that are read");
          }
        } else if (event == START_ELEMENT && xml.name().equals("workbookPr")) {
          refuseOtherDates(xml.attribute("date1904"));
        }
      }
    }
    return ids;
  }

  /** Their serial numbers would be taken for days four years too early. */
  private static void refuseOtherDates(Optional<String> from1904) throws UnusableWorkbookException {
    if (from1904.isPresent() && (from1904.get().equals("1") || from1904.get().equals("true"))) {
      throw new UnusableWorkbookException(
          "a workbook whose dates count from 1904; save it with dates from 1900");
    }
  }

  /** A target is relative to the folder of the part that names it, unless it begins at the root. */
  private static String resolved(String folder, String target) {
    Deque<String> steps = new ArrayDeque<>();
    String path = target.startsWith("/") ? target : folder + target;
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
