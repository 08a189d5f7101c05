package vn.dvcrank.connectors.exports.made;

import java.util.List;

/**
 * A unit of Điện Biên. Names are real, codes are those of {@code fixtures/portal}, which are made.
 *
 * @param code of the unit
 * @param name as exports print it
 * @param department whether it is a department, not a commune or ward
 * @param weight its share of all dossiers; the weights of {@link #ALL} add up to {@link #WEIGHTS}
 * @param procedures what it handles
 */
public record MadeUnit(
    String code, String name, boolean department, int weight, List<MadeProcedure> procedures) {

  private static final List<MadeProcedure> OF_COMMUNES =
      List.of(
          new MadeProcedure("1.001193", "Đăng ký khai sinh", "Hộ tịch", 1, 0),
          new MadeProcedure("1.000894", "Đăng ký kết hôn", "Hộ tịch", 3, 30_000),
          new MadeProcedure(
              "2.000815", "Chứng thực bản sao từ bản chính giấy tờ", "Chứng thực", 1, 20_000),
          new MadeProcedure(
              "1.012753",
              "Đăng ký đất đai; cấp Giấy chứng nhận lần đầu, \"sổ đỏ\"",
              "Đất đai",
              20,
              150_000),
          new MadeProcedure(
              "1.013225",
              "Cấp giấy phép xây dựng nhà ở riêng lẻ",
              "Hoạt động xây dựng",
              10,
              75_000),
          new MadeProcedure("1.001731", "Hỗ trợ chi phí mai táng", "Bảo trợ xã hội", 5, 0));

  /** Every unit of the list, in code order. */
  public static final List<MadeUnit> ALL =
      List.of(
          department(
              "H18.01",
              "Sở Công Thương",
              9,
              new MadeProcedure("2.000033", "Thông báo hoạt động khuyến mại", "Thương mại", 5, 0),
              new MadeProcedure(
                  "2.001646", "Cấp Giấy phép bán lẻ rượu & thuốc lá", "Thương mại", 10, 1_200_000)),
          department(
              "H18.03",
              "Sở Giáo dục và Đào tạo",
              5,
              new MadeProcedure(
                  "1.005092", "Cấp bản sao văn bằng từ sổ gốc", "Văn bằng, chứng chỉ", 1, 0)),
          department(
              "H18.06",
              "Sở Nông nghiệp và Môi trường",
              14,
              new MadeProcedure(
                  "1.004427", "Cấp phép khai thác nước dưới đất", "Tài nguyên nước", 15, 400_000),
              new MadeProcedure("1.003971", "Kiểm dịch động vật", "Thú y", 2, 40_000)),
          department(
              "H18.09",
              "Sở Tư pháp",
              12,
              new MadeProcedure(
                  "2.000488", "Cấp Phiếu lý lịch tư pháp", "Lý lịch tư pháp", 10, 200_000)),
          department(
              "H18.11",
              "Sở Xây dựng",
              8,
              new MadeProcedure("1.002877", "Đổi giấy phép lái xe", "Đường bộ", 5, 135_000)),
          commune("H18.101", "UBND xã Thanh An", 8),
          commune("H18.107", "UBND xã Mường Ảng", 7),
          commune("H18.112", "UBND xã Tuần Giáo", 10),
          commune("H18.129", "UBND phường Mường Thanh", 11),
          commune("H18.136", "UBND phường Điện Biên Phủ", 16));

  static final int WEIGHTS = ALL.stream().mapToInt(MadeUnit::weight).sum();

  public MadeUnit {
    procedures = List.copyOf(procedures);
  }

  /** The unit on which a lot from 0 to {@link #WEIGHTS} - 1 falls. */
  static MadeUnit at(int lot) {
    int left = lot;
    for (MadeUnit unit : ALL) {
      left -= unit.weight;
      if (left < 0) {
        return unit;
      }
    }
    throw new IllegalArgumentException("no unit at " + lot);
  }

  private static MadeUnit department(
      String code, String name, int weight, MadeProcedure... procedures) {
    return new MadeUnit(code, name, true, weight, List.of(procedures));
  }

  private static MadeUnit commune(String code, String name, int weight) {
    return new MadeUnit(code, name, false, weight, OF_COMMUNES);
  }
}
