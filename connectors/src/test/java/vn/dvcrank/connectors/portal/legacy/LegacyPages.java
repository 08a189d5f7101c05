package vn.dvcrank.connectors.portal.legacy;

import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.DIEN_BIEN;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.YEAR;

import java.util.ArrayList;
import java.util.List;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.Part;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.scoring.unit.Scope;

/** Bodies made the pages of one answer, and read: handed over last page first. */
final class LegacyPages {

  static final LegacyContract CONTRACT = LegacyContract.ofPortal();
  static final PortalRequest ASKED = CONTRACT.requests(DIEN_BIEN, YEAR).get(0);

  private LegacyPages() {}

  static Reading read(byte[]... pages) throws ContractFailure {
    return read(DIEN_BIEN, pages);
  }

  static Reading read(Scope scope, byte[]... pages) throws ContractFailure {
    List<Part> parts = new ArrayList<>();
    for (byte[] page : pages) {
      parts.add(0, new Part(ASKED.onPage(parts.size() + 1), page));
    }
    return CONTRACT.read(scope, YEAR, parts);
  }
}
