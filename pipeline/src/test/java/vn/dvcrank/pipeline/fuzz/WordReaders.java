package vn.dvcrank.pipeline.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.dvcrank.connectors.fetch.TokenHeader;
import vn.dvcrank.connectors.table.SheetNumber;
import vn.dvcrank.connectors.table.Tcvn3;
import vn.dvcrank.connectors.text.DecimalText;
import vn.dvcrank.connectors.text.PeriodText;
import vn.dvcrank.connectors.text.UnitKindOfName;
import vn.dvcrank.connectors.text.UnitName;
import vn.dvcrank.connectors.text.VietnameseText;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.VietnameseOrder;

/** The readers of single words: names, periods, figures. */
final class WordReaders {

  private WordReaders() {}

  /** All of them, given the same text. */
  static FuzzedReader words() {
    return input -> {
      String text = new String(input, StandardCharsets.UTF_8);
      List<Object> read = new ArrayList<>();
      read.add(strict(Period::parse, text));
      read.add(strict(Scope::new, text));
      read.add(strict(Basis::ofLabel, text));
      read.add(strict(TokenHeader::parse, text));
      read.add(PeriodText.in(text));
      read.add(DecimalText.parse(text));
      read.add(SheetNumber.text(text));
      read.add(SheetNumber.exact(text));
      read.add(UnitKindOfName.of(text));
      read.add(Tcvn3.decode(text));
      read.add(Unit.isCode(text));
      read.add(VietnameseOrder.ofNames().compare(text, "Điện Biên"));
      String name = UnitName.key(text);
      String again = UnitName.key(VietnameseText.repaired(text));
      if (!again.equals(name)) {
        throw new IllegalStateException("the key of a repaired name is another one");
      }
      read.add(name);
      return read;
    };
  }

  /** A reader that refuses by an exception which says so. */
  private static Object strict(Function<String, Object> reader, String text) {
    try {
      Object read = reader.apply(text);
      if (read instanceof Period period && !Period.parse(period.toString()).equals(period)) {
        throw new IllegalStateException("a period that is another one when it is written");
      }
      return read;
    } catch (IllegalArgumentException refused) {
      return "refused: " + refused.getMessage();
    }
  }
}
