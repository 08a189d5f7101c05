package vn.dvcrank.scoring.index;

import java.util.List;

/**
 * Groups that dashboards and reports show as one.
 *
 * @param code as the portal writes it ({@code ONLINE_SERVICE})
 * @param name official Vietnamese name
 * @param groups codes of the groups it adds up
 */
public record Composite(String code, String name, List<String> groups) {

  public Composite {
    groups = List.copyOf(groups);
  }
}
