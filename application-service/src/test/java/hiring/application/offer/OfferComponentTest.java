package hiring.application.offer;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.application.progress.SelectionFacts;
import hiring.events.ApplicationStopped;
import hiring.events.Intake;
import hiring.events.OfferAccepted;
import hiring.events.OfferDeclined;
import hiring.events.OfferLapsed;
import hiring.events.OfferMade;
import hiring.events.OutcomeDecided;
import hiring.events.PreEmploymentCheck;
import hiring.events.ReservePromoted;
import hiring.events.StageDates;
import hiring.events.StartDates;
import hiring.events.TimetableChangeReason;
import hiring.events.Topic;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.kit.testing.FullTables;
import hiring.kit.testing.OwnersDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferComponentTest extends ComponentTest {

    private static final Instant AFTER_INTERVIEWS = Instant.parse("2021-02-22T09:00:00Z");
    private static final Instant LATE = Instant.parse("2021-03-06T00:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2021, 3, 22);
    private static final LocalDate MAY = LocalDate.of(2021, 5, 24);
    private static final String OFFER = """
        {"salary": 25000.50, "grade": "KR 8", "startsOn": "2021-03-22", "respondBy": "2021-03-05",
         "conditions": ["Two references"]}
        """;

    @Inject
    LapseOffers lapseOffers;

    @Inject
    SelectionFacts facts;

    @Inject
    DataSource dataSource;

    private record Selected(UUID candidate, UUID application) {}

    @Test
    void a_successful_candidate_is_offered_the_post_and_accepts_once() {
        UUID vacancy = aVacancy();
        Selected chosen = selected(vacancy);
        itIs(AFTER_INTERVIEWS);
        statusIs(chosen, "SUCCESSFUL");
        UUID offer = offered(chosen);
        statusIs(chosen, "OFFERED");
        assertThat(published(OfferMade.class, chosen.application(), 1))
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.offerId()).isEqualTo(offer);
                    assertThat(made.respondBy()).isEqualTo(LATE);
                    // From the row of the grade from which the pack was written
                    assertThat(made.noticeMonths()).isEqualTo(1);
                    assertThat(made.annualLeaveDays()).isEqualTo(27);
                    assertThat(made.managerProgramme()).isEqualTo("Kent Manager");
                    assertThat(made.managerProgrammeBy()).isEqualTo(LocalDate.of(2022, 3, 22));
                    assertThat(made.checks())
                            .containsExactly(PreEmploymentCheck.RIGHT_TO_WORK, PreEmploymentCheck.DBS_ENHANCED);
                });
        asCandidate(chosen.candidate())
                .get("/tasks?kind=ANSWER_OFFER")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(offer.toString()))
                .body("items[0].applicationId", equalTo(chosen.application().toString()))
                .body("items[0].dueAt", equalTo(LATE.toString()));
        asCandidate(chosen.candidate())
                .get("/applications/{id}/offers", chosen.application())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].salary", equalTo(25000.50f))
                .body("items[0].employment.noticeMonths", equalTo(1))
                .body("items[0].employment.annualLeaveDays", equalTo(27))
                .body("items[0].employment.checks", contains("RIGHT_TO_WORK", "DBS_ENHANCED"))
                .body("items[0].status", equalTo("OPEN"));
        asCandidate(UUID.randomUUID())
                .get("/applications/{id}/offers", chosen.application())
                .then()
                .statusCode(404);
        answer(UUID.randomUUID(), offer, "ACCEPTED").statusCode(404);

        asCandidate(UUID.randomUUID()).get("/tasks").then().statusCode(200).body("items", hasSize(0));

        // Until the last moment of the day, Europe/London
        itIs(LATE.minusSeconds(600));
        answer(chosen.candidate(), offer, "ACCEPTED").statusCode(200).body("status", equalTo("ACCEPTED"));
        statusIs(chosen, "OFFER_ACCEPTED");
        asCandidate(chosen.candidate())
                .get("/tasks/counts")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        itIs(LATE.plusSeconds(20));
        answer(chosen.candidate(), offer, "ACCEPTED").statusCode(200);
        answer(chosen.candidate(), offer, "DECLINED").statusCode(409).body("code", equalTo("offer-already-answered"));
        lapseOffers.run();
        assertThat(published(OfferAccepted.class, chosen.application(), 1)).hasSize(1);
        assertThat(kafka().published(Topic.APPLICATIONS, OfferLapsed.class, chosen.application()))
                .isEmpty();
        asCandidate(chosen.candidate())
                .body("{\"code\": \"ANOTHER_POST\"}")
                .post("/applications/{id}/withdrawals", chosen.application())
                .then()
                .statusCode(409)
                .body("code", equalTo("offer-accepted"));
    }

    @Test
    void lapses_an_offer_once_at_the_end_of_its_last_day() {
        UUID vacancy = aVacancy();
        Selected chosen = selected(vacancy);
        itIs(AFTER_INTERVIEWS);
        UUID offer = offered(chosen);
        lapseOffers.run();
        itIs(LATE);
        statusIs(chosen, "OFFER_LAPSED");
        answer(chosen.candidate(), offer, "ACCEPTED").statusCode(409).body("code", equalTo("offer-lapsed"));
        lapseOffers.run();
        lapseOffers.run();
        answer(chosen.candidate(), offer, "ACCEPTED").statusCode(409).body("code", equalTo("offer-lapsed"));
        assertThat(published(OfferLapsed.class, chosen.application(), 1))
                .extracting(OfferLapsed::occurredAt)
                .containsExactly(LATE);
        asRecruiter()
                .get("/vacancies/{id}/application-counts", vacancy)
                .then()
                .body("offersMade", equalTo(1))
                .body("offersLapsed", equalTo(1));
        // Not without a reason
        make(chosen, OFFER).statusCode(409).body("code", equalTo("already-offered"));
    }

    @Test
    void a_lapsed_offer_is_made_again_with_a_reason_while_the_opening_is_free() {
        UUID vacancy = aVacancy();
        Selected chosen = selected(vacancy);
        itIs(AFTER_INTERVIEWS);
        String again = OFFER.replace("2021-03-05", "2021-03-12")
                .replace("\"grade\"", "\"renewalReason\": \"CANDIDATE_WAS_PREVENTED\", \"grade\"");
        make(chosen, again).statusCode(422).body("errors.pointer", contains("/renewalReason"));
        UUID first = offered(chosen);
        make(chosen, again).statusCode(409).body("code", equalTo("already-offered"));
        itIs(LATE);
        lapseOffers.run();

        UUID second =
                UUID.fromString(make(chosen, again).statusCode(201).extract().path("id"));

        assertThat(published(OfferMade.class, chosen.application(), 2))
                .extracting(OfferMade::renews)
                .containsExactly(null, first);
        statusIs(chosen, "OFFERED");
        make(chosen, again).statusCode(409).body("code", equalTo("already-offered"));
        answer(chosen.candidate(), first, "ACCEPTED").statusCode(409).body("code", equalTo("offer-lapsed"));
        answer(chosen.candidate(), second, "ACCEPTED").statusCode(200);
    }

    @Test
    void withdraws_open_offers_with_the_vacancy_and_keeps_accepted_ones() {
        UUID vacancy = aVacancy();
        Selected waiting = selected(vacancy);
        Selected bound = selected(vacancy);
        Selected chosen = selected(vacancy);
        itIs(AFTER_INTERVIEWS);
        UUID open = offered(waiting);
        UUID accepted = offered(bound);
        answer(bound.candidate(), accepted, "ACCEPTED").statusCode(200);

        VacancyWithdrawn withdrawn = new VacancyWithdrawn(vacancy, AFTER_INTERVIEWS);
        kafka().send(withdrawn);
        kafka().send(withdrawn);
        eventually(() -> statusIs(waiting, "VACANCY_WITHDRAWN"));

        answer(waiting.candidate(), open, "ACCEPTED").statusCode(409).body("code", equalTo("offer-withdrawn"));
        make(chosen, OFFER).statusCode(409).body("code", equalTo("vacancy-withdrawn"));
        statusIs(bound, "OFFER_ACCEPTED");
        itIs(LATE);
        lapseOffers.run();
        asRecruiter()
                .get("/vacancies/{id}/application-counts", vacancy)
                .then()
                .body("offersMade", equalTo(2))
                .body("offersAccepted", equalTo(1))
                .body("offersWithdrawn", equalTo(1))
                .body("offersLapsed", equalTo(0));
        // Told once, by the fact that also ends the application
        assertThat(published(ApplicationStopped.class, waiting.application(), 1))
                .extracting(ApplicationStopped::withdrawnOffer)
                .containsExactly(open);
        assertThat(published(ApplicationStopped.class, chosen.application(), 1))
                .extracting(ApplicationStopped::withdrawnOffer)
                .containsOnlyNulls();
        assertThat(kafka().published(Topic.APPLICATIONS, ApplicationStopped.class, bound.application()))
                .isEmpty();
        assertThat(kafka().published(Topic.APPLICATIONS, OfferLapsed.class, waiting.application()))
                .isEmpty();
    }

    @Test
    void offers_the_post_only_to_selected_candidates() {
        UUID vacancy = aVacancy();
        UUID candidate = UUID.randomUUID();
        Selected other = new Selected(candidate, aSubmission(candidate, vacancy));
        itIs(AFTER_INTERVIEWS);
        make(other, OFFER).statusCode(409).body("code", equalTo("not-selected"));
        record(new OutcomeDecided(
                other.application(), vacancy, candidate, OutcomeDecided.Outcome.RESERVE, AFTER_INTERVIEWS));
        make(other, OFFER).statusCode(409).body("code", equalTo("not-selected"));
        QuarkusTransaction.requiringNew()
                .run(() ->
                        facts.record(new ReservePromoted(other.application(), vacancy, candidate, AFTER_INTERVIEWS)));
        as("recruiter", candidate)
                .body(OFFER)
                .post("/applications/{id}/offers", other.application())
                .then()
                .statusCode(403)
                .body("code", equalTo("own-application"));
        actionIsAllowed(other, true);
        make(other, OFFER).statusCode(201);
        actionIsAllowed(other, false);
    }

    @Test
    void no_more_offers_than_openings_even_at_the_same_moment() throws Exception {
        UUID vacancy = aVacancy();
        List<Selected> chosen =
                IntStream.range(0, 5).mapToObj(i -> selected(vacancy)).toList();
        itIs(AFTER_INTERVIEWS);
        List<Integer> answers = atOnce(chosen, OFFER).stream()
                .map(answer -> answer.extract().statusCode())
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(201, 201, 409, 409, 409);
        Selected with = chosen.get(answers.indexOf(201));
        Selected without = chosen.get(answers.indexOf(409));
        make(without, OFFER).statusCode(409).body("code", equalTo("no-opening-left"));

        // A declined offer frees its opening, and so does a withdrawal
        answer(with.candidate(), offerOf(with), "DECLINED").statusCode(200);
        statusIs(with, "OFFER_DECLINED");
        assertThat(published(OfferDeclined.class, with.application(), 1)).hasSize(1);
        make(without, OFFER).statusCode(201);
        asCandidate(without.candidate())
                .body("{\"code\": \"ANOTHER_POST\"}")
                .post("/applications/{id}/withdrawals", without.application())
                .then()
                .statusCode(200);
        assertThat(published(OfferDeclined.class, without.application(), 1)).hasSize(1);
        make(chosen.get(answers.lastIndexOf(409)), OFFER).statusCode(201);
    }

    @Test
    void an_offer_names_an_intake_and_the_last_place_of_one_is_given_once() throws Exception {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.withIntakes(Samples.vacancy(vacancy), new Intake(MARCH, 1), new Intake(MAY, 1)));
        Selected first = selected(vacancy);
        Selected second = selected(vacancy);
        itIs(AFTER_INTERVIEWS);
        make(first, OFFER.replace("2021-03-22", "2021-04-12"))
                .statusCode(422)
                .body("errors.pointer", contains("/startsOn"))
                .body("errors.code", contains("not-an-intake"))
                .body("errors[0].message", containsString("22 March 2021, 24 May 2021"));
        assertThat(calendarOf(first))
                .contains("First day (possible day): Graduate", "20210322", "20210524")
                .doesNotContain("First day: Graduate");

        List<ValidatableResponse> answers = atOnce(List.of(first, second), OFFER);

        assertThat(answers).extracting(answer -> answer.extract().statusCode()).containsExactlyInAnyOrder(201, 422);
        boolean firstIsIn = answers.getFirst().extract().statusCode() == 201;
        Selected without = firstIsIn ? second : first;
        answers.get(firstIsIn ? 1 : 0)
                .body("errors.code", contains("intake-full"))
                .body("errors[0].message", containsString("24 May 2021 (1)"));
        placesLeft(vacancy, 0, 1);
        make(without, OFFER.replace("2021-03-22", "2021-05-24")).statusCode(201);
        placesLeft(vacancy, 0, 0);
        assertThat(calendarOf(without)).contains("SUMMARY:First day: Graduate");
        Selected third = selected(vacancy);
        itIs(AFTER_INTERVIEWS);
        make(third, OFFER).statusCode(409).body("code", equalTo("no-opening-left"));

        // A declined offer frees its place
        answer(without.candidate(), offerOf(without), "DECLINED").statusCode(200);
        placesLeft(vacancy, 0, 1);
        make(third, OFFER).statusCode(422).body("errors.code", contains("intake-full"));
        make(third, OFFER.replace("2021-03-22", "2021-05-24")).statusCode(201);
    }

    @Test
    void a_place_is_held_in_an_intake_that_moves_after_the_offer() {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.withIntakes(Samples.vacancy(vacancy), new Intake(MARCH, 1), new Intake(MAY, 1)));
        Selected first = selected(vacancy);
        Selected second = selected(vacancy);
        itIs(AFTER_INTERVIEWS);
        make(first, OFFER).statusCode(201);
        LocalDate moved = MARCH.plusWeeks(1);

        kafka().send(startChanged(
                vacancy, 1, new StartDates(moved, List.of(new Intake(moved, 1), new Intake(MAY, 2)))));
        eventually(() -> placesLeft(vacancy, 0, 2));

        make(second, OFFER).statusCode(422).body("errors.code", contains("not-an-intake"));
        make(second, OFFER.replace("2021-03-22", "2021-03-29"))
                .statusCode(422)
                .body("errors.code", contains("intake-full"));
        // Written before the start was told
        kafka().send(startChanged(vacancy, 2, null));
        // By agreement
        kafka().send(startChanged(vacancy, 3, new StartDates(null, List.of())));
        eventually(() -> asRecruiter()
                .get("/vacancies/{id}/application-counts", vacancy)
                .then()
                .body("intakes", hasSize(0)));
        make(second, OFFER.replace("2021-03-22", "2021-03-15")).statusCode(201);
    }

    @Test
    void places_are_counted_by_an_index() {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.withIntakes(Samples.vacancy(vacancy), new Intake(MARCH, 1), new Intake(MAY, 1)));
        Selected chosen = selected(vacancy);
        itIs(AFTER_INTERVIEWS);
        offered(chosen);
        String counted = Offers.HELD_BY_START.strip().replace(":vacancy", "?").replace(":holding", "?, ?");
        String probe = "select count(*) from offer where ended_at > ?";

        assertThat(new FullTables(OwnersDatabase.dataSource(), List.of("vacancy", "application", "offer"), 300)
                        .readWhole(vacancy, List.of(counted, probe)))
                .containsExactly("offer: " + probe);
    }

    private static VacancyTimetableChanged startChanged(UUID vacancy, int version, @Nullable StartDates start) {
        return new VacancyTimetableChanged(
                vacancy,
                version,
                version + 1,
                TimetableChangeReason.ARRANGEMENTS_CHANGED,
                Samples.CLOSES,
                Samples.vacancy(vacancy).stages().stream().map(StageDates::of).toList(),
                start,
                AFTER_INTERVIEWS.plusSeconds(version));
    }

    private static void placesLeft(UUID vacancy, int first, int last) {
        asRecruiter()
                .get("/vacancies/{id}/application-counts", vacancy)
                .then()
                .statusCode(200)
                .body("intakes.placesLeft", contains(first, last));
    }

    private static String calendarOf(Selected candidate) {
        return asCandidate(candidate.candidate())
                .get("/applications/{id}/calendar", candidate.application())
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\r\n ", "");
    }

    private static List<ValidatableResponse> atOnce(List<Selected> candidates, String offer) throws Exception {
        List<ValidatableResponse> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(candidates.size())) {
            List<Callable<ValidatableResponse>> offers = candidates.stream()
                    .<Callable<ValidatableResponse>>map(one -> () -> make(one, offer))
                    .toList();
            for (Future<ValidatableResponse> answer : threads.invokeAll(offers)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void names_every_fault_of_an_offer_at_once() {
        Selected chosen = selected(aVacancy());
        itIs(AFTER_INTERVIEWS);
        make(chosen, """
            {"salary": -1, "grade": " ", "startsOn": null, "conditions": [""]}
            """)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/salary", "/grade", "/startsOn", "/respondBy", "/conditions/0"));
        // Good Friday, in the past of its own answer and before the programme begins
        make(chosen, """
            {"salary": 25000, "grade": "KR 8", "startsOn": "2020-04-10", "respondBy": "2021-02-21", "conditions": []}
            """)
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder("in-the-past", "not-a-working-day", "before-answer", "before-programme"));
    }

    private static void actionIsAllowed(Selected candidate, boolean allowed) {
        asRecruiter()
                .get("/applications/{id}/actions", candidate.application())
                .then()
                .statusCode(200)
                .body("items.find { it.name == 'make-offer' }.allowed", equalTo(allowed));
    }

    private static void statusIs(Selected candidate, String code) {
        asCandidate(candidate.candidate())
                .get("/applications/{id}/status", candidate.application())
                .then()
                .statusCode(200)
                .body("code", equalTo(code));
    }

    private Selected selected(UUID vacancy) {
        UUID candidate = UUID.randomUUID();
        itIs(Samples.DURING);
        UUID application = aSubmission(candidate, vacancy);
        record(new OutcomeDecided(
                application, vacancy, candidate, OutcomeDecided.Outcome.SUCCESSFUL, AFTER_INTERVIEWS));
        return new Selected(candidate, application);
    }

    private void record(OutcomeDecided event) {
        QuarkusTransaction.requiringNew().run(() -> facts.decided(List.of(event)));
    }

    private static UUID offered(Selected chosen) {
        return UUID.fromString(make(chosen, OFFER).statusCode(201).extract().path("id"));
    }

    private static UUID offerOf(Selected chosen) {
        return UUID.fromString(asRecruiter()
                .get("/applications/{id}/offers", chosen.application())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id"));
    }

    private static ValidatableResponse make(Selected chosen, String offer) {
        return asRecruiter()
                .body(offer)
                .post("/applications/{id}/offers", chosen.application())
                .then();
    }

    private static ValidatableResponse answer(UUID candidate, UUID offer, String answer) {
        return asCandidate(candidate)
                .body("{\"answer\": \"%s\"}".formatted(answer))
                .put("/offers/{id}/response", offer)
                .then();
    }
}
