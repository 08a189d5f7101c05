package vn.dvcrank.pipeline.cli;

/**
 * One thing that goes wrong in a night, and all that is left of it: a row of the table of faults in
 * {@code docs/operations.md}, word by word, and what brings it about.
 *
 * @param words what goes wrong, as the table has it
 * @param scope of the capture that it hits
 * @param period of the capture that it hits, as the configuration has it
 * @param outcome what is left
 * @param mishap brings it about
 */
record Fault(String words, String scope, String period, FaultOutcome outcome, Mishap mishap) {

  static final String NATIONAL = "national";
  static final String PROVINCE = "H18";

  /** A night that asks for all provinces, which is one question. */
  static Fault national(String words, FaultOutcome outcome, Mishap mishap) {
    return new Fault(words, NATIONAL, "year", outcome, mishap);
  }

  /** A night that asks for one province's units, which are seven questions. */
  static Fault province(String words, FaultOutcome outcome, Mishap mishap) {
    return new Fault(words, PROVINCE, "year", outcome, mishap);
  }

  /** Brings a fault about. */
  interface Mishap {

    /** Makes the good portal misbehave, or puts another in its place, which is returned. */
    FaultyPlace bring(PortalDouble portal) throws Exception;
  }

  /** What the good portal itself is told to do wrong. */
  interface Misbehaviour {
    void of(PortalDouble portal) throws Exception;
  }

  /** The good portal itself misbehaves. */
  static Mishap told(Misbehaviour misbehaviour) {
    return portal -> {
      misbehaviour.of(portal);
      return FaultyPlace.at(portal.origin());
    };
  }

  @Override
  public String toString() {
    return words;
  }
}
