package hiring.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The machine's own browser, started once for all tests. Nothing is downloaded. */
public final class Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static @Nullable Browser started;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The browser, or nothing where the machine has none or has no driver for it. */
    public static synchronized Optional<Browser> installed() {
        if (started == null) {
            Optional<Path> browser = NAMES.stream()
                    .map(Browser::onPath)
                    .flatMap(Optional::stream)
                    .findFirst();
            Optional<Path> driver = onPath("chromedriver");
            if (browser.isEmpty() || driver.isEmpty()) {
                return Optional.empty();
            }
            started = new Browser(start(browser.get(), driver.get().toFile()));
        }
        return Optional.of(started);
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static ChromeDriver start(Path browser, File driverProgram) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        // In a container there is no right to make a sandbox
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driverProgram)
                .withEnvironment(Map.of("SE_OFFLINE", "true", "SE_AVOID_STATS", "true"))
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", axeScript()));
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        return driver;
    }

    /** Opens a page of the portal as this person, or as none. */
    public void open(String person, String address) {
        signIn(person);
        driver.get(Visitor.portal() + address);
    }

    /** From now on the requests are of this person, or of none. */
    public void signIn(String person) {
        if (!driver.getCurrentUrl().startsWith(Visitor.portal())) {
            driver.get(Visitor.portal() + "/cookies");
        }
        driver.manage().deleteAllCookies();
        if (!person.isEmpty()) {
            driver.manage().addCookie(new Cookie(StubSignIn.COOKIE, person, "/"));
        }
    }

    public void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
    }

    /** For example prefers-color-scheme and dark; "" for the usual. */
    public void media(String feature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /** How much wider the page is than the window. */
    public long overflow() {
        return number("return document.documentElement.scrollWidth - window.innerWidth");
    }

    public long number(String script) {
        return ((Number) Objects.requireNonNull(driver.executeScript(script))).longValue();
    }

    /** What axe finds wrong, of all its rules or of one. */
    @SuppressWarnings("unchecked")
    public List<String> axe(String... rules) {
        if (number("return window.axe ? 1 : 0") == 0) {
            driver.executeScript(axeScript());
        }
        Map<String, Object> found =
                (Map<String, Object>) Objects.requireNonNull(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const options = {resultTypes: ['violations']};
                if (arguments[0].length) {
                  options.runOnly = {type: 'rule', values: arguments[0]};
                }
                axe.run(document, options).then(result => done({
                  passes: result.passes.length + result.inapplicable.length + result.incomplete.length,
                  violations: result.violations.flatMap(rule => rule.nodes.map(node =>
                    rule.id + ': ' + node.target.join(' ') + ': ' + (node.any.concat(node.all, node.none)
                      .map(check => check.message).join('; ') || rule.help)))
                }), error => done({passes: 0, violations: [String(error)]}));
                """, List.of(rules)));
        // GOV.UK's back link stands before the main part, and is no landmark of its own
        List<String> violations = ((List<String>) Objects.requireNonNull(found.get("violations")))
                .stream()
                        .filter(violation -> !violation.startsWith("region: .govuk-back-link:"))
                        .toList();
        if (violations.isEmpty() && ((Number) Objects.requireNonNull(found.get("passes"))).intValue() == 0) {
            throw new AssertionError("axe checked nothing");
        }
        return violations;
    }

    private static String axeScript() {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the console says since it was asked last. */
    public List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    public String text() {
        try {
            return Objects.requireNonNull(driver.executeScript("return document.body ? document.body.innerText : ''"))
                    .toString();
        } catch (WebDriverException e) {
            // Between two pages there is none
            return "";
        }
    }

    /** The one that looks at a page of its own; the first one waits meanwhile. */
    public void inNewTab(Runnable visit) {
        String first = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        try {
            visit.run();
        } finally {
            driver.close();
            driver.switchTo().window(first);
        }
    }

    /** Opens a page in this tab without changing who has signed in. */
    public void visit(String address) {
        driver.get(Visitor.portal() + address);
    }

    /** Waits until a text can be read. */
    public void await(String text) {
        Awaitility.await("\"" + text + "\" in the page")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text()).contains(text));
    }
}
