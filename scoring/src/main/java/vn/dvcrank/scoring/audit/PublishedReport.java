package vn.dvcrank.scoring.audit;

import java.util.List;
import vn.dvcrank.scoring.period.Period;

/**
 * What a published report says.
 *
 * @param indexSet code of the index set that its tables follow
 * @param method of that index set
 * @param period that it reports on
 * @param placeName the province, or district, that it reports on, as written
 * @param tables its annexes
 * @param claims its text
 */
public record PublishedReport(
    String indexSet,
    String method,
    Period period,
    String placeName,
    List<PublishedTable> tables,
    List<PublishedClaim> claims) {

  public PublishedReport {
    tables = List.copyOf(tables);
    claims = List.copyOf(claims);
  }
}
