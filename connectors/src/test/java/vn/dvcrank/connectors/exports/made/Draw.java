package vn.dvcrank.connectors.exports.made;

import java.util.List;

/**
 * Draws without hidden state: what comes out depends on the seed, a key and a purpose, so that one
 * dossier can be made otherwise without moving another.
 */
record Draw(long seed) {

  /** A whole number from low to high, both included. */
  int between(long key, String purpose, int low, int high) {
    return low + (int) Math.floorMod(bits(key, purpose), high - low + 1L);
  }

  boolean chance(long key, String purpose, int percent) {
    return between(key, purpose, 0, 99) < percent;
  }

  <T> T one(long key, String purpose, List<T> from) {
    return from.get(between(key, purpose, 0, from.size() - 1));
  }

  /** SplitMix64 over the three. */
  private long bits(long key, String purpose) {
    long mixed = mixed(seed + 0x9e3779b97f4a7c15L * (key + 1));
    return mixed(mixed + 0x9e3779b97f4a7c15L * purpose.hashCode());
  }

  private static long mixed(long state) {
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
