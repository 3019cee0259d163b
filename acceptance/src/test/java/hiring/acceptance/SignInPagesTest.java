package hiring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import hiring.acceptance.stack.TestStack;
import hiring.acceptance.stack.WithStack;
import hiring.acceptance.system.Patience;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A new candidate's way from the portal through Keycloak's pages and mail and back, in the machine's own browser. */
@ExtendWith(WithStack.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInPagesTest {

    private static final String EMAIL = "new.candidate@example.net";
    private static final String PASSWORD = "a password of many characters";
    private static final List<Integer> WIDTHS = List.of(375, 1280);
    private static final int HEIGHT = 900;
    private static final Pattern LINK = Pattern.compile("http://\\S*/action-token\\S*");
    private static final String AXE = """
            const done = arguments[arguments.length - 1];
            axe.run().then(result => done(result.passes.length === 0 ? ['axe checked nothing'] :
                result.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html))));
            """;

    private final List<String> mistakes = new ArrayList<>();
    private ChromeDriver browser;

    @BeforeEach
    void start() {
        Optional<Path> driver = onPath("chromedriver");
        if (!Boolean.getBoolean("hiring.browser.required")) {
            assumeThat(driver).as("chromedriver is installed").isPresent();
        }
        // In a container there is no right to make a sandbox
        ChromeOptions options = new ChromeOptions().addArguments("--headless=new", "--no-sandbox", "--disable-gpu");
        onPath("chromium").ifPresent(program -> options.setBinary(program.toFile()));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        browser = new ChromeDriver(service, options);
        browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(30));
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void a_candidate_makes_an_account_and_comes_back_signed_in(TestStack stack) throws IOException {
        String portal = stack.system().addresses().portal().toString();
        browser.get(portal + "/my/sign-out");
        check("Sign in");
        fill("username", EMAIL);
        fill("password", "wrong");
        press("kc-login");
        awaitText("The e-mail address or the password is not right");
        check("Sign in");

        browser.findElement(By.linkText("Create an account")).click();
        check("Create an account");
        submit("kc-register-form");
        awaitText("Enter your e-mail address");
        check("Create an account");
        fill("email", EMAIL);
        fill("lastName", "Candidate");
        submit("kc-register-form");
        check("Confirm your e\u2011mail address");

        browser.get(linkIn(stack));
        check("Set a password");
        fill("password-new", PASSWORD);
        fill("password-confirm", PASSWORD);
        press("kc-submit");
        new Patience()
                .await(
                        "the way back to the portal",
                        () -> Objects.requireNonNull(browser.getCurrentUrl()),
                        address -> address.startsWith(portal));

        assertThat(mistakes).isEmpty();
    }

    private void check(String heading) throws IOException {
        new Patience().await("the page " + heading, () -> text("h1"), heading::equals);
        String axe;
        try (InputStream script = SignInPagesTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int width : WIDTHS) {
            browser.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
            browser.executeScript(axe);
            Object found = browser.executeAsyncScript(AXE);
            ((List<?>) Objects.requireNonNull(found))
                    .forEach(each -> mistakes.add("%s, %d px: %s".formatted(heading, width, each)));
            Object wider = browser.executeScript("return document.documentElement.scrollWidth > window.innerWidth");
            if (Boolean.TRUE.equals(wider)) {
                mistakes.add("%s, %d px: must be scrolled sideways".formatted(heading, width));
            }
        }
    }

    private void fill(String id, String value) {
        browser.findElement(By.id(id)).clear();
        browser.findElement(By.id(id)).sendKeys(value);
    }

    private void press(String id) {
        browser.findElement(By.id(id)).click();
    }

    private void submit(String form) {
        browser.findElement(By.cssSelector("#" + form + " [type=submit]")).click();
    }

    private void awaitText(String part) {
        new Patience().await(part, () -> text("body"), text -> text.contains(part));
    }

    // In one step, because the page may be replaced meanwhile
    private String text(String element) {
        Object text = browser.executeScript("return document.querySelector(arguments[0])?.innerText ?? ''", element);
        return String.valueOf(text);
    }

    /** The link in the message that confirms the address. */
    private static String linkIn(TestStack stack) {
        return new Patience()
                .await(
                        "the message with the link",
                        () -> stack.system().mail().texts(EMAIL).stream()
                                .filter(text -> text.contains("Subject: Confirm your e-mail address"))
                                .flatMap(text -> LINK.matcher(text).results())
                                .map(MatchResult::group)
                                .findFirst()
                                .orElse(""),
                        link -> !link.isEmpty());
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
