package vn.dvcrank.connectors.exports.made;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The columns of a dossier list.
 *
 * @param columns in their order
 */
public record MadeLayout(List<Column> columns) {

  /**
   * One column.
   *
   * @param header as the file prints it
   * @param key as JSON has it; the header where the layout is not written as JSON
   * @param cell what stands in a dossier's row
   */
  record Column(String header, String key, Function<MadeDossier, MadeCell> cell) {}

  private static final List<String> STATUSES =
      List.of(
          "Mới đăng ký",
          "Được tiếp nhận",
          "Không được tiếp nhận",
          "Đang xử lý",
          "Yêu cầu bổ sung giấy tờ",
          "Yêu cầu thực hiện nghĩa vụ tài chính",
          "Công dân yêu cầu rút hồ sơ",
          "Dừng xử lý",
          "Đã xử lý xong",
          "Đã trả kết quả");
  private static final List<String> CHANNELS =
      List.of("", "Trực tiếp", "Trực tuyến", "Bưu chính công ích");
  private static final List<String> PAYMENTS = List.of("", "Có", "Có", "Không");

  public MadeLayout {
    columns = List.copyOf(columns);
  }

  /** With times, fees and digitisation; words for codes. */
  public static MadeLayout a() {
    return new MadeLayout(
        List.of(
            text("Mã hồ sơ", "MaHoSo", MadeDossier::code),
            text("Mã TTHC", "MaTTHC", one -> one.procedure().code()),
            text("Tên thủ tục hành chính", "TenTTHC", one -> one.procedure().name()),
            text("Đơn vị tiếp nhận", "DonViXuLy", one -> one.unit().name()),
            text("Trạng thái hồ sơ", "TrangThaiHoSo", MadeLayout::status),
            time("Ngày nộp hồ sơ", "NgayNopHoSo", one -> Optional.of(one.submitted())),
            time("Ngày tiếp nhận", "NgayTiepNhan", one -> one.course().received()),
            time("Ngày hẹn trả", "NgayHenTra", one -> one.course().due()),
            time("Ngày kết thúc xử lý", "NgayKetThucXuLy", one -> one.course().finished()),
            text("Hình thức tiếp nhận", "KenhThucHien", one -> CHANNELS.get(one.channel())),
            new Column("Phí/lệ phí", "LePhi", MadeLayout::fee),
            text(
                "Thanh toán trực tuyến",
                "DuocThanhToanTrucTuyen",
                one -> PAYMENTS.get(one.payment())),
            said("Số hóa thành phần hồ sơ", "HoSoCoThanhPhanSoHoa", MadeDossier::digitised),
            said("Kết quả điện tử", "KetQuaDienTu", MadeDossier::resultElectronic),
            said("Tái sử dụng dữ liệu", "TaiSuDungDuLieu", MadeDossier::reused),
            text("Chủ hồ sơ", "ChuHoSo", one -> one.person().owner()),
            text("Người nộp", "NguoiNop", one -> one.person().submitter()),
            text("Địa chỉ", "DiaChi", one -> one.person().address()),
            text("Số điện thoại", "SoDienThoai", one -> one.person().phone()),
            text("CCCD", "SoDinhDanh", one -> one.person().citizenNumber()),
            text("Cán bộ xử lý", "CanBoXuLy", one -> one.person().officer())));
  }

  /** With days only, no procedure codes, no fees and no digitisation. */
  public static MadeLayout b() {
    return new MadeLayout(
        List.of(
            text("Số hồ sơ", MadeDossier::code),
            text("Lĩnh vực", one -> one.procedure().field()),
            text("Tên thủ tục hành chính", one -> one.procedure().name()),
            text("Cơ quan/đơn vị", one -> one.unit().name()),
            text("Trạng thái", MadeLayout::status),
            day("Ngày nhận", one -> one.course().received()),
            day("Ngày hẹn trả", one -> one.course().due()),
            day("Ngày kết thúc xử lý", one -> one.course().finished()),
            text("Loại tiếp nhận", one -> CHANNELS.get(one.channel())),
            text("Người nộp", one -> one.person().submitter()),
            text("Địa chỉ", one -> one.person().address()),
            text("Số điện thoại", one -> one.person().phone()),
            text("Cán bộ xử lý", one -> one.person().officer())));
  }

  /** Layout A as systems send it to one another: codes for words, compact times, 1 and 0. */
  static MadeLayout ofSystems() {
    return a().with("TrangThaiHoSo", one -> cell(Integer.toString(one.course().status())))
        .with("KenhThucHien", one -> number(one.channel()))
        .with("DuocThanhToanTrucTuyen", one -> number(one.payment()))
        .with("HoSoCoThanhPhanSoHoa", one -> flag(one.digitised()))
        .with("KetQuaDienTu", one -> flag(one.resultElectronic()))
        .with("TaiSuDungDuLieu", one -> flag(one.reused()))
        .each(MadeLayout::compact);
  }

  List<String> headers() {
    return columns.stream().map(Column::header).toList();
  }

  List<MadeCell> row(MadeDossier dossier) {
    return columns.stream().map(column -> column.cell().apply(dossier)).toList();
  }

  List<List<MadeCell>> rows(List<MadeDossier> dossiers) {
    return dossiers.stream().map(this::row).toList();
  }

  /** Another cell in the column of a key. */
  MadeLayout with(String key, Function<MadeDossier, MadeCell> cell) {
    if (columns.stream().noneMatch(column -> column.key().equals(key))) {
      throw new IllegalArgumentException("no column " + key);
    }
    return new MadeLayout(
        columns.stream()
            .map(
                column ->
                    column.key().equals(key) ? new Column(column.header(), key, cell) : column)
            .toList());
  }

  /** Without the column of a key. */
  MadeLayout without(String key) {
    return new MadeLayout(columns.stream().filter(column -> !column.key().equals(key)).toList());
  }

  /** Every cell made into another. */
  MadeLayout each(UnaryOperator<MadeCell> change) {
    return new MadeLayout(
        columns.stream()
            .map(column -> new Column(column.header(), column.key(), column.cell().andThen(change)))
            .toList());
  }

  static MadeCell compact(MadeCell cell) {
    return cell instanceof MadeCell.Moment moment
        ? new MadeCell.Moment(moment.at(), MadeCell.Form.COMPACT)
        : cell;
  }

  private static Column text(String header, String key, Function<MadeDossier, String> text) {
    return new Column(header, key, text.andThen(MadeCell::text));
  }

  private static Column text(String header, Function<MadeDossier, String> text) {
    return text(header, header, text);
  }

  private static Column time(
      String header, String key, Function<MadeDossier, Optional<LocalDateTime>> time) {
    return new Column(header, key, time.andThen(at -> moment(at, MadeCell.Form.SECONDS)));
  }

  private static Column day(String header, Function<MadeDossier, Optional<LocalDateTime>> time) {
    return new Column(header, header, time.andThen(at -> moment(at, MadeCell.Form.DAY)));
  }

  private static Column said(
      String header, String key, Function<MadeDossier, Optional<Boolean>> said) {
    return text(header, key, said.andThen(yes -> yes.map(is -> is ? "Có" : "Không").orElse("")));
  }

  private static MadeCell moment(Optional<LocalDateTime> at, MadeCell.Form form) {
    return at.<MadeCell>map(time -> new MadeCell.Moment(time, form)).orElse(MadeCell.EMPTY);
  }

  private static MadeCell fee(MadeDossier dossier) {
    return dossier.fee().<MadeCell>map(fee -> new MadeCell.Figure(fee)).orElse(MadeCell.EMPTY);
  }

  private static String status(MadeDossier dossier) {
    return STATUSES.get(dossier.course().status() - 1);
  }

  private static MadeCell cell(String text) {
    return MadeCell.text(text);
  }

  private static MadeCell number(int code) {
    return cell(code == 0 ? "" : Integer.toString(code));
  }

  private static MadeCell flag(Optional<Boolean> said) {
    return cell(said.map(yes -> yes ? "1" : "0").orElse(""));
  }
}
