package vn.dvcrank.connectors.portal;

import java.util.Set;

/** What a status says of an answer, whatever its body says. */
enum StatusKind {
  /** There may be data in it. */
  ACCEPTED,
  /** We are refused. */
  BLOCKING,
  /** Asking again later may help. */
  PASSING,
  /** What was asked for is elsewhere, or nowhere. */
  OTHER;

  private static final Set<Integer> TAKEN = Set.of(200, 201);
  private static final Set<Integer> REFUSING = Set.of(401, 403, 406, 429);
  private static final Set<Integer> OF_THE_MOMENT = Set.of(408, 500, 502, 503, 504);

  static StatusKind of(int status) {
    if (TAKEN.contains(status)) {
      return ACCEPTED;
    }
    if (REFUSING.contains(status)) {
      return BLOCKING;
    }
    return OF_THE_MOMENT.contains(status) ? PASSING : OTHER;
  }
}
