package vn.dvcrank.connectors.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.portal.Header;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** What a source is asked for a period, and what cannot be a source. */
class WebSourceTest {

  private static final Scope H18 = new Scope("H18");
  private static final Optional<Period> FEBRUARY = Optional.of(Period.parse("2028-02"));

  private static WebSource get(String url, DateForm dates) {
    return new WebSource("one-stop", H18, url, Optional.empty(), dates);
  }

  private static WebSource post(Payload payload) {
    return new WebSource(
        "one-stop", H18, "https://a.example/x", Optional.of(payload), DateForm.DAY_FIRST);
  }

  @Test
  void fillsThePlacesOfAnAddress() {
    String url = "https://a.example/{period}/export?from={from}&to={to}";
    PortalRequest iso = get(url, DateForm.ISO).request(FEBRUARY);
    assertThat(iso.uri())
        .hasToString("https://a.example/2028-02/export?from=2028-02-01&to=2028-02-29");
    assertThat(iso.method()).isEqualTo("GET");
    assertThat(iso.label()).isEqualTo("one-stop 2028-02 (GET https://a.example/2028-02/export)");
    assertThat(get(url, DateForm.DAY_FIRST).request(FEBRUARY).uri().getRawQuery())
        .isEqualTo("from=01%2F02%2F2028&to=29%2F02%2F2028");
  }

  @Test
  void asksForEverythingWhereThereAreNoPlaces() {
    WebSource source = get("https://a.example/all?kind=1", DateForm.ISO);
    assertThat(source.hasPlaces()).isFalse();
    PortalRequest request = source.request(Optional.empty());
    assertThat(request.uri()).hasToString("https://a.example/all?kind=1");
    assertThat(request.label()).isEqualTo("one-stop (GET https://a.example/all)");
  }

  @Test
  void sendsAFormInItsOrder() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("tu ngay", "{from}");
    fields.put("den", "{to}");
    fields.put("a", "b&c=đ");
    WebSource source = post(new FormFields(fields));
    assertThat(source.hasPlaces()).isTrue();
    PortalRequest request = source.request(FEBRUARY);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.contentType()).isEqualTo("application/x-www-form-urlencoded");
    assertThat(request.body())
        .isEqualTo("tu+ngay=01%2F02%2F2028&den=29%2F02%2F2028&a=b%26c%3D%C4%91");
  }

  @Test
  void sendsJsonWithPlacesAtAnyDepth() throws Exception {
    ObjectNode document =
        (ObjectNode)
            JsonMapper.builder()
                .build()
                .readTree("{\"a\":[{\"tu\":\"{from}\"},7,null],\"ky\":\"kỳ {period}\"}");
    WebSource source = post(new JsonBody(document));
    assertThat(source.hasPlaces()).isTrue();
    assertThat(source.request(FEBRUARY).body())
        .isEqualTo("{\"a\":[{\"tu\":\"01/02/2028\"},7,null],\"ky\":\"kỳ 2028-02\"}");
    assertThat(source.request(FEBRUARY).contentType()).isEqualTo("application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization: Bearer {token}, Authorization, Bearer abc",
    "X-Api-Key: {token}, X-Api-Key, abc",
    "Cookie: JSESSIONID={token}, Cookie, JSESSIONID=abc"
  })
  void putsTheTokenIntoItsHeader(String written, String name, String value) {
    PortalRequest request =
        get("https://a.example/x", DateForm.ISO)
            .request(Optional.empty(), TokenHeader.parse(written), new Secret("abc"));
    assertThat(request.headers()).containsExactly(new Header(name, value));
    assertThat(request.uri().toString()).doesNotContain("abc");
    assertThat(request.toString()).doesNotContain("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: Bearer s3cret",
        "Authorization",
        "Authorization: {token} {token}",
        "Authorization: Basic dXNlcjpwYXNz {token}",
        "X-Key: s3cret={token}",
        "Cookie: {token}",
        "Host: {token}",
        "user-agent: {token}",
        "A\nB: {token}"
      })
  void aHeaderThatCannotBeIsRefusedWithoutItsValue(String written) {
    assertThatThrownBy(() -> TokenHeader.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("header: ")
        .hasMessageNotContaining("s3cret")
        .hasMessageNotContaining("dXNlcjpwYXNz");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\nb", "đ", "a\u007f"})
  void aSecretThatCannotBeSentIsRefused(String value) {
    assertThatThrownBy(() -> new Secret(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("1 to 8192");
  }

  @Test
  void aSecretIsInNoText() {
    assertThat(new Secret("abc")).hasToString("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example/x",
        "a.example/x",
        "https://",
        "https://a_b/x",
        "https://a.example:99999/x",
        "https://a.example/a b",
        "https://user:s3cret@a.example/x",
        "https://{period}.example/x",
        "https://a.example/x?day={day}",
        "https://a.example/x?access_token=s3cret",
        "https://a.example/x?KEY=s3cret",
        "https://a.example/x;jsessionid=s3cret?a=1"
      })
  void anAddressThatCannotBeIsRefusedWithoutQuotingIt(String url) {
    assertThatThrownBy(() -> get(url, DateForm.ISO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("url: ")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "matKhau", "sessionId", "apiKey", "sig"})
  void whatOpensASessionIsNoField(String name) {
    assertThatThrownBy(() -> new FormFields(Map.of(name, "s3cret")))
        .hasMessageContaining("token-from")
        .hasMessageNotContaining("s3cret");
    ObjectNode document = JsonMapper.builder().build().createObjectNode();
    document.putArray("list").addObject().put(name, "s3cret");
    assertThatThrownBy(() -> new JsonBody(document))
        .hasMessageContaining("token-from")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @CsvSource({"One, H18, name", "'', H18, name", "../x, H18, name", "a, national, province"})
  void aSourceHasANameAndAProvince(String name, String scope, String setting) {
    assertThatThrownBy(() -> new FolderSource(name, new Scope(scope), Path.of("/mnt")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(setting);
  }

  @Test
  void aFolderIsAWholePath() {
    assertThatThrownBy(() -> new FolderSource("a", H18, Path.of("mnt")))
        .hasMessageStartingWith("folder");
  }
}
