package hiring.application.assisted;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.events.ApplicationSubmitted;
import hiring.events.CandidateContactChangedV2;
import hiring.events.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssistedComponentTest extends ComponentTest {

    private static final String HEADER = String.join(
            ",",
            "/contact/name",
            "/contact/email",
            "/form/personalDetails/givenNames",
            "/form/personalDetails/familyName",
            "/form/personalDetails/address/lines/0",
            "/form/personalDetails/address/town",
            "/form/personalDetails/address/postcode",
            "/form/education/fullTimeEndedOn",
            "/form/history/0/kind",
            "/form/history/0/role",
            "/form/history/0/organisation",
            "/form/history/0/from",
            "/form/history/0/current",
            "/form/qualifications/0/award",
            "/form/qualifications/0/subject",
            "/form/qualifications/0/grade",
            "/form/qualifications/0/year",
            "/form/qualifications/0/status",
            "/form/supportingStatement",
            "/form/evidence/0/criterion",
            "/form/evidence/0/text",
            "/form/declarations/0/code",
            "/form/declarations/0/answer",
            "/form/privacyNoticeVersion");

    private final String address = "pat-%s@example.org".formatted(UUID.randomUUID());

    @Test
    void staff_hand_in_an_application_and_it_is_recorded_who_typed_it() {
        UUID vacancy = aVacancy();
        String id = enter(vacancy, Samples.form())
                .statusCode(201)
                .body("counts.historyEntries", equalTo(2))
                .extract()
                .path("applicationId");
        asRecruiter()
                .get("/applications/{id}", id)
                .then()
                .statusCode(200)
                .body("channel", equalTo("ASSISTED"))
                .body("enteredBy", equalTo(RECRUITER.toString()))
                .body("contact.email", equalTo(address));
        ApplicationSubmitted submitted =
                published(ApplicationSubmitted.class, UUID.fromString(id), 1).getFirst();
        assertThat(submitted.candidateId()).isNotEqualTo(RECRUITER);
        eventually(() -> assertThat(kafka().published(
                                Topic.CANDIDATE_CONTACTS, CandidateContactChangedV2.class, submitted.candidateId()))
                .hasSize(1));
        // The same person, with the same address in other letters
        asRecruiter()
                .body(body(Samples.form()).replace(address, address.toUpperCase(java.util.Locale.ROOT)))
                .post("/vacancies/{id}/assisted-applications", vacancy)
                .then()
                .statusCode(409)
                .body("code", equalTo("likely-duplicate"))
                .body("applicationIds", contains(id))
                .body("errors.pointer", contains("/differentFrom"));
        asCandidate(UUID.randomUUID())
                .body(body(Samples.form()))
                .post("/vacancies/{id}/assisted-applications", vacancy)
                .then()
                .statusCode(403);
    }

    @Test
    void people_who_share_an_address_keep_their_names() {
        String id = enter(aVacancy(), "Edna", "Hart", contact("Edna Hart", address, null))
                .statusCode(201)
                .body("name", equalTo("Edna Hart"))
                .extract()
                .path("applicationId");
        UUID other = aVacancy();
        enter(other, "Bert", "Hart", contact("Bert Hart", address.toUpperCase(java.util.Locale.ROOT), null))
                .statusCode(201)
                .body("name", equalTo("Bert Hart"));
        enter(other, "Edna", "Hart", contact("Edna Hart", address, null)).statusCode(201);

        asRecruiter()
                .get("/applications/{id}", id)
                .then()
                .body("contact.name", equalTo("Edna Hart"))
                .body("currentContact", nullValue());
        asRecruiter()
                .get("/vacancies/{id}/applications?sort=NAME", other)
                .then()
                .statusCode(200)
                .body("items.candidateName", contains("Bert Hart", "Edna Hart"));
    }

    @Test
    void asks_staff_about_likely_duplicates() {
        UUID vacancy = aVacancy();
        String first = enter(vacancy, "Pat", "Paper", contact("Pat Paper", address, "(01622) 696565"))
                .statusCode(201)
                .extract()
                .path("applicationId");
        // One name and one number, however it is typed
        String second = contact("Pat Paper", "other-" + address, "+44 1622 696565");
        enter(vacancy, "Pat", "Paper", second)
                .statusCode(409)
                .body("code", equalTo("likely-duplicate"))
                .body("errors[0].message", containsString(first));

        String confirmed = enter(vacancy, "Pat", "Paper", second, ", \"differentFrom\": [\"%s\"]".formatted(first))
                .statusCode(201)
                .extract()
                .path("applicationId");
        // A third look finds both
        enter(vacancy, "Pat", "Paper", second, ", \"differentFrom\": [\"%s\"]".formatted(first))
                .statusCode(409)
                .body("errors[0].message", containsString(confirmed));
    }

    @Test
    void reuses_a_candidate_entered_before_and_keeps_the_name_of_the_earlier_application() {
        UUID vacancy = aVacancy();
        String first = enter(vacancy, "Jo", "Maiden", contact("Jo Maiden", address, null))
                .statusCode(201)
                .extract()
                .path("applicationId");
        UUID candidate = published(ApplicationSubmitted.class, UUID.fromString(first), 1)
                .getFirst()
                .candidateId();
        String named = ", \"candidateId\": \"%s\"".formatted(candidate);
        enter(vacancy, "Jo", "Married", contact("Jo Married", address, null), named)
                .statusCode(409)
                .body("code", equalTo("already-applied"))
                .body("applicationId", equalTo(first));
        String second = enter(aVacancy(), "Jo", "Married", contact("Jo Married", address, null), named)
                .statusCode(201)
                .extract()
                .path("applicationId");

        asRecruiter()
                .get("/applications/{id}", first)
                .then()
                .body("contact.name", equalTo("Jo Maiden"))
                .body("currentContact.name", equalTo("Jo Married"));
        eventually(() -> assertThat(
                        kafka().published(Topic.CANDIDATE_CONTACTS, CandidateContactChangedV2.class, candidate)
                                .getLast()
                                .applications())
                .extracting(CandidateContactChangedV2.ApplicationContact::applicationId, kept -> kept.name())
                .containsExactlyInAnyOrder(
                        tuple(UUID.fromString(first), "Jo Maiden"), tuple(UUID.fromString(second), "Jo Married")));
        enter(
                        aVacancy(),
                        "Jo",
                        "Maiden",
                        contact("Jo Maiden", address, null),
                        ", \"candidateId\": \"%s\"".formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("errors.pointer", contains("/candidateId"));
    }

    @Test
    void a_paper_form_needs_no_address_of_mail_and_no_telephone() {
        String id = enter(aVacancy(), "Ida", "Post", contact("Ida Post", null, null))
                .statusCode(201)
                .extract()
                .path("applicationId");
        UUID candidate = published(ApplicationSubmitted.class, UUID.fromString(id), 1)
                .getFirst()
                .candidateId();
        eventually(() -> assertThat(
                        kafka().published(Topic.CANDIDATE_CONTACTS, CandidateContactChangedV2.class, candidate))
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.email()).isNull();
                    assertThat(contact.telephone()).isNull();
                    assertThat(contact.account()).isFalse();
                    assertThat(contact.applications())
                            .singleElement()
                            .satisfies(kept -> assertThat(kept.address()).isNotEmpty());
                }));
    }

    @Test
    void one_fault_of_a_contact_gives_one_message() {
        enter(aVacancy(), "Pat", "Paper", contact("Pat Paper", "o\u2019neill@example.org", "07700 900"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/contact/email", "/contact/telephone"));
    }

    @Test
    void applies_the_same_checks_and_closing_and_stores_nothing_on_refusal() {
        UUID vacancy = aVacancy();
        enter(vacancy, "{}")
                .statusCode(422)
                .body("code", equalTo("application-incomplete"))
                .body("errors.pointer", hasItems("/form/supportingStatement", "/form/personalDetails/givenNames"));
        asRecruiter()
                .body("{\"contact\": {\"name\": \"\", \"email\": \"x\"}, \"form\": {\"history\": [{\"from\": "
                        + "\"2019-02-30\"}]}, \"channel\": \"ONLINE\"}")
                .post("/vacancies/{id}/assisted-applications", vacancy)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/contact/name", "/contact/email", "/form/history/0/from", "/channel"));
        asRecruiter().get("/vacancies/{id}/application-counts", vacancy).then().body("drafts", equalTo(0));
        itIs(Samples.CLOSES);
        enter(vacancy, Samples.form()).statusCode(409).body("code", equalTo("vacancy-closed"));
        asRecruiter().get("/vacancies/{id}/application-counts", vacancy).then().body("submitted", equalTo(0));
    }

    @Test
    void imports_paper_forms_after_a_dry_run_row_by_row() {
        UUID vacancy = aVacancy();
        String good = row("Ann Other", address, "EMPLOYMENT", "yes");
        String file = "\ufeff" + HEADER + "\r\n" + good + "\r\n"
                + row("Bob Other", "bob-" + address, "EMPLOYED", "maybe") + "\r\n"
                + row("Ann Again", address, "EMPLOYMENT", "yes") + "\r\n"
                + "too,few,cells\r\n"
                + row("Cy Other", "cy-" + address, "EMPLOYMENT", "yes").replace("English Language", "") + "\r\n";
        importFile(vacancy, file, true)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("rows", equalTo(5))
                .body("accepted", equalTo(1))
                .body("results.row", contains(1, 2, 3, 4, 5))
                .body("results.accepted", contains(true, false, false, false, false))
                .body("results[1].errors.pointer", hasItems("/form/history/0/kind", "/form/history/0/current"))
                .body("results[2].errors.code", contains("repeated"))
                .body("results[3].errors.code", contains("wrong-number-of-cells"))
                .body("results[4].errors.pointer", hasItem("/form/qualifications/0/subject"));
        asRecruiter()
                .get("/vacancies/{id}/application-counts", vacancy)
                .then()
                .body("submitted", equalTo(0))
                .body("drafts", equalTo(0));

        String id = importFile(vacancy, file, false)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .extract()
                .path("results[0].applicationId");
        asRecruiter().get("/applications/{id}", id).then().body("channel", equalTo("PAPER"));
        importFile(vacancy, file, false)
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("results[0].errors.code", contains("likely-duplicate"));
        assertThat(published(ApplicationSubmitted.class, UUID.fromString(id), 1))
                .hasSize(1);
    }

    @Test
    void rejects_a_file_that_is_not_csv() {
        UUID vacancy = aVacancy();
        importFile(vacancy, "", true).statusCode(400).body("code", equalTo("bad-file"));
        importFile(vacancy, "name;email\nAnn;a@example.org", true)
                .statusCode(422)
                .body("errors.pointer", contains("/0/0"))
                .body("errors.code", contains("not-a-column"));
        importFile(vacancy, "/contact/name,/contact/name\na,b", true)
                .statusCode(422)
                .body("errors.code", contains("repeated"));
        importFile(vacancy, "/contact/name\n\"not closed", true).statusCode(400).body("code", equalTo("bad-file"));
        importFile(vacancy, "/contact/name,/contact/name/0,/form/history,/form/history/3/role\na,b,c,d", true)
                .statusCode(200)
                .body("accepted", equalTo(0));
        asRecruiter()
                .contentType("text/csv")
                .body(new byte[] {'/', 'c', (byte) 0xff, (byte) 0xfe})
                .put("/vacancies/{id}/application-import", vacancy)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-file"));
    }

    @Test
    void names_cells_that_a_spreadsheet_changed_before_submitting_any_row() {
        UUID vacancy = aVacancy();
        importFile(
                        vacancy,
                        "/contact/telephone,/form/qualifications/0/grade,/form/qualifications/1/grade\n"
                                + "1622696565,02:01:00,01-Feb",
                        true)
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("results[0].errors.code", hasItems("leading-zero-lost", "spreadsheet-time", "spreadsheet-date"));
        importFile(vacancy, "/contact/name;/contact/email\nAnn;a@example.org", true)
                .statusCode(422)
                .body("errors[0].message", containsString("semicolons"));
        asRecruiter()
                .contentType("text/csv")
                .body("/contact/name\nO\u2019Neill".getBytes(java.nio.charset.Charset.forName("windows-1252")))
                .put("/vacancies/{id}/application-import", vacancy)
                .then()
                .statusCode(400)
                .body("detail", containsString("Windows-1252"));
    }

    @Test
    void escapes_formulas_in_the_export() {
        UUID vacancy = aVacancy();
        UUID candidate = UUID.randomUUID();
        String form = Samples.form()
                .replace("\"givenNames\": \"Siân\"", "\"givenNames\": \"=HYPERLINK(\\\"http://example.org\\\")\"");
        UUID application = aSubmission(candidate, vacancy, form);
        String text = asRecruiter()
                .get("/vacancies/{id}/application-export", vacancy)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(text).startsWith("\ufeff");
        assertThat(lines.get(1)).containsPattern(",2020-1[0-9]-[0-9]{2}T[0-9:]{8}(Z|\\+01:00),");
        assertThat(lines.get(1))
                .startsWith(application.toString())
                .contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"")
                .contains("O'Neill");
        as("auditor", RECRUITER)
                .get("/vacancies/{id}/application-export", vacancy)
                .then()
                .statusCode(403);
        asRecruiter()
                .get("/vacancies/{id}/application-export", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse enter(UUID vacancy, String given, String family, String contact) {
        return enter(vacancy, given, family, contact, "");
    }

    private static ValidatableResponse enter(
            UUID vacancy, String given, String family, String contact, String furtherFields) {
        String form = Samples.form()
                .replace("\"givenNames\": \"Siân\"", "\"givenNames\": \"%s\"".formatted(given))
                .replace("\"familyName\": \"O'Neill\"", "\"familyName\": \"%s\"".formatted(family));
        return asRecruiter()
                .body("{\"contact\": %s, \"form\": %s%s}".formatted(contact, form, furtherFields))
                .post("/vacancies/{id}/assisted-applications", vacancy)
                .then();
    }

    private static String contact(String name, @Nullable String email, @Nullable String telephone) {
        return "{\"name\": \"%s\"%s%s}"
                .formatted(
                        name,
                        email == null ? "" : ", \"email\": \"%s\"".formatted(email),
                        telephone == null ? "" : ", \"telephone\": \"%s\"".formatted(telephone));
    }

    private ValidatableResponse enter(UUID vacancy, String form) {
        return asRecruiter()
                .body(body(form))
                .post("/vacancies/{id}/assisted-applications", vacancy)
                .then();
    }

    private String body(String form) {
        return "{\"contact\": {\"name\": \"Pat Paper\", \"email\": \"%s\"}, \"form\": %s}".formatted(address, form);
    }

    private static ValidatableResponse importFile(UUID vacancy, String file, boolean dryRun) {
        return asRecruiter()
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/vacancies/{id}/application-import?dryRun={dryRun}", vacancy, dryRun)
                .then();
    }

    private static String row(String name, String email, String kind, String current) {
        return String.join(
                ",",
                name,
                email,
                "Ann",
                "Other",
                "\"1, High Street\"",
                "Maidstone",
                "ME14 1XX",
                "2018-07",
                kind,
                "Clerk",
                "Shop Ltd",
                "2018-08",
                current,
                "GCSE",
                "English Language",
                "B",
                "2013",
                "ACHIEVED",
                "I would like to learn.",
                "experience-1",
                "I kept the books.",
                "right-to-work",
                "yes",
                Samples.PRIVACY_NOTICE);
    }
}
