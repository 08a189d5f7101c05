package vn.dvcrank.pipeline.year;

import vn.dvcrank.scoring.unit.UnitKind;

/**
 * A unit of the made-up portal.
 *
 * @param code agency code, the stable key
 * @param id what groups are joined on
 * @param name as the portal writes it
 * @param kind province, department or commune
 */
record SimulatedUnit(String code, String id, String name, UnitKind kind) {

  SimulatedUnit renamed(String other) {
    return new SimulatedUnit(code, id, other, kind);
  }
}
