package vn.dvcrank.scoring.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The longest part of a list that never rises. */
final class LongestDescent {

  private LongestDescent() {}

  /** Its places in the list, rising; of several, the one that stays longest at the later rows. */
  static List<Integer> of(List<BigDecimal> figures) {
    int count = figures.size();
    int[] length = new int[count];
    int[] next = new int[count];
    int start = -1;
    for (int place = count - 1; place >= 0; place--) {
      length[place] = 1;
      next[place] = -1;
      for (int later = place + 1; later < count; later++) {
        if (figures.get(later).compareTo(figures.get(place)) <= 0
            && length[later] + 1 > length[place]) {
          length[place] = length[later] + 1;
          next[place] = later;
        }
      }
      if (start < 0 || length[place] >= length[start]) {
        start = place;
      }
    }
    List<Integer> places = new ArrayList<>();
    for (int place = start; place >= 0; place = next[place]) {
      places.add(place);
    }
    return places;
  }
}
