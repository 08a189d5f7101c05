package vn.dvcrank.connectors.imports;

import java.util.List;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.UnitKind;

/** Units by their names. Names are compared as {@link vn.dvcrank.connectors.text.UnitName} does. */
public interface UnitNames {

  /**
   * Codes of the units that have, or had, a name; mostly one, none when it is not known, more when
   * it is ambiguous. Nothing is guessed.
   *
   * @param name as written
   * @param kind what sort of unit is looked for
   * @param scope whose units
   */
  List<String> codes(String name, UnitKind kind, Scope scope);
}
