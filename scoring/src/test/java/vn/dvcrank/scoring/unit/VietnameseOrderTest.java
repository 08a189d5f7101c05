package vn.dvcrank.scoring.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseOrderTest {

  private static final Comparator<String> ORDER = VietnameseOrder.ofNames();

  static Stream<List<String>> inOrder() {
    return Stream.of(
        List.of(
            "a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "ầ", "ẩ", "ẫ", "ấ",
            "ậ", "b"),
        List.of("d", "đ", "e", "è", "ẹ", "ê", "ề", "ệ", "f"),
        List.of("o", "ò", "ọ", "ô", "ồ", "ộ", "ơ", "ờ", "ợ", "p"),
        List.of("u", "ù", "ụ", "ư", "ừ", "ự", "v"),
        List.of("xã Dân", "xã Dậu", "xã Dung", "xã Đại", "xã Đông", "xã Ea"),
        List.of("Lạng Sơn", "Lào Cai", "Lâm Đồng"),
        List.of(
            "UBND xã Chà Tở",
            "UBND xã Mường Ảng",
            "UBND xã Mường Chà",
            "UBND xã Mường Lạn",
            "UBND xã Mường Luân",
            "UBND xã Mường Nhà",
            "UBND xã Mường Nhé",
            "UBND xã Nà Bủng",
            "UBND xã Na Sang",
            "UBND xã Nà Tấu",
            "UBND xã Nậm Kè",
            "UBND xã Tủa Chùa"),
        // The tone decides only between names that are otherwise the same.
        List.of("Ma", "Mà", "Mả", "Mã", "Má", "Mạ", "Ma A", "Mạ A", "Ma B"),
        List.of("xã 1", "xã 10", "xã A"));
  }

  @ParameterizedTest
  @MethodSource("inOrder")
  void putsKnownListsInDictionaryOrder(List<String> expected) {
    for (int seed = 0; seed < 20; seed++) {
      List<String> shuffled = new ArrayList<>(expected);
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(ORDER);
      assertThat(shuffled).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("inOrder")
  void decomposedTextIsOrderedAsComposedText(List<String> expected) {
    List<String> decomposed =
        new ArrayList<>(
            expected.stream()
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFD))
                .toList());
    Collections.shuffle(decomposed, new Random(7));
    decomposed.sort(ORDER);

    assertThat(decomposed.stream().map(name -> Normalizer.normalize(name, Normalizer.Form.NFC)))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void namesThatADictionaryTakesForOneStillHaveAnOrder() {
    String composed = "Nậm";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

    assertThat(ORDER.compare(composed, decomposed)).isNotZero();
    assertThat(ORDER.compare(composed, decomposed)).isEqualTo(-ORDER.compare(decomposed, composed));
    assertThat(ORDER.compare(composed, composed)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "vi-VN", "en-US"})
  void doesNotDependOnTheDefaultLocale(String tag) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      List<String> names = new ArrayList<>(List.of("xã Ích", "xã Đông", "xã Ia", "xã Dung"));
      names.sort(VietnameseOrder.ofNames());
      assertThat(names).containsExactly("xã Dung", "xã Đông", "xã Ia", "xã Ích");
    } finally {
      Locale.setDefault(before);
    }
  }
}
