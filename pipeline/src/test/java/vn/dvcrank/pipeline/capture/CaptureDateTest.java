package vn.dvcrank.pipeline.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.scoring.finding.FindingCode;

/** By which instant a capture is dated, whatever the clock does. */
class CaptureDateTest {

  private static final Instant NOW = at("2027-11-06T02:00:00+07:00");

  @Test
  void whileTimeGoesForwardTheClockDates() {
    CaptureDate date = CaptureDate.of(NOW, List.of());
    assertThat(date.at()).isEqualTo(NOW);
    assertThat(date.finding()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what is there already                               | dated
        "2027-11-06T02:00:00+07:00                             | 2027-11-06T02:00:01+07:00",
        "2027-11-06T02:30:00+07:00,2027-11-06T03:00:00+07:00   | 2027-11-06T03:00:01+07:00",
        "2027-11-25T02:00:00+07:00                             | 2027-11-06T02:00:00+07:00",
        "2027-11-06T02:00:09+07:00,2027-11-25T02:00:00+07:00   | 2027-11-06T02:00:10+07:00",
        "2027-11-06T16:59:59Z,2027-11-06T17:00:00Z             | 2027-11-06T17:00:00Z",
      })
  void aClockThatWasSetBackIsSaid(String later, String dated) {
    CaptureDate date =
        CaptureDate.of(NOW, Arrays.stream(later.split(",")).map(CaptureDateTest::at).toList());
    assertThat(date.at()).isEqualTo(at(dated));
    assertThat(date.finding())
        .hasValueSatisfying(
            finding -> assertThat(finding.code()).isEqualTo(FindingCode.CLOCK_SET_BACK));
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
