package vn.dvcrank.pipeline.year;

import java.time.LocalDate;
import vn.dvcrank.scoring.period.Period;

/** Stands for the night's work: a pass by the machine's clock against the made-up portal. */
public final class SimulatedNightWork {

  private final SimulatedNights machine;

  SimulatedNightWork(SimulatedNights machine) {
    this.machine = machine;
  }

  /** Makes a pass; the clock is right. */
  public void run() throws Exception {
    LocalDate today = LocalDate.ofInstant(machine.clock().instant(), Period.ZONE);
    machine.portal().pass(today);
    machine.passOn(today);
  }
}
