package vn.dvcrank.scoring.unit;

import java.text.Collator;
import java.text.Normalizer;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;

/**
 * Vietnamese dictionary order of names: a ă â b c d đ e ê … o ô ơ … u ư …, and of equal letters the
 * tones ngang, huyền, hỏi, ngã, sắc, nặng. The rules are stated here and not taken from the
 * platform, whose locale data may be absent or change with the Java release.
 */
public final class VietnameseOrder {

  /** Huyền, hỏi, ngã, sắc, nặng as combining marks. */
  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

  private static final String RULES =
      "=\u200B;\u0300;\u0309;\u0303;\u0301;\u0323"
          + "<' '<'-'<','<'.'<'('<')'<'/'<0<1<2<3<4<5<6<7<8<9"
          + "<a,A<ă,Ă<â,Â<b,B<c,C<d,D<đ,Đ<e,E<ê,Ê<f,F<g,G<h,H<i,I<j,J<k,K<l,L<m,M<n,N"
          + "<o,O<ô,Ô<ơ,Ơ<p,P<q,Q<r,R<s,S<t,T<u,U<ư,Ư<v,V<w,W<x,X<y,Y<z,Z";

  /** Made once: the rules take long to read, and a collator may be used by several threads. */
  private static final Comparator<String> OF_NAMES =
      Comparator.comparing(VietnameseOrder::tonesLast, collator()::compare)
          .thenComparing(Comparator.naturalOrder());

  private VietnameseOrder() {}

  /** Compares names; names that differ in nothing a dictionary sees are put in code point order. */
  public static Comparator<String> ofNames() {
    return OF_NAMES;
  }

  private static RuleBasedCollator collator() {
    try {
      RuleBasedCollator collator = new RuleBasedCollator(RULES);
      collator.setStrength(Collator.TERTIARY);
      // Decomposing would put the marks into canonical order again and part ậ from â.
      collator.setDecomposition(Collator.NO_DECOMPOSITION);
      return collator;
    } catch (ParseException e) {
      throw new IllegalStateException("the collation rules do not parse", e);
    }
  }

  /** Each letter whole (ậ as â), its tone behind it: canonical order would part ạ from its hat. */
  private static String tonesLast(String name) {
    StringBuilder letters = new StringBuilder(name.length() * 2);
    Normalizer.normalize(name, Normalizer.Form.NFC)
        .codePoints()
        .forEach(letter -> appendToneLast(letters, Character.toString(letter)));
    return letters.toString();
  }

  private static void appendToneLast(StringBuilder letters, String letter) {
    StringBuilder bare = new StringBuilder();
    StringBuilder tone = new StringBuilder();
    Normalizer.normalize(letter, Normalizer.Form.NFD)
        .chars()
        .forEach(mark -> (TONES.indexOf(mark) < 0 ? bare : tone).append((char) mark));
    letters.append(Normalizer.normalize(bare, Normalizer.Form.NFC)).append(tone);
  }
}
