package vn.dvcrank.pipeline.fuzz;

/** Seeds that no file of the project is small enough for. */
@SuppressWarnings("StringConcatToTextBlock") // line ends are part of the formats
final class SeedTexts {

  static final String EXCHANGE =
      "503\nRetry-After: 120\nContent-Type: application/json\n\n{\"code\":\"OK\",\"data\":{}}";
  static final String ANSWER =
      "200\nContent-Type: application/json\n\n{\"code\":\"OK\",\"data\":{\"items\":[]}}";
  static final String REFUSED =
      "200\nContent-Type: text/html\n\n<html><title>Request Rejected</title></html>";
  static final String MOVED =
      "302\nLocation: https://login.example/sso\nRetry-After: Wed, 21 Oct 2026 07:28:00 GMT\n\nx";
  static final String WAIT = "429\nRetry-After: 99999999999999999999\n\n";
  static final String FILE = "201\nContent-Disposition: attachment\n\nMã hồ sơ;Trạng thái\nH18;x";

  static final String SOURCES =
      """
      exports:
        province: H18
        sources:
          - name: mot-cua
            province: H18
            url: "https://motcua.example/export?from={from}&to={to}"
            method: POST
            form: {thang: "{period}"}
            periods: [month, year]
            every: P1D
            header: "X-Api-Key: {token}"
            token-from: {env: MOTCUA_TOKEN}
          - {name: folder, province: H18, folder: /mnt/exports}
      """;
  static final String SETTINGS =
      """
      timer:
        cron: "0 30 3 * * ?"
      capture:
        scopes: [national, H18]
      source:
        tries: 2
      """;
  static final String ALIASES =
      "scope,kind,name,code,source\nH18,commune,UBND xã Thanh An,H18.101,seen\n";
  static final String NIGHT =
      "at: \"2026-09-17T02:00:00+07:00\"\ncaptures:\n  - {scope: national, period: \"2026\"}\n"
          + "provenance: made\n";

  static final String LEGACY =
      "[{\"ID\":\"900005\",\"TEN\":\"Sở Ngoại vụ - tỉnh Điện Biên\",\"TEN_COQUAN\":\"Sở Ngoại vụ\","
          + "\"MA_COQUAN\":\"H18.05\",\"LOAI_COQUAN\":\"2\",\"CAPDONVIID\":\"1\",\"ID_COQUAN\":\"900005\","
          + "\"TDGQ\":\"20\",\"MDHL\":\"18\",\"MDSH\":\"19.4\",\"TTTT\":\"10\",\"CLGQ\":\"10\","
          + "\"CKMB\":\"18\",\"TONG_SCORE\":\"95.4\",\"ROW_STT\":\"1\"}]";
  static final String LEGACY_CSV =
      "ID,TEN,TEN_COQUAN,MA_COQUAN,LOAI_COQUAN,CAPDONVIID,ID_COQUAN,TDGQ,MDHL,MDSH,TTTT,CLGQ,CKMB,TONG_SCORE\n"
          + "900005,\"Sở Ngoại vụ\",Sở Ngoại vụ,H18.05,2,1,900005,20,18,19.4,10,10,18,95.4\n";

  private static final String HEAD = "WARC/1.0\r\nWARC-Type: ";
  private static final String IDS =
      "\r\nWARC-Record-ID: <urn:uuid:3d2c8f0e-0000-3000-8000-000000000001>\r\n"
          + "WARC-Date: 2026-09-17T02:00:00Z\r\nWARC-Target-URI: https://portal.example/a\r\n";
  static final String RESPONSE =
      HEAD
          + "response"
          + IDS
          + "Content-Type: application/http;msgtype=response\r\nContent-Length: 66\r\n\r\n"
          + "HTTP/1.1 200 \r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}\r\n\r\n";
  static final String REQUEST =
      HEAD
          + "request"
          + IDS
          + "Content-Type: application/http;msgtype=request\r\nContent-Length: 39\r\n\r\n"
          + "POST /a HTTP/1.1\r\nHost: portal.example\r\n\r\n\r\n\r\n";
  static final String RESOURCE =
      HEAD
          + "resource"
          + IDS
          + "Content-Type: application/octet-stream\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n";

  private SeedTexts() {}
}
