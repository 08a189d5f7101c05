package vn.dvcrank.connectors.exports.made;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.dvcrank.scoring.dossier.Measure;

/**
 * What the portal says of September of the same dossiers. Three things set it apart from the list:
 * dossiers that wait or are stopped reached it as done, and in time; what was settled on the due
 * day after the promised hour is late; and some dossiers never reached it.
 *
 * @param local the dossiers by the list
 * @param arrived those that reached the portal
 */
record PortalCounts(MadeCounts local, List<MadeDossier> arrived) {

  private static final Draw LOST = new Draw(18);
  private static final Set<String> UNITS_THAT_LOSE = Set.of("H18.06", "H18.112", "H18.136");
  private static final Set<Integer> PAUSED = Set.of(5, 6, 8);

  static PortalCounts of(List<MadeDossier> dossiers) {
    List<MadeDossier> arrived =
        dossiers.stream().filter(MadeCounts::isReceived).filter(one -> !isLost(one)).toList();
    return new PortalCounts(MadeCounts.of(dossiers), arrived);
  }

  int received() {
    return arrived.size();
  }

  int onTime() {
    return count(PortalCounts::isOnTime);
  }

  int resolved() {
    return count(one -> MadeCounts.isResolved(one) || isPaused(one));
  }

  int online() {
    return count(one -> !MadeCounts.cameInBefore(one) && one.channel() == 2);
  }

  int byPost() {
    return count(one -> !MadeCounts.cameInBefore(one) && one.channel() == 3);
  }

  int onlineOnTime() {
    return count(one -> !MadeCounts.cameInBefore(one) && one.channel() == 2 && isOnTime(one));
  }

  /** Those that came in within the month. */
  int cameIn() {
    return count(one -> !MadeCounts.cameInBefore(one));
  }

  int obliged() {
    return count(PortalCounts::isObliged);
  }

  int paid() {
    return count(PortalCounts::isPaid);
  }

  int digitised() {
    return count(one -> one.digitised().orElse(false));
  }

  int reused() {
    return count(one -> one.reused().orElse(false));
  }

  int withResult() {
    return count(one -> MadeCounts.isResolved(one) && one.resultElectronic().orElse(false));
  }

  int procedures() {
    return procedures(one -> true);
  }

  int feeProcedures() {
    return procedures(PortalCounts::isObliged);
  }

  int paidProcedures() {
    return procedures(PortalCounts::isPaid);
  }

  // ---- reasons why the portal's counts are others: what each adds to the list's

  int receivedLost() {
    return received() - local.of(Measure.RECEIVED);
  }

  int onTimeLost(List<MadeDossier> dossiers) {
    return -(int)
        dossiers.stream()
            .filter(MadeCounts::isReceived)
            .filter(PortalCounts::isLost)
            .filter(PortalCounts::isOnTimeInList)
            .count();
  }

  int pausedTakenForDone() {
    return count(one -> isPaused(one) && !isOnTimeInList(one));
  }

  int lateByTheClock() {
    return -count(one -> MadeCounts.isResolved(one) && one.lateByTheClock());
  }

  private int count(Predicate<MadeDossier> wanted) {
    return (int) arrived.stream().filter(wanted).count();
  }

  private int procedures(Predicate<MadeDossier> wanted) {
    return (int)
        arrived.stream().filter(wanted).map(one -> one.procedure().code()).distinct().count();
  }

  private static boolean isOnTime(MadeDossier dossier) {
    if (isPaused(dossier)) {
      return true;
    }
    boolean afterTheHour = MadeCounts.isResolved(dossier) && dossier.lateByTheClock();
    return isOnTimeInList(dossier) && !afterTheHour;
  }

  private static boolean isOnTimeInList(MadeDossier dossier) {
    return MadeCounts.of(List.of(dossier)).onTime() == 1;
  }

  /** Never one for which there is another reason too, so that reasons add up. */
  private static boolean isLost(MadeDossier dossier) {
    return UNITS_THAT_LOSE.contains(dossier.unit().code())
        && !isPaused(dossier)
        && !dossier.lateByTheClock()
        && LOST.chance(dossier.code().hashCode(), "lost on the way", 12);
  }

  private static boolean isPaused(MadeDossier dossier) {
    return PAUSED.contains(dossier.course().status());
  }

  private static boolean isObliged(MadeDossier dossier) {
    return dossier.fee().orElse(0) > 0;
  }

  private static boolean isPaid(MadeDossier dossier) {
    return isObliged(dossier) && (dossier.payment() == 1 || dossier.payment() == 2);
  }
}
