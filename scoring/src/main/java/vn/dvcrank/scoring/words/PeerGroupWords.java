package vn.dvcrank.scoring.words;

import vn.dvcrank.scoring.unit.PeerGroup;

/** What official documents call the units of a peer group. */
public final class PeerGroupWords {

  private PeerGroupWords() {}

  /** All of them, within a sentence, as the annexes' titles do. */
  public static String members(PeerGroup peers) {
    return switch (peers) {
      case PROVINCES -> "các tỉnh, thành phố trực thuộc trung ương";
      case DEPARTMENTS -> "các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh";
      case COMMUNES -> "Ủy ban nhân dân các xã, phường";
      case DISTRICT_DEPARTMENTS -> "các phòng, ban, đơn vị thuộc Ủy ban nhân dân huyện";
      case DISTRICT_COMMUNES -> "Ủy ban nhân dân các xã, thị trấn thuộc huyện";
    };
  }

  /** One of them, after a number. */
  public static String member(PeerGroup peers) {
    return switch (peers) {
      case PROVINCES -> "tỉnh, thành phố";
      case DEPARTMENTS -> "cơ quan";
      case COMMUNES, DISTRICT_DEPARTMENTS, DISTRICT_COMMUNES -> "đơn vị";
    };
  }

  /** A short heading: a sheet's tab, a page's title. */
  public static String heading(PeerGroup peers) {
    return switch (peers) {
      case PROVINCES -> "Tỉnh, thành phố";
      case DEPARTMENTS -> "Sở, ban, ngành";
      case COMMUNES -> "Xã, phường";
      case DISTRICT_DEPARTMENTS -> "Phòng, ban cấp huyện";
      case DISTRICT_COMMUNES -> "Xã, thị trấn";
    };
  }
}
