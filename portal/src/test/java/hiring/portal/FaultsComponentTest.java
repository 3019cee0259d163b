package hiring.portal;

import static hiring.portal.testing.StubServices.APPLICATION;
import static hiring.portal.testing.StubServices.DRAFT;
import static hiring.portal.testing.StubServices.OPEN;
import static hiring.portal.testing.StubServices.OTHER;
import static hiring.portal.testing.StubServices.VACANCY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.testing.PageRules;
import hiring.portal.testing.StubServices;
import hiring.portal.testing.StubServices.Answer;
import hiring.portal.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages show where a service fails or refuses, and what they must never show. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class FaultsComponentTest {

    private StubServices services = StubServices.fresh();

    @BeforeEach
    void examples() {
        services = StubServices.fresh();
    }

    /** Person, page, the service that does not answer, and what the page says instead of its part. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    recruiter | /staff                                | vacancy      | We cannot show the vacancies
                    recruiter | /staff                                | application  | We cannot show the applications
                    recruiter | /staff                                | assessment   | We cannot show the assessments
                    recruiter | /staff                                | notification | We cannot show the calls
                    candidate | /my/applications/{application}        | assessment   | We cannot show your activities
                    recruiter | /staff/vacancies/{vacancy}/progress   | application  | We cannot count the applications
                    recruiter | /staff/vacancies/{vacancy}/stages/assessment-centre | application | Shortlist of
                    candidate | /my/applications/{draft}/declarations | vacancy      | Declarations
                    candidate | /my/applications/{draft}/check        | vacancy      | Check your answers
                    """)
    void a_service_that_is_down_costs_its_part_of_the_page(String person, String page, String service, String says) {
        services.down(service);

        var answer = Visitor.as(person)
                .get(page.replace("{vacancy}", VACANCY)
                        .replace("{application}", APPLICATION)
                        .replace("{draft}", DRAFT));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains(says);
        assertThat(PageRules.broken(answer.page())).isEmpty();
    }

    /** Person, page, and the operation that finds nothing, which is no failure. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    candidate | /my/applications/{application}      | assessment | /activities
                    recruiter | /staff/vacancies/{vacancy}          | vacancy    | /vacancies/{id}/history
                    recruiter | /staff/vacancies/{vacancy}/progress | assessment | /vacancies/{vacancyId}/moderations
                    """)
    void an_empty_part_is_not_said_to_be_missing(String person, String page, String service, String operation) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        nothing.putArray("items");
        services.answer(service, "GET /api/v1" + operation, Answer.json(200, nothing));

        var answer = Visitor.as(person).get(page.replace("{vacancy}", VACANCY).replace("{application}", APPLICATION));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("We cannot show");
    }

    @Test
    void the_board_is_shown_without_its_counts() {
        services.answer("vacancy", "GET /api/v1/adverts/facets", Answer.problem(503, "{}"));

        assertThat(Visitor.as("").get("/jobs"))
                .returns(200, Visitor.Answer::status)
                .satisfies(answer -> assertThat(answer.text()).contains("Wholetime Firefighter"));
    }

    @Test
    void all_applications_are_shown_without_how_far_they_are() {
        services.answer("application", "GET /api/v1/applications/{id}/status", Answer.problem(500, "{}"));

        assertThat(Visitor.as("candidate").get("/my").text())
                .contains("Wholetime Firefighter", "We cannot show how far it is just now");
    }

    /** Person, page and the service without which there is no page. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', /jobs, vacancy",
                "candidate, /my, application",
                "candidate, /my/activities/{application}/first-sift, assessment",
                "recruiter, /staff/vacancies, vacancy",
                "recruiter, /staff/calls, notification",
                "assessor, /staff/assess, assessment"
            })
    void without_its_main_service_a_page_says_to_come_back(String person, String page, String service) {
        services.down(service);

        var answer = Visitor.as(person).get(page.replace("{application}", APPLICATION));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(PageRules.broken(answer.page())).isEmpty();
        assertThat(answer.text()).contains("Try again in a few minutes");
        assertThat(answer.response().body()).doesNotContain("Exception", "hiring.portal", "at java", "localhost:");
    }

    @ParameterizedTest
    @CsvSource({"401, 401", "403, 403", "404, 404", "409, 409", "410, 410", "429, 429", "500, 503", "503, 503"})
    void a_refusal_is_a_page_in_words(int status, int shown) {
        services.answer("application", "GET /api/v1/applications/{id}/receipt", Answer.problem(status, """
                {"code":"some-code","title":"Not possible","detail":"It was <withdrawn>."}"""));

        var answer = Visitor.as("candidate").get("/my/applications/" + APPLICATION + "/receipt");

        assertThat(answer.status()).isEqualTo(shown);
        assertThat(PageRules.broken(answer.page())).isEmpty();
        assertThat(answer.response().body()).doesNotContain("some-code", "<withdrawn>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/jobs/not-a-number", "/my/nowhere", "/staff/nowhere", "/assets/unknown.css"})
    void an_unknown_address_is_a_page(String address) {
        var answer = Visitor.as("candidate").get(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Page not found");
        assertThat(PageRules.broken(answer.page())).isEmpty();
    }

    @Test
    void an_answer_that_is_not_understood_is_a_page_without_details() {
        services.change("application", "GET /api/v1/applications/{id}", (request, example) -> example.remove("status"));

        var answer = Visitor.as("candidate").get("/my/applications/" + APPLICATION);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains("There is a problem with this page");
        assertThat(PageRules.broken(answer.page())).isEmpty();
        assertThat(answer.response().body()).doesNotContain("Exception", "hiring.portal");
    }

    /** The sheet's own sources hold the name, and other answers of the services hold all. */
    @ParameterizedTest
    @ValueSource(strings = {OPEN, OTHER})
    void an_assessors_sheet_does_not_say_whose_it_is(String sheet) {
        for (String page : new String[] {"", "/check", "/conflict-of-interest"}) {
            var answer = Visitor.as("assessor").get("/staff/assess/" + sheet + page);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.response().body())
                    .doesNotContainIgnoringCase("Aisha")
                    .doesNotContain("Khan", "example.org", "01632", "Mill Lane", "ME14", APPLICATION, "Martin");
        }
        assertThat(services.asked("application", "GET"))
                .extracting(StubServices.Asked::path)
                .allSatisfy(path -> assertThat(path).startsWith("/api/v1/anonymised-forms/"));
    }

    @Test
    void public_pages_do_not_pass_on_who_has_signed_in() {
        Visitor.as("candidate").get("/jobs");
        Visitor.as("candidate").get("/jobs/" + VACANCY);

        assertThat(services.asked("vacancy", "GET"))
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked.headers()).doesNotContainKeys("authorization", "cookie"));
    }

    @Test
    void texts_of_services_are_no_markup() {
        services.change(
                "vacancy",
                "GET /api/v1/adverts/{id}",
                (request, example) -> example.put("title", "<script>alert(1)</script>"));
        services.answer(
                "vacancy",
                "GET /api/v1/adverts/{id}/job-posting",
                new Answer(
                        200,
                        "application/ld+json",
                        "{\"title\":\"</script><script>alert(2)</script>\"}",
                        java.util.Map.of()));

        var answer = Visitor.as("").get("/jobs/" + VACANCY);

        assertThat(answer.page().select("h1").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(answer.page().select("script:not([src])").eachText()).noneMatch(text -> text.startsWith("alert"));
        assertThat(answer.response().body()).doesNotContain("<script>alert");
    }
}
