package vn.dvcrank.connectors.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import vn.dvcrank.connectors.portal.Header;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.period.PeriodKind;
import vn.dvcrank.scoring.unit.Scope;

/**
 * An address that answers with an export.
 *
 * @param url may have places for a period behind its host, and nothing that opens a session
 * @param payload sent by POST; without one the address is asked by GET
 * @param dates how days are written in places
 */
public record WebSource(
    String name, Scope scope, String url, Optional<Payload> payload, DateForm dates)
    implements ExportSource {

  private static final Period ANY = Period.containing(LocalDate.of(2026, 1, 1), PeriodKind.MONTH);

  public WebSource {
    ExportSource.check(name, scope);
    try {
      checkAddress(url, filled(url, ANY, dates));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("url: " + e.getMessage());
    }
  }

  private static void checkAddress(String url, String filled) {
    HttpUrl address = HttpUrl.parse(filled);
    try {
      if (address == null || new URI(filled).getHost() == null) {
        throw new IllegalArgumentException("an address is expected that begins with https://");
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no address: character %s".formatted(e.getIndex() + 1));
    }
    if (!address.encodedUsername().isEmpty() || !address.encodedPassword().isEmpty()) {
      throw new IllegalArgumentException(
          "what opens a session does not belong in here; give token-from and header");
    }
    String upToHost = url.replaceFirst("(://[^/?#]*).*", "$1");
    if (new Template(upToHost).hasPlaces()) {
      throw new IllegalArgumentException("places for a period come after the host");
    }
    address.queryParameterNames().forEach(name -> CredentialNames.refuse("a parameter", name));
    for (String segment : address.pathSegments()) {
      int parameter = segment.indexOf(';');
      if (parameter >= 0) {
        CredentialNames.refuse("a parameter", segment.substring(parameter + 1));
      }
    }
  }

  /** Whether it is asked for a period, and not for everything that it has. */
  public boolean hasPlaces() {
    return new Template(url).hasPlaces() || payload.map(Payload::hasPlaces).orElse(false);
  }

  /** The question for a period, if it is asked for one; its answer is a file. */
  public PortalRequest request(Optional<Period> period) {
    return request(period, List.of());
  }

  /** The same with a token. */
  public PortalRequest request(Optional<Period> period, TokenHeader header, Secret token) {
    return request(period, List.of(header.with(token)));
  }

  private PortalRequest request(Optional<Period> period, List<Header> credential) {
    Period asked = period.orElse(ANY);
    return new PortalRequest(
        name + period.map(one -> " " + one).orElse(""),
        1,
        payload.isPresent() ? "POST" : "GET",
        URI.create(filled(url, asked, dates)),
        payload.map(Payload::contentType).orElse(""),
        payload.map(one -> one.text(asked, dates)).orElse(""),
        credential);
  }

  private static String filled(String url, Period period, DateForm dates) {
    return new Template(url)
        .fill(period, dates, value -> URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
