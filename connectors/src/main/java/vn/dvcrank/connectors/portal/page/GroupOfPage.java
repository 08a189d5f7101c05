package vn.dvcrank.connectors.portal.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which group a page is of. In this order: the page's own address, where it was saved with it; its
 * title and headings, when they name just one; the name of the file.
 */
final class GroupOfPage {

  private final PageLayout layout;

  GroupOfPage(PageLayout layout) {
    this.layout = layout;
  }

  /** The group; empty when it is the page of all groups, or cannot be told. */
  Optional<PageLayout.Column> find(Document page, String fileName) {
    String addresses = addresses(page);
    if (addresses.contains(layout.summaryPage())) {
      return Optional.empty();
    }
    return only(inAddress(addresses))
        .or(() -> only(named(page)))
        .or(() -> only(inAddress(fileName)));
  }

  private static String addresses(Document page) {
    Stream<String> links =
        page.select("link[rel=canonical], meta[property=og:url]").stream()
            .flatMap(link -> Stream.of(link.attr("href"), link.attr("content")));
    Stream<String> comments =
        page.nodeStream(Comment.class)
            .map(Comment::getData)
            .filter(text -> text.strip().startsWith("saved from url"));
    return Stream.concat(links, comments).collect(Collectors.joining("\n"));
  }

  private List<PageLayout.Column> inAddress(String text) {
    return layout.columns().stream()
        .filter(column -> !column.page().isEmpty() && text.contains(column.page()))
        .toList();
  }

  private List<PageLayout.Column> named(Document page) {
    List<String> titles = page.select("title, h1, h2, h3, h4").stream().map(Element::text).toList();
    return layout.columns().stream()
        .filter(column -> !column.page().isEmpty())
        .filter(column -> titles.stream().anyMatch(column::isNamedBy))
        .toList();
  }

  private static Optional<PageLayout.Column> only(List<PageLayout.Column> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
