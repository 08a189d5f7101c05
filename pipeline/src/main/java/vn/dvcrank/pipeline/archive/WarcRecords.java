package vn.dvcrank.pipeline.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import vn.dvcrank.connectors.portal.Header;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.PortalRequest;

/**
 * One exchange as WARC records (ISO 28500), each a gzip member of its own. The same exchange at the
 * same instant is the same bytes, record ids included.
 */
final class WarcRecords {

  /** Headers that speak of the transfer; the body kept is the decoded one. */
  private static final Set<String> OF_THE_TRANSFER =
      Set.of("content-length", "transfer-encoding", "content-encoding", "connection", "set-cookie");

  private WarcRecords() {}

  /** The first record of a file. */
  static byte[] info(String file, Instant date, String software) throws IOException {
    // In an order of its own: Map.of has another one in each process, and bytes would differ.
    SortedMap<String, List<String>> fields = new TreeMap<>();
    fields.put("format", List.of("WARC File Format 1.0"));
    fields.put("software", List.of(software));
    Warcinfo record =
        new Warcinfo.Builder()
            .recordId(id("warcinfo", file, date))
            .date(date)
            .filename(file)
            .fields(fields)
            .build();
    return member(record);
  }

  /** The question, as a request record that names the response record it belongs to. */
  static byte[] request(PortalAnswer answer, Instant date, URI responseId) throws IOException {
    PortalRequest asked = answer.request();
    byte[] body = asked.body().getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder http =
        new HttpRequest.Builder(asked.method(), asked.uri().getRawPath())
            .version(MessageVersion.HTTP_1_1)
            .addHeader("Host", asked.uri().getAuthority());
    asked.headers().forEach(header -> http.addHeader(header.name(), header.value()));
    // The landing page is asked for without a body, and a body's type is then not there either.
    if (!asked.contentType().isEmpty()) {
      http.body(MediaType.parse(asked.contentType()), body);
    }
    WarcRequest record =
        new WarcRequest.Builder(asked.uri())
            .recordId(id("request", responseId.toString(), date))
            .date(date)
            .concurrentTo(responseId)
            .body(http.build())
            .build();
    return member(record);
  }

  /** The answer, its body as decoded. */
  static byte[] response(PortalAnswer answer, String sha256, Instant date, URI recordId)
      throws IOException {
    HttpResponse.Builder http =
        new HttpResponse.Builder(answer.status(), "").version(MessageVersion.HTTP_1_1);
    String type = "application/octet-stream";
    for (Header header : answer.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.equals("content-type")) {
        type = header.value();
      } else if (!OF_THE_TRANSFER.contains(name)) {
        http.addHeader(header.name(), header.value());
      }
    }
    http.body(MediaType.parseLeniently(type), answer.body());
    WarcResponse record =
        new WarcResponse.Builder(answer.request().uri())
            .recordId(recordId)
            .date(date)
            .payloadDigest(new WarcDigest("sha256", sha256))
            .body(http.build())
            .build();
    return member(record);
  }

  /** A file that somebody handed in. */
  static byte[] resource(String name, byte[] body, String sha256, Instant date, URI recordId)
      throws IOException {
    WarcResource record =
        new WarcResource.Builder(importedFile(name, sha256))
            .recordId(recordId)
            .date(date)
            .payloadDigest(new WarcDigest("sha256", sha256))
            .body(MediaType.parse("application/octet-stream"), body)
            .build();
    return member(record);
  }

  /** A name of a file without a place, for it had one on somebody's machine only. */
  private static URI importedFile(String name, String sha256) {
    return URI.create(
        "urn:dvcrank:import:"
            + sha256
            + ":"
            + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  /** A record id that follows from what the record is about. */
  static URI id(String kind, String about, Instant date) {
    String name = kind + "\n" + about + "\n" + date;
    return URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] member(WarcRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
      writer.write(record);
    }
    return bytes.toByteArray();
  }
}
