package vn.dvcrank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.text.PlainText;

/** The log as the program writes it: one event, one line of words. */
class LogLinesTest {

  private final LoggerContext context = new LoggerContext();

  private String written(String message, @Nullable Throwable failure) throws Exception {
    URL settings = Objects.requireNonNull(LogLinesTest.class.getResource("/logback.xml"));
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(settings);
    ConsoleAppender<ILoggingEvent> appender =
        (ConsoleAppender<ILoggingEvent>)
            Objects.requireNonNull(context.getLogger("ROOT").getAppender("stderr"));
    LoggingEvent event =
        new LoggingEvent(
            "x", context.getLogger("vn.dvcrank.x"), Level.WARN, message, failure, new Object[0]);
    String line = new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    context.stop();
    return line;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sở\n2026-09-18T02:00:00+07:00 INFO  all good",
        "Sở\r2026",
        "Sở\u001b[2J\u001b]0;title\u0007",
        "Sở\u009b31m\u0085x",
        "Sở\u2028x\u2029y",
        "Sở \u202efdp.xslx",
        "Sở\u2066a\u2069\ufeff\u061c",
        "Sở\u0000\b\u007f"
      })
  void anEventIsOneLineOfWords(String message) throws Exception {
    String line = written(message, null);
    assertThat(line.strip()).contains(" WARN  Sở").isEqualTo(PlainText.line(line));
    assertThat(line).endsWith(System.lineSeparator());
  }

  @Test
  void aFailureIsOnTheLineOfItsEvent() throws Exception {
    String line =
        written("failed", new IllegalStateException("Sở\n2026-09-18 INFO  all good\u001b[2J"));
    assertThat(line.strip())
        .contains(" WARN  failed java.lang.IllegalStateException: Sở 2026-09-18", "LogLinesTest")
        .isEqualTo(PlainText.line(line));
  }

  @Test
  void wordsStayAsTheyAre() throws Exception {
    assertThat(written("UBND xã Búng Lao – 5 'units' {} \\n", null))
        .endsWith(" WARN  UBND xã Búng Lao – 5 'units' {} \\n" + System.lineSeparator());
  }
}
