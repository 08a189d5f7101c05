package vn.dvcrank.scoring.unit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.period.Period;

/**
 * When administrative units were formed anew, from a reviewed file. Places and scores are not
 * compared across such a day: the code may be the same, the unit and its peers are not.
 *
 * @param events what happened, each on a day
 */
public record Succession(List<Event> events) {

  public Succession {
    events = List.copyOf(events);
  }

  /**
   * Units formed anew on a day.
   *
   * @param date the first day of the new units, ISO 8601
   * @param source the decision
   * @param provinces provinces formed from others
   * @param unchanged codes of the provinces that stayed as they were
   * @param everyUnitOf labels of kinds of units that all ended or were formed anew
   */
  public record Event(
      String date,
      String source,
      List<Merger> provinces,
      List<String> unchanged,
      @JsonProperty("every-unit-of") List<String> everyUnitOf) {

    public Event {
      provinces = List.copyOf(provinces);
      unchanged = List.copyOf(unchanged);
      everyUnitOf = List.copyOf(everyUnitOf);
    }

    private boolean liesBetween(Period before, Period now) {
      LocalDate day = LocalDate.parse(date);
      return before.firstDay().isBefore(day) && !now.lastDay().isBefore(day);
    }

    /** Whether a peer group's members, or any of them, are not what they were. */
    private boolean changes(PeerGroup peers, Scope scope) {
      if (peers == PeerGroup.PROVINCES || everyUnitOf.contains(peers.members().label())) {
        return true;
      }
      return provinces.stream().anyMatch(merger -> merger.code().equals(scope.code()));
    }
  }

  /**
   * A province formed from others.
   *
   * @param code its agency code
   * @param name its name
   * @param from names of the provinces that it was formed from
   */
  public record Merger(String code, String name, List<String> from) {
    public Merger {
      from = List.copyOf(from);
    }
  }

  /** The bundled file. */
  public static Succession bundled() {
    try (InputStream file = Succession.class.getResourceAsStream("succession.yaml")) {
      return JsonMapper.builder(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build()
          .readValue(file, Succession.class);
    } catch (IOException e) {
      throw new IllegalStateException("succession.yaml cannot be read: " + e.getMessage(), e);
    }
  }

  /** The event that forbids comparing a peer group's places of two periods, if there is one. */
  public Optional<Event> between(PeerGroup peers, Scope scope, Period before, Period now) {
    return events.stream()
        .filter(event -> event.liesBetween(before, now) && event.changes(peers, scope))
        .findFirst();
  }
}
