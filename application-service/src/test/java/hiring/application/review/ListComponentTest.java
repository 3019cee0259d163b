package hiring.application.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListComponentTest extends ComponentTest {

    /** What tests that change nothing share: an application costs much more than reading a list. */
    private static @Nullable Four shared;

    private static final Map<UUID, UUID> CANDIDATES = new HashMap<>();

    private UUID vacancy;
    private UUID zoe;
    private UUID oneill;
    private UUID lukasiewicz;
    private UUID lukas;

    /** The applications of four candidates for a vacancy. */
    private record Four(UUID vacancy, UUID zoe, UUID oneill, UUID lukasiewicz, UUID lukas) {}

    @BeforeEach
    void four_candidates_have_applied_once() {
        Four four = shared == null ? fourApply() : shared;
        shared = four;
        use(four);
    }

    private Four fourApply() {
        UUID newVacancy = aVacancy();
        return new Four(
                newVacancy,
                submitted(newVacancy, "Zoë", "Achebe", "UPPER_SECOND", null),
                submitted(newVacancy, "Siân", "O'Neill", "THIRD", true),
                submitted(newVacancy, "Rafał", "Łukasiewicz", "UPPER_SECOND", null),
                submitted(newVacancy, "Ann", "Lukas", "UPPER_SECOND", null));
    }

    private void use(Four four) {
        vacancy = four.vacancy();
        zoe = four.zoe();
        oneill = four.oneill();
        lukasiewicz = four.lukasiewicz();
        lukas = four.lukas();
    }

    @Test
    void lists_names_in_alphabetical_order_page_by_page() {
        assertThat(pages("NAME", 1)).containsExactly(zoe, lukas, lukasiewicz, oneill);
        assertThat(pages("NAME_LAST_FIRST", 3)).containsExactly(oneill, lukasiewicz, lukas, zoe);
        assertThat(pages("SUBMITTED", 2)).containsExactly(zoe, oneill, lukasiewicz, lukas);
        assertThat(pages("SUBMITTED_LATEST_FIRST", 2)).containsExactly(lukas, lukasiewicz, oneill, zoe);
    }

    @Test
    void groups_by_status() {
        use(fourApply());
        asCandidate(candidateOf(oneill))
                .body("{\"code\": \"ANOTHER_POST\"}")
                .post("/applications/{id}/withdrawals", oneill)
                .then()
                .statusCode(200);

        assertThat(pages("STATUS", 1)).containsExactly(zoe, lukasiewicz, lukas, oneill);
        list(Map.of("status", "WITHDRAWN")).body("items.id", contains(oneill.toString()));
        list(Map.of("needsDecision", "true")).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "lukas, 2",
        "ŁUKASI, 1",
        "'o''neill, s', 1",
        "'o''neill, x', 0",
        "sian, 1",
        "RAFA, 1",
        "ian, 0",
        "Siân O'Neill, 1",
        "o'n siân, 1",
        "Siân Lukas, 0",
        "a, 2",
        "'!', 0",
        "\u200foneill, 1"
    })
    void finds_a_name_by_its_beginning(String typed, int found) {
        list(Map.of("name", typed)).body("items", hasSize(found));
    }

    @Test
    void finds_a_reference_by_its_beginning() {
        String id = oneill.toString();

        list(Map.of("reference", id)).body("items.id", contains(id));
        list(Map.of("reference", id.substring(0, 22).toUpperCase(java.util.Locale.ROOT)))
                .body("items.id", contains(id));
        list(Map.of("reference", "ffffffff")).body("items", hasSize(0));
        for (String wrong : List.of("ffff", "ffffffffff", "%%%%%%%%", id + "0")) {
            asRecruiter()
                    .queryParam("reference", wrong)
                    .get("/vacancies/{id}/applications", vacancy)
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void each_filter_selects_what_it_names() {
        list(Map.of("guaranteedInterview", "true")).body("items.id", contains(oneill.toString()));
        list(Map.of("guaranteedInterview", "false")).body("items", hasSize(3));
        list(Map.of("needsDecision", "true")).body("items.id", contains(oneill.toString()));
        list(Map.of("needsDecision", "false")).body("items", hasSize(3));
        list(Map.of("assisted", "false")).body("items", hasSize(4));
        list(Map.of("assisted", "true")).body("items", hasSize(0));
        list(Map.of("contested", "true")).body("items", hasSize(0));
        list(Map.of("submittedFrom", Samples.DURING.toString())).body("items", hasSize(4));
        list(Map.of("submittedBefore", Samples.DURING.toString())).body("items", hasSize(0));
        list(Map.of("submittedFrom", "0001-01-01T00:00:00Z", "submittedBefore", "9999-12-31T00:00:00Z"))
                .body("items", hasSize(4));
    }

    @Test
    void auditors_see_no_names_and_cannot_find_them_out() {
        as("auditor", UUID.randomUUID())
                .get("/vacancies/{id}/applications", vacancy)
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.candidateName", everyItem(nullValue()))
                .body("items.familyName", everyItem(nullValue()))
                .body("items.givenNames", everyItem(nullValue()));
        for (String query : List.of("sort=NAME", "sort=NAME_LAST_FIRST", "name=o", "guaranteedInterview=true")) {
            as("auditor", UUID.randomUUID())
                    .get("/vacancies/{id}/applications?" + query, vacancy)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
        }
        as("assessor", UUID.randomUUID())
                .get("/vacancies/{id}/applications", vacancy)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NAME,achebe zoe,2020-12-01T10:00:00Z,%s",
                "SUBMITTED,,2020-12-01T10:00:00Z",
                "SUBMITTED,,yesterday,%s",
                "SUBMITTED,,+1000000000-12-31T00:00:00Z,%s",
                "SUBMITTED,,2020-12-01T10:00:00Z,1",
                "SUBMITTED,\u0000,2020-12-01T10:00:00Z,%s"
            })
    void a_cursor_that_this_list_did_not_give_is_refused(String values) {
        String cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(values.formatted(zoe).replace(',', '\u001f').getBytes(StandardCharsets.UTF_8));

        asRecruiter()
                .queryParam("cursor", cursor)
                .get("/vacancies/{id}/applications", vacancy)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-cursor"));
    }

    @Test
    void assigns_many_requests_to_one_recruiter_and_names_each_refusal() {
        use(fourApply());
        UUID draft = aDraft(UUID.randomUUID(), vacancy);
        UUID elsewhere = aSubmission(UUID.randomUUID(), aVacancy());
        UUID withdrawn = submitted(vacancy, "Ed", "Gone", "UPPER_SECOND", null);
        asCandidate(candidateOf(withdrawn))
                .body("{\"code\": \"ANOTHER_POST\"}")
                .post("/applications/{id}/withdrawals", withdrawn)
                .then()
                .statusCode(200);
        UUID handler = UUID.randomUUID();
        String request = "{\"applicationIds\": [\"%s\", \"%s\", \"%s\", \"%s\", \"%s\", \"%s\"], \"handler\": \"%s\"}"
                .formatted(zoe, oneill, zoe, draft, elsewhere, withdrawn, handler);
        String key = UUID.randomUUID().toString();

        String first = assign(request, key)
                .statusCode(200)
                .body("done", equalTo(2))
                .body("refused", equalTo(3))
                .body("items.applicationId", contains(text(List.of(zoe, oneill, draft, elsewhere, withdrawn))))
                .body(
                        "items.code",
                        contains(null, null, "no-such-application", "no-such-application", "application-withdrawn"))
                .extract()
                .asString();
        assertThat(assign(request, key).statusCode(200).extract().asString()).isEqualTo(first);
        assign(request, UUID.randomUUID().toString()).body("done", equalTo(0)).body("unchanged", equalTo(2));
        list(Map.of("handler", handler.toString())).body("items.id", contains(zoe.toString(), oneill.toString()));
        list(Map.of("unassigned", "true", "status", "SUBMITTED"))
                .body("items.id", contains(lukasiewicz.toString(), lukas.toString()));
        assign(
                        "{\"applicationIds\": [\"%s\"]}".formatted(zoe),
                        UUID.randomUUID().toString())
                .body("done", equalTo(1));
        list(Map.of("handler", handler.toString())).body("items.id", contains(oneill.toString()));
    }

    @Test
    void does_not_assign_feedback_to_a_recruiter_who_has_applied() {
        String request = "{\"applicationIds\": [\"%s\"], \"handler\": \"%s\"}".formatted(zoe, candidateOf(lukas));

        assign(request, UUID.randomUUID().toString())
                .statusCode(422)
                .body("errors.pointer", contains("/handler"))
                .body("errors.code", contains("has-applied"));
    }

    @Test
    void a_bulk_is_bounded_and_for_recruiters() {
        String many = "\"%s\", ".formatted(zoe).repeat(500) + "\"%s\"".formatted(zoe);
        assign("{\"applicationIds\": [%s]}".formatted(many), UUID.randomUUID().toString())
                .statusCode(422)
                .body("errors.pointer", contains("/applicationIds"));
        assign("{\"applicationIds\": [null]}", UUID.randomUUID().toString()).statusCode(422);
        assign("{}", UUID.randomUUID().toString()).statusCode(422);
        as("auditor", UUID.randomUUID())
                .body("{\"applicationIds\": [\"%s\"]}".formatted(zoe))
                .post("/vacancies/{id}/handler-assignments", vacancy)
                .then()
                .statusCode(403);
    }

    @Test
    void extends_many_applications_and_names_each_refusal() {
        use(fourApply());
        UUID candidate = UUID.randomUUID();
        UUID late = aCompleteDraft(candidate, vacancy, Samples.form());
        UUID later = aCompleteDraft(UUID.randomUUID(), vacancy, Samples.form());
        String until = Samples.CLOSES.plusSeconds(86_400).toString();
        String request = """
                {"applicationIds": ["%s", "%s", "%s", "%s"], "until": "%s", "reason": "A storm 🌊 \u200f"}
                """.formatted(late, zoe, later, new UUID(1, 1), until);

        extend(request)
                .body("done", equalTo(2))
                .body("items.code", contains(null, "not-a-draft", null, "no-such-application"));
        extend(request).body("items.code", contains("not-later", "not-a-draft", "not-later", "no-such-application"));

        itIs(Samples.CLOSES.plusSeconds(1));
        submit(candidate, late).statusCode(200);
        asRecruiter()
                .get("/applications/{id}/deadline-extensions", later)
                .then()
                .body("items.reason", contains("A storm 🌊"));
        extend(request.replace(until, "9999-12-31T00:00:00Z"))
                .body("items.code", contains("not-a-draft", "not-a-draft", "too-long", "no-such-application"));
        extend(request.replace(until, "0001-01-01T00:00:00Z"))
                .body("items.code", contains("not-a-draft", "not-a-draft", "not-later", "no-such-application"));
        for (String beyond : List.of("0000-01-01T00:00:00Z", "+1000000000-12-31T00:00:00Z")) {
            asRecruiter()
                    .body(request.replace(until, beyond))
                    .post("/vacancies/{id}/deadline-extensions", vacancy)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItems("/until"));
        }
        asRecruiter()
                .body(request.replace("A storm", "A \\u0000 storm").replace("[\"", "[null, \""))
                .post("/vacancies/{id}/deadline-extensions", vacancy)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/reason", "/applicationIds/0"));
    }

    private ValidatableResponse extend(String request) {
        return asRecruiter()
                .body(request)
                .post("/vacancies/{id}/deadline-extensions", vacancy)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse assign(String request, String key) {
        return as("recruiter", RECRUITER, key)
                .body(request)
                .post("/vacancies/{id}/handler-assignments", vacancy)
                .then();
    }

    private ValidatableResponse list(Map<String, String> filters) {
        return asRecruiter()
                .queryParams(filters)
                .get("/vacancies/{id}/applications", vacancy)
                .then()
                .statusCode(200);
    }

    private List<UUID> pages(String sort, int size) {
        List<UUID> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = asRecruiter()
                    .queryParam("sort", sort)
                    .queryParam("limit", size)
                    .queryParam("cursor", cursor)
                    .get("/vacancies/{id}/applications", vacancy)
                    .then()
                    .statusCode(200)
                    .extract();
            page.<List<String>>path("items.id").forEach(id -> ids.add(UUID.fromString(id)));
            cursor = page.path("next");
        }
        return ids;
    }

    private UUID candidateOf(UUID application) {
        return CANDIDATES.getOrDefault(application, new UUID(0, 0));
    }

    private UUID submitted(UUID to, String given, String family, String degreeClass, @Nullable Boolean guaranteed) {
        UUID candidate = UUID.randomUUID();
        UUID application = aSubmission(
                candidate,
                to,
                Samples.form(degreeClass, guaranteed)
                        .replace("\"Siân\"", "\"%s\"".formatted(given))
                        .replace("\"O'Neill\"", "\"%s\"".formatted(family)));
        CANDIDATES.put(application, candidate);
        return application;
    }

    private static String[] text(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
