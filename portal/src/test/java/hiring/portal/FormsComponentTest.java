package hiring.portal;

import static hiring.portal.testing.StubServices.APPLICATION;
import static hiring.portal.testing.StubServices.DRAFT;
import static hiring.portal.testing.StubServices.OPEN;
import static hiring.portal.testing.StubServices.VACANCY;
import static hiring.portal.testing.StubServices.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.testing.PageRules;
import hiring.portal.testing.StubServices;
import hiring.portal.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens with a form after it was sent. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class FormsComponentTest {

    private static final String DRAFT_PAGES = "/my/applications/" + DRAFT;
    private static final String STATEMENT = DRAFT_PAGES + "/statement";
    private static final String SAVE = "PUT /api/v1/applications/{id}/form/{part}";

    private StubServices services = StubServices.fresh();
    private final Visitor candidate = Visitor.as("candidate");

    @BeforeEach
    void examples() {
        services = StubServices.fresh();
    }

    @Test
    void a_saved_part_names_the_version_that_the_page_was_made_from() {
        var answer = candidate.submit(candidate.get(STATEMENT), Map.of("/supportingStatement", "I want to help."));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(DRAFT_PAGES);
        assertThat(services.asked("application", "PUT")).singleElement().satisfies(saved -> {
            assertThat(saved.path()).endsWith("/form/supportingStatement");
            assertThat(saved.json().asText()).isEqualTo("I want to help.");
            assertThat(saved.headers())
                    .containsEntry("if-match", VERSION)
                    .containsEntry("authorization", "Bearer token-of-candidate");
        });
    }

    /** The header that says where the form comes from, and the header of older browsers. */
    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
        "X-Nothing, nothing"
    })
    void a_form_of_another_site_is_refused(String header, String value) {
        var answer = candidate.post(STATEMENT, fields(STATEMENT), header, value);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(services.asked("application", "PUT")).isEmpty();
    }

    @Test
    void a_form_without_its_token_is_refused() {
        Map<String, List<String>> fields = fields(STATEMENT);
        fields.remove("_token");

        refused(candidate.post(STATEMENT, fields, "Sec-Fetch-Site", "same-origin"));
    }

    @Test
    void a_form_of_another_person_is_refused() {
        refused(Visitor.as("other-candidate").post(STATEMENT, fields(STATEMENT), "Sec-Fetch-Site", "same-origin"));
    }

    @Test
    void a_form_of_the_other_area_is_refused() {
        Map<String, List<String>> fields = fields(STATEMENT);
        fields.put(
                "_token",
                List.of(Visitor.value(candidate.get("/staff/assess/" + OPEN).page(), "_token")));

        refused(candidate.post(STATEMENT, fields, "Sec-Fetch-Site", "same-origin"));
    }

    private void refused(Visitor.Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("This form is not yours, or too old");
        assertThat(PageRules.broken(answer.page())).isEmpty();
        assertThat(services.asked("application", "PUT")).isEmpty();
    }

    @Test
    void what_was_typed_survives_the_end_of_the_session() {
        Map<String, List<String>> fields = fields(STATEMENT);
        fields.put("/supportingStatement", List.of("An hour's work: <b>\"Zoë\"</b>"));

        var ended = Visitor.as("").post(STATEMENT, fields, "Sec-Fetch-Site", "same-origin");

        assertThat(ended.status()).isEqualTo(499);
        assertThat(PageRules.broken(ended.page())).isEmpty();
        assertThat(ended.response().body()).doesNotContain("An hour's work", "Zoë");
        assertThat(ended.text()).contains("Nothing that you typed is lost");

        var again = candidate.submit(ended, Map.of());

        assertThat(again.status()).isEqualTo(303);
        assertThat(services.asked("application", "PUT"))
                .singleElement()
                .satisfies(saved -> assertThat(saved.json().asText()).isEqualTo("An hour's work: <b>\"Zoë\"</b>"));
    }

    @Test
    void what_was_typed_cannot_be_sent_by_the_next_person_at_the_computer() {
        var ended = Visitor.as("").post(STATEMENT, fields(STATEMENT), "Sec-Fetch-Site", "same-origin");

        var again = Visitor.as("other-candidate").submit(ended, Map.of());

        assertThat(again.status()).isEqualTo(403);
        assertThat(services.asked("application", "PUT")).isEmpty();
    }

    @Test
    void a_script_is_told_that_the_session_has_ended() {
        var ended =
                Visitor.as("").post(STATEMENT, fields(STATEMENT), "Sec-Fetch-Site", "same-origin", "X-Autosave", "yes");

        assertThat(ended.status()).isEqualTo(499);
    }

    @Test
    void a_page_of_a_person_who_is_signed_out_leads_to_the_sign_in() {
        var page = Visitor.as("").get(STATEMENT);
        var script = Visitor.as("").get(STATEMENT, "Sec-Fetch-Dest", "empty");

        assertThat(page.status()).isEqualTo(302);
        assertThat(script.status()).as("A script cannot sign in").isEqualTo(499);
    }

    @Test
    void a_script_saves_and_gets_the_new_version() {
        services.answer(
                "application",
                SAVE,
                StubServices.Answer.json(200, StubServices.example("application", SAVE))
                        .version("\"8\""));

        var answer = candidate.post(STATEMENT, fields(STATEMENT), "Sec-Fetch-Site", "same-origin", "X-Autosave", "yes");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).contains("\"version\":\"\\\"8\\\"\"", "\"text\":\"Saved at ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/details", "/statement", "/evidence/experience-1", "/referees", "/education", "/history/new"})
    void mistakes_are_shown_beside_what_was_typed(String page) {
        String field = fields(DRAFT_PAGES + page).keySet().stream()
                .filter(name -> name.startsWith("/") && !name.contains("#") && !name.endsWith("kind"))
                .findFirst()
                .orElseThrow();
        String pointer = page.startsWith("/evidence") ? "/evidence/0/text" : field;
        services.answer("application", SAVE, StubServices.Answer.problem(422, """
                {"code":"invalid-request","title":"Mistakes","errors":[
                 {"pointer":"%s","code":"too-long","message":"Shorten this"}]}""".formatted(pointer)));

        var answer = candidate.submit(candidate.get(DRAFT_PAGES + page), Map.of(field, "What I typed"));

        assertThat(answer.status()).isEqualTo(422);
        Document shown = answer.page();
        assertThat(PageRules.broken(shown)).isEmpty();
        assertThat(shown.title()).startsWith("Error: ");
        assertThat(shown.select(".govuk-error-summary").text()).contains("Shorten this");
        assertThat(shown.select(".govuk-error-message").text()).contains("Shorten this");
        assertThat(shown.text() + shown.select("input, textarea").eachAttr("value"))
                .contains("What I typed");
    }

    /** Also what other programs have saved and this page has no field for. */
    @ParameterizedTest
    @CsvSource({
        "/details, personalDetails",
        "/education, education",
        "/statement, supportingStatement",
        "/evidence/experience-1, evidence",
        "/history/0, history",
        "/history/gap?from=2021-07-01&to=2023-03-31, gapExplanations",
        "/qualifications/0, qualifications",
        "/declarations, declarations",
        "/guaranteed-interview, guaranteedInterview",
        "/adjustments, adjustments",
        "/referees, referees",
        "/privacy, privacyNoticeVersion"
    })
    void a_page_that_is_sent_unchanged_changes_nothing(String page, String part) {
        candidate.submit(candidate.get(DRAFT_PAGES + page), Map.of());

        var form = StubServices.example("application", "GET /api/v1/applications/{id}")
                .path("form");
        if (part.equals("gapExplanations")) {
            // The page knows days
            ((ObjectNode) form.path(part).path(0)).put("from", "2021-07-01").put("to", "2023-03-31");
        }
        if (part.equals("declarations")) {
            ((ArrayNode) form.path(part)).addObject().put("code", "swim");
        }
        // A box that is not ticked is not sent
        ((ObjectNode) form.path("education")).remove("stillInFullTime");
        ((ObjectNode) form.path("history").path(0)).remove("current");
        assertThat(services.asked("application", "PUT")).singleElement().satisfies(saved -> {
            assertThat(saved.path()).endsWith("/" + part);
            assertThat(saved.json()).isEqualTo(form.path(part));
        });
    }

    @Test
    void the_explanation_of_a_gap_survives_a_conflict_and_the_end_of_the_session() {
        String gap = DRAFT_PAGES + "/history/gap?from=2021-07-01&to=2023-03-31";
        var page = candidate.get(gap);
        AtomicBoolean changed = new AtomicBoolean(true);
        services.answer(
                "application",
                SAVE,
                request -> changed.getAndSet(false)
                        ? StubServices.Answer.problem(412, "{\"code\":\"stale\"}")
                        : StubServices.Answer.json(200, StubServices.example("application", SAVE)));

        var ended = Visitor.as("").submit(page, Map.of("/explanation", "I was in hospital"));
        var conflict = candidate.submit(ended, Map.of());
        var saved = candidate.submit(conflict, Map.of());

        assertThat(ended.status()).isEqualTo(499);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(saved.status()).isEqualTo(303);
        assertThat(services.asked("application", "PUT").getLast().body())
                .contains("\"from\":\"2021-07-01\"", "\"explanation\":\"I was in hospital\"");
    }

    @Test
    void a_conflict_shows_both_texts_and_saves_the_chosen_one() {
        AtomicBoolean changed = new AtomicBoolean(true);
        var page = candidate.get(STATEMENT);
        services.change("application", "GET /api/v1/applications/{id}", (request, example) -> {
            example.put("id", DRAFT).put("status", "DRAFT");
            ((ObjectNode) example.path("form")).put("supportingStatement", "Saved on my telephone");
        });
        services.answer(
                "application",
                SAVE,
                request -> changed.getAndSet(false)
                        ? StubServices.Answer.problem(412, "{\"code\":\"stale\",\"title\":\"Changed meanwhile\"}")
                        : StubServices.Answer.json(200, StubServices.example("application", SAVE)));

        var conflict = candidate.submit(page, Map.of("/supportingStatement", "Typed here"));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(PageRules.broken(conflict.page())).isEmpty();
        assertThat(conflict.text()).contains("Typed here", "Saved on my telephone");

        var resolved = candidate.submit(conflict, Map.of("_pick:/supportingStatement", "theirs"));

        assertThat(resolved.status()).isEqualTo(303);
        assertThat(services.asked("application", "PUT"))
                .extracting(saved -> saved.json().asText())
                .containsExactly("Typed here", "Saved on my telephone");
    }

    @Test
    void a_script_is_told_of_a_conflict() {
        services.answer("application", SAVE, StubServices.Answer.problem(412, "{\"code\":\"stale\"}"));

        assertThat(candidate
                        .post(STATEMENT, fields(STATEMENT), "Sec-Fetch-Site", "same-origin", "X-Autosave", "yes")
                        .status())
                .isEqualTo(409);
    }

    /** In each of two tabs an entry was added: the second one was opened before the first was saved. */
    @ParameterizedTest
    @CsvSource({"history, role", "qualifications, subject"})
    void an_item_that_another_tab_added_is_kept(String list, String field) {
        var page = candidate.get(DRAFT_PAGES + "/" + list + "/new");
        services.change("application", "GET /api/v1/applications/{id}", (request, example) -> {
            example.put("id", DRAFT).put("status", "DRAFT");
            ((ObjectNode) example.path("form")).withArray(list).addObject().put(field, "Added in the other tab");
        });

        var answer = candidate.submit(page, Map.of("/%s/1/%s".formatted(list, field), "Added here"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(services.asked("application", "PUT"))
                .singleElement()
                .satisfies(saved -> assertThat(saved.json().findValuesAsText(field))
                        .contains("Added in the other tab")
                        .endsWith("Added here"));
    }

    /** A form without script is sent twice by a double click, and again by a reload. */
    @ParameterizedTest
    @CsvSource({"history, role", "qualifications, subject"})
    void a_new_item_that_is_sent_twice_is_added_once(String list, String field) {
        var page = candidate.get(DRAFT_PAGES + "/" + list + "/new");
        Map<String, String> entered = Map.of("/%s/1/%s".formatted(list, field), "Added here");
        candidate.submit(page, entered);
        JsonNode saved = services.asked("application", "PUT").getFirst().json();
        ObjectNode now = StubServices.example("application", "GET /api/v1/applications/{id}");
        now.put("id", DRAFT).put("status", "DRAFT");
        ((ObjectNode) now.path("form")).set(list, saved);
        services.answer(
                "application",
                "GET /api/v1/applications/{id}",
                StubServices.Answer.json(200, now).version("\"99\""));

        var again = candidate.submit(page, entered);

        assertThat(again.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(DRAFT_PAGES + "/" + list);
        assertThat(services.asked("application", "PUT")).hasSize(1);
    }

    @Test
    void an_act_carries_the_number_of_its_page_so_that_a_double_click_acts_once() {
        String page = "/my/applications/" + APPLICATION + "/withdraw";
        var opened = candidate.get(page);

        candidate.submit(opened, Map.of("/reason", "Moved away"));
        candidate.submit(opened, Map.of("/reason", "Moved away"));

        assertThat(services.asked("application", "POST"))
                .hasSize(2)
                .extracting(asked -> asked.headers().get("idempotency-key"))
                .containsOnly(Visitor.value(opened.page(), "_once"));
    }

    @Test
    void a_moved_stage_keeps_the_weeks_for_which_the_page_has_no_field() {
        services.change(
                "vacancy",
                "GET /api/v1/vacancies/{id}/document",
                (request, example) -> ((ObjectNode) example.at("/timetable/stages/0"))
                        .withArray("weeksCommencing")
                        .addObject()
                        .put("date", "2027-03-15"));
        Visitor recruiter = Visitor.as("recruiter");

        recruiter.submit(
                recruiter.get("/staff/vacancies/" + StubServices.VACANCY + "/dates"),
                Map.of("/stages/0/days", "2027-03-10"));

        assertThat(services.asked("vacancy", "POST"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.json().at("/stages/0"))
                        .hasToString("{\"code\":\"assessment-centre\",\"days\":[{\"date\":\"2027-03-10\"}],"
                                + "\"weeksCommencing\":[{\"date\":\"2027-03-15\"}],\"parts\":[]}"));
    }

    @Test
    void a_part_of_a_vacancy_can_be_sent_again_after_another_part_was_changed() {
        Visitor recruiter = Visitor.as("recruiter");
        var page = recruiter.get("/staff/vacancies/" + StubServices.VACANCY + "/edit/post");
        services.answer(
                "vacancy",
                "GET /api/v1/vacancies/{id}",
                StubServices.Answer.json(200, StubServices.example("vacancy", "GET /api/v1/vacancies/{id}"))
                        .version("\"8\""));
        services.answer(
                "vacancy",
                "PUT /api/v1/vacancies/{id}",
                request -> "\"8\"".equals(request.headers().get("if-match"))
                        ? StubServices.Answer.json(200, StubServices.example("vacancy", "GET /api/v1/vacancies/{id}"))
                        : StubServices.Answer.problem(412, "{\"code\":\"stale\",\"detail\":\"It has changed.\"}"));

        var stale = recruiter.submit(page, Map.of("/post/title", "Firefighter"));
        var again = recruiter.submit(stale, Map.of("/post/title", "Firefighter"));

        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.text()).contains("It has changed.");
        assertThat(again.status()).isEqualTo(303);
        assertThat(services.asked("vacancy", "PUT")
                        .getLast()
                        .json()
                        .at("/post/title")
                        .asText())
                .isEqualTo("Firefighter");
    }

    @Test
    void an_assessors_draft_and_its_conflict() {
        Visitor assessor = Visitor.as("assessor");
        String sheet = "/staff/assess/" + OPEN;
        var page = assessor.get(sheet);

        assessor.submit(page, Map.of("/scores/0/score", "3", "/scores/0/reason", "Clear"));

        assertThat(services.asked("assessment", "PUT"))
                .singleElement()
                .satisfies(saved -> assertThat(saved.json().path("scores").path(0))
                        .hasToString("{\"score\":3,\"line\":\"teamwork\",\"reason\":\"Clear\"}"));

        services.answer(
                "assessment",
                "PUT /api/v1/assignments/{id}/draft",
                StubServices.Answer.problem(412, "{\"code\":\"stale\"}"));
        var conflict = assessor.submit(page, Map.of("/scores/0/score", "3", "/scores/0/reason", "Clear"));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(PageRules.broken(conflict.page())).isEmpty();
        assertThat(conflict.text()).contains("Clear", "Kept the team informed");
    }

    @Test
    void scores_that_were_changed_since_they_were_checked_are_not_handed_in() {
        Visitor assessor = Visitor.as("assessor");
        var page = assessor.get("/staff/assess/" + OPEN + "/check");
        services.answer(
                "assessment",
                "GET /api/v1/assignments/{id}/draft",
                StubServices.Answer.json(200, StubServices.example("assessment", "GET /api/v1/assignments/{id}/draft"))
                        .version("\"99\""));

        var changed = assessor.submit(page, Map.of());

        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.text()).contains("The draft was changed since you opened this page");
        assertThat(services.asked("assessment", "PUT")).isEmpty();

        assessor.submit(changed, Map.of());

        assertThat(services.asked("assessment", "PUT"))
                .singleElement()
                .satisfies(handedIn -> assertThat(handedIn.path()).endsWith("/scores"));
    }

    @Test
    void a_what_if_keeps_what_was_typed_and_leads_to_what_is_wrong_with_it() {
        services.answer(
                "assessment",
                "POST /api/v1/vacancies/{vacancyId}/stages/{stageCode}/what-ifs",
                StubServices.Answer.problem(422, """
                        {"code":"invalid-request","title":"Mistakes","errors":[
                         {"pointer":"/passMark","code":"too-high","message":"Give a lower mark"}]}"""));

        Document page = Visitor.as("recruiter")
                .get("/staff/vacancies/%s/stages/assessment-centre?passMark=999&places=4".formatted(VACANCY))
                .page();

        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#f-passMark");
        assertThat(page.select("#f-passMark").val()).isEqualTo("999");
        assertThat(page.select("#f-places").val()).isEqualTo("4");
    }

    private Map<String, List<String>> fields(String address) {
        FormElement form = (FormElement)
                candidate.get(address).page().select("form[method=post]").getFirst();
        return Visitor.fieldsOf(form, Map.of());
    }
}
