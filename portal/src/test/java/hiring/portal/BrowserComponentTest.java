package hiring.portal;

import static hiring.portal.testing.StubServices.APPLICATION;
import static hiring.portal.testing.StubServices.DRAFT;
import static hiring.portal.testing.StubServices.OPEN;
import static hiring.portal.testing.StubServices.VACANCY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.testing.Browser;
import hiring.portal.testing.Routes;
import hiring.portal.testing.Routes.Route;
import hiring.portal.testing.StubServices;
import hiring.portal.testing.StubServices.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages in a browser: accessible at each width and in each scheme, and comfortable with script. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class BrowserComponentTest {

    private static final String STATEMENT = "/my/applications/" + DRAFT + "/statement";
    private static final String SAVE = "PUT /api/v1/applications/{id}/form/{part}";
    private static final int NARROW = 320;
    // Each has components that the others have not
    private static final List<String> AT_EACH_WIDTH = List.of(
            "/jobs",
            "/jobs/" + VACANCY,
            "/my/applications/" + APPLICATION,
            "/my/applications/" + DRAFT,
            "/my/applications/" + DRAFT + "/history",
            "/staff",
            "/staff/assess/" + OPEN,
            "/staff/vacancies/" + VACANCY + "/progress",
            "/staff/vacancies/" + VACANCY + "/applications");

    private StubServices services = StubServices.fresh();
    private final Browser browser = browser();

    private static Browser browser() {
        Optional<Browser> installed = Browser.installed();
        if (installed.isEmpty() && Boolean.getBoolean("hiring.browser.required")) {
            fail("This machine must have a browser and its driver");
        }
        assumeTrue(installed.isPresent(), "This machine has no browser with a driver");
        return installed.orElseThrow();
    }

    @BeforeEach
    void examples() {
        services = StubServices.fresh();
        browser.width(1280);
        browser.media("prefers-color-scheme", "light");
        browser.console();
    }

    /** One address of each page; pages of the pack are those of vacancy-service. */
    static Stream<String> pages() {
        return Stream.concat(
                Routes.all().stream()
                        .filter(Route::page)
                        .filter(route -> !route.path().matches("/|.*/(pack|preview|signed-in)"))
                        .map(route -> route.addresses().getLast()),
                Stream.of("/staff/nowhere"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_accessible(String address) {
        browser.width(NARROW);
        browser.open(person(address), address);

        List<String> found = browser.axe();
        assertThat(browser.overflow())
                .as("Pixels to scroll sideways at %s", address)
                .isLessThanOrEqualTo(0);

        assertThat(found).as(address).isEmpty();
        assertThat(browser.console())
                .filteredOn(line -> !line.contains("/staff/nowhere"))
                .as("The console is empty: no policy was violated")
                .isEmpty();
    }

    // Pages share the colours, so some of each kind suffice
    @ParameterizedTest
    @CsvSource({"prefers-color-scheme, dark", "forced-colors, active"})
    void pages_are_accessible_in_the_colours_of_the_system(String feature, String value) {
        browser.media(feature, value);
        List<String> found = new ArrayList<>();
        for (String address : AT_EACH_WIDTH) {
            browser.open(person(address), address);
            browser.axe("color-contrast").forEach(problem -> found.add(address + ": " + problem));
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"768", "1280"})
    void pages_are_accessible_at_other_widths(int width) {
        browser.width(width);
        List<String> found = new ArrayList<>();
        for (String address : AT_EACH_WIDTH) {
            browser.open(person(address), address);
            browser.axe().forEach(problem -> found.add(address + ": " + problem));
            if (browser.overflow() > 0) {
                found.add(address + " scrolls sideways");
            }
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"prefers-color-scheme, light", "prefers-color-scheme, dark", "forced-colors, active"})
    void a_page_with_errors_is_accessible(String feature, String value) {
        browser.media(feature, value);
        services.answer("application", SAVE, Answer.problem(422, """
                {"code":"invalid-request","title":"Mistakes","errors":[
                 {"pointer":"/supportingStatement","code":"too-long","message":"Shorten this"}]}"""));
        browser.open("candidate", STATEMENT);
        browser.find("form[data-autosave] button.govuk-button").click();
        browser.await("There is a problem");

        assertThat(browser.axe()).isEmpty();
        assertThat(browser.number("return document.activeElement.classList.contains('govuk-error-summary') ? 1 : 0"))
                .as("The summary has the focus")
                .isEqualTo(1);
    }

    @Test
    void what_is_typed_is_saved_by_itself() {
        browser.open("candidate", STATEMENT);
        browser.find("textarea").sendKeys(" And more.");
        browser.await("Saved at");

        assertThat(services.asked("application", "PUT")).isNotEmpty().allSatisfy(saved -> {
            assertThat(saved.headers()).containsEntry("if-match", StubServices.VERSION);
            assertThat(saved.json().asText()).contains(" And more.");
        });
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void two_tabs_do_not_overwrite_each_other() {
        browser.open("candidate", STATEMENT);
        services.change("application", "GET /api/v1/applications/{id}", (request, example) -> {
            example.put("id", DRAFT).put("status", "DRAFT");
            ((ObjectNode) example.path("form")).put("supportingStatement", "Saved in the other tab");
        });
        services.answer("application", SAVE, Answer.problem(412, "{\"code\":\"stale\"}"));
        browser.find("textarea").sendKeys(" Typed here.");
        browser.await("changed in another tab");

        browser.find("form[data-autosave] button.govuk-button").click();
        browser.await("This was changed elsewhere");

        assertThat(browser.text()).contains("Saved in the other tab", "Typed here.");
        assertThat(browser.axe()).isEmpty();
    }

    @Test
    void the_end_of_the_session_costs_nothing_that_is_typed() {
        browser.open("candidate", STATEMENT);
        browser.signIn("");
        browser.find("textarea").sendKeys(" Typed without a session.");
        browser.await("You are signed out; what you typed is still here");
        assertThat(services.asked("application", "PUT")).isEmpty();

        browser.signIn("candidate");
        browser.inNewTab(() -> {
            browser.visit("/my/signed-in-again");
            browser.await("You are signed in again");
        });
        browser.await("Saved at");

        assertThat(services.asked("application", "PUT"))
                .isNotEmpty()
                .allSatisfy(saved -> assertThat(saved.json().asText()).contains("Typed without a session."));
    }

    @Test
    void a_page_works_with_the_keyboard_from_its_first_link_on() {
        browser.open("", "/jobs");
        browser.find("body").sendKeys(org.openqa.selenium.Keys.TAB);

        assertThat(browser.number("return document.activeElement.classList.contains('govuk-skip-link') ? 1 : 0"))
                .isEqualTo(1);
    }

    private static String person(String address) {
        return Map.of("/my", "candidate", "/staff/assess", "assessor", "/staff", "recruiter").entrySet().stream()
                .filter(entry -> address.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse("");
    }
}
