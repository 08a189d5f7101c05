package vn.dvcrank.pipeline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a screen, where one is installed. */
final class Browser implements AutoCloseable {

  private static final List<Path> CHROMIUM =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  /** Starts it; a test that asks for it is skipped, and says so, where there is none. */
  Browser() {
    Path chromium =
        CHROMIUM.stream().filter(Files::isExecutable).findFirst().orElse(CHROMIUM.get(0));
    assumeThat(chromium)
        .as("Chromium is installed (Debian: apt-get install chromium chromium-driver)")
        .isExecutable();
    assumeThat(DRIVER)
        .as("Chromium's driver is installed (Debian: apt-get install chromium-driver)")
        .isExecutable();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=vi");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    this.driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .build(),
            options);
  }

  /** Looks as a device does. */
  void lookAs(int width, int height, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  void open(Path page) {
    // By the names that are given, as a person opens it: a link is not resolved.
    driver.get("file://" + page.toAbsolutePath().normalize().toUri().getRawPath());
  }

  String address() {
    return driver.getCurrentUrl();
  }

  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(Object::toString)
        .toList();
  }

  /** Rules that the page breaks, of those that keep somebody out. */
  List<String> barriers() {
    Results results = new AxeBuilder().analyze(driver);
    assertThat(results.getPasses()).hasSizeGreaterThan(10);
    // The examination loads style sheets by itself, which the page's policy forbids.
    complaints();
    return results.getViolations().stream()
        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .map(Browser::words)
        .toList();
  }

  private static String words(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
  }

  @Nullable Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> findAll(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Goes from control to control until one is reached, as somebody without a mouse does. */
  WebElement tabTo(String selector) {
    for (int press = 0; press < 400; press++) {
      focused().sendKeys(Keys.TAB);
      if (Boolean.TRUE.equals(
          run("return document.activeElement.matches(arguments[0])", selector))) {
        return focused();
      }
    }
    throw new AssertionError("the keyboard does not reach " + selector);
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Waits until a script's answer is true. */
  void await(String condition) {
    new WebDriverWait(driver, PATIENCE)
        .until(any -> Boolean.TRUE.equals(run("return " + condition)));
  }

  byte[] picture() {
    return Base64.getDecoder()
        .decode(
            String.valueOf(
                driver
                    .executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"))
                    .get("data")));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
