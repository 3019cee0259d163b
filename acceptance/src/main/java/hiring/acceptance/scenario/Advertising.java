package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** From the pack to a published vacancy: drafted by one person, approved by another. */
final class Advertising {

    // Four weeks and a bit, as the packs give
    private static final int WEEKS_BEFORE_CLOSING = 5;

    private final HiringSystem system;
    private final MovedClock clock;
    private final Narrator narrator;

    Advertising(HiringSystem system, MovedClock clock, Narrator narrator) {
        this.system = system;
        this.clock = clock;
        this.narrator = narrator;
    }

    /**
     * Drafts, approves and publishes.
     *
     * @param run part of the reference, so that no earlier run has used it
     */
    Vacancy publish(Pack pack, String run) {
        ObjectNode document = pack.document();
        document.put("reference", document.path("reference").asText() + "-" + run);
        ZoneId zone = ZoneId.of(document.path("timetable").path("timeZone").asText());
        LocalDate monday = closingDate(document)
                .minusWeeks(WEEKS_BEFORE_CLOSING)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Service vacancies = system.vacancies();

        clock.start(monday.atTime(LocalTime.of(9, 0)).atZone(zone).toInstant());
        int added = OrganisationContent.moveOut(
                vacancies, document, closingDate(document).minusMonths(1).withDayOfMonth(1));
        narrator.tell(
                clock.now(),
                "The organisation's common texts are stored as organisation content: %d texts are new"
                        .formatted(added));
        Answer drafted = vacancies.post(Cast.RECRUITER, "/vacancies", document).expect(201);
        String path = "/vacancies/" + drafted.body().path("id").asText();
        narrator.tell(
                clock.now(),
                "%s drafts vacancy %s, \"%s\""
                        .formatted(
                                Cast.RECRUITER,
                                document.path("reference").asText(),
                                document.path("post").path("title").asText()));

        clock.moveTo(monday.atTime(LocalTime.of(16, 30)).atZone(zone).toInstant());
        vacancies.post(Cast.RECRUITER, path + "/review-requests", Json.object()).expect(200, 201, 204);
        vacancies.post(Cast.RECRUITER, path + "/approvals", Json.object()).expectRefusal(403, "author-may-not-approve");
        clock.moveTo(monday.plusDays(1).atTime(LocalTime.of(11, 0)).atZone(zone).toInstant());
        vacancies.post(Cast.HIRING_MANAGER, path + "/approvals", Json.object()).expect(200, 201, 204);
        narrator.tell(clock.now(), "%s approves; the author's approval was refused".formatted(Cast.HIRING_MANAGER));

        clock.moveTo(monday.plusDays(2).atTime(LocalTime.of(9, 0)).atZone(zone).toInstant());
        vacancies
                .post(Cast.SECOND_RECRUITER, path + "/publications", Json.object())
                .expect(200, 201, 204);
        JsonNode view = vacancies.get(Cast.RECRUITER, path).expect(200).body();
        Vacancy vacancy = new Vacancy(view);
        narrator.tell(
                clock.now(),
                "%s publishes it: open until %s, %d to appoint"
                        .formatted(Cast.SECOND_RECRUITER, vacancy.closingWords(), vacancy.openings()));
        return vacancy;
    }

    private static LocalDate closingDate(JsonNode document) {
        return LocalDate.parse(document.path("timetable")
                .path("closing")
                .path("on")
                .path("date")
                .asText());
    }
}
