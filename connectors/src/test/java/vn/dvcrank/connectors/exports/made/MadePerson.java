package vn.dvcrank.connectors.exports.made;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who a dossier belongs to and who handles it. Nobody: every text contains {@code ZQX}, no phone
 * number begins with 01 today, and no province has the number 099 in citizens' numbers.
 *
 * @param owner chủ hồ sơ
 * @param submitter người nộp
 * @param address địa chỉ
 * @param phone số điện thoại, with its leading 0
 * @param citizenNumber CCCD
 * @param officer cán bộ xử lý
 */
public record MadePerson(
    String owner,
    String submitter,
    String address,
    String phone,
    String citizenNumber,
    String officer) {

  /** In every personal text of the fixtures, and in nothing else of them. */
  public static final String MARK = "ZQX";

  private static final List<String> OWNERS =
      List.of(
          "Lò Văn ZQXanh",
          "Quàng Thị ZQXoan",
          "Giàng A ZQXúa",
          "Nguyễn Thị ZQXuyến",
          "Công ty TNHH ZQX \"Không Có Thật\"",
          "Vàng Thị ZQXinh",
          "Cà Văn ZQXuất",
          "Hợp tác xã ZQX; Bản Giả Định");
  private static final List<String> SUBMITTERS =
      List.of("Lò Văn ZQXanh", "Bùi Thế ZQXương", "Sùng Thị ZQXay", "Đỗ Nộp ZQX Thay");
  private static final List<String> ADDRESSES =
      List.of(
          "Bản ZQX 1, xã Không Có",
          "Số 0, đường ZQX, phường Giả Định",
          "Đội 99 ZQX",
          "Tổ dân phố ZQX 7");
  private static final List<String> PHONES =
      List.of(
          "0100000001",
          "0100000002",
          "0100000003",
          "0100000004",
          "0100000005",
          "0100000006",
          "0100000007",
          "0100000008",
          "0100000009",
          "0100000010",
          "0100000011",
          "0100000012");
  private static final List<String> CITIZEN_NUMBERS =
      List.of(
          "099000000001",
          "099000000002",
          "099000000003",
          "099000000004",
          "099000000005",
          "099000000006",
          "099000000007",
          "099000000008",
          "099000000009",
          "099000000010");
  private static final List<String> OFFICERS =
      List.of("Cán bộ ZQX Một", "Cán bộ ZQX Hai", "Cán bộ ZQX Ba");

  /** Who put a file together, in its footer. */
  static final String COMPILER = "Lường Lập ZQX Biểu";

  /**
   * What nothing made of an export may contain, whatever the case of letters: the mark, and each
   * number without its leading zero, which spreadsheets lose.
   */
  public static List<String> marks() {
    return Stream.concat(
            Stream.of(MARK),
            Stream.concat(PHONES.stream(), CITIZEN_NUMBERS.stream())
                .map(number -> number.substring(1)))
        .toList();
  }

  static MadePerson drawn(Draw draw, long key) {
    return new MadePerson(
        draw.one(key, "owner", OWNERS),
        draw.one(key, "submitter", SUBMITTERS),
        draw.one(key, "address", ADDRESSES),
        draw.one(key, "phone", PHONES),
        draw.one(key, "citizen number", CITIZEN_NUMBERS),
        draw.one(key, "officer", OFFICERS));
  }
}
