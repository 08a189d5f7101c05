package vn.dvcrank.connectors.exports.made;

/** A sheet as the HTML table that web systems save under the name of an Excel file. */
final class HtmlFile {

  private HtmlFile() {}

  static String text(MadeSheet sheet) {
    StringBuilder html =
        new StringBuilder(
            """
            <html xmlns:x="urn:schemas-microsoft-com:office:excel">
            <head>
            <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
            <style>td { mso-number-format:"\\@"; } .so { text-align: right; }</style>
            </head>
            <body>
            <table border="1" cellspacing="0">
            """);
    for (int row = 0; row < sheet.rowCount(); row++) {
      html.append("<tr>");
      sheet.cells(row).forEach(placed -> append(html, placed));
      html.append("</tr>\n");
    }
    return html.append("</table>\n</body>\n</html>\n").toString();
  }

  private static void append(StringBuilder html, MadeSheet.Placed placed) {
    String tag = placed.heading() ? "th" : "td";
    html.append('<').append(tag);
    if (placed.down() > 1) {
      html.append(" rowspan=\"").append(placed.down()).append('"');
    }
    if (placed.across() > 1) {
      html.append(" colspan=\"").append(placed.across()).append('"');
    }
    if (placed.cell() instanceof MadeCell.Figure) {
      html.append(" class=\"so\"");
    }
    html.append('>').append(escaped(placed.cell().text())).append("</").append(tag).append('>');
  }

  private static String escaped(String text) {
    return text.isEmpty()
        ? "&nbsp;"
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }
}
