package vn.dvcrank.connectors.exports;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.text.UnitName;
import vn.dvcrank.connectors.text.VietnameseText;

/**
 * Whose form it is: what a label in the title says ("Đơn vị báo cáo: …"); else what the person
 * says; else the one text of the title that is a unit's name.
 */
final class UnitOfTitle {

  private UnitOfTitle() {}

  private static List<String> either(List<String> nearest, List<String> before) {
    return nearest.isEmpty() ? before : nearest;
  }

  static String name(
      TitleText title, TitleText before, RowKinds kinds, ExportHints hints, String file)
      throws UnreadableImportException {
    Optional<String> hint = hints.unitName().map(VietnameseText::repaired);
    List<String> labelled = either(title.labelledUnits(kinds), before.labelledUnits(kinds));
    if (labelled.size() == 1) {
      String stated = labelled.get(0);
      if (hint.isPresent() && !UnitName.key(hint.get()).equals(UnitName.key(stated))) {
        throw new UnreadableImportException(
            file + ": its title names another unit than the one that was given");
      }
      return stated;
    }
    if (hint.isPresent()) {
      return hint.get();
    }
    List<String> units = either(title.units(), before.units());
    if (units.size() == 1) {
      return units.get(0);
    }
    throw new UnreadableImportException(
        "%s: a form of one unit, and its title names %s: say whose it is"
            .formatted(file, units.isEmpty() ? "none" : units.size() + " units"));
  }
}
