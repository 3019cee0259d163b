package hiring.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.scenario.Pack;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Person;
import java.time.LocalDate;
import java.util.UUID;

/** Open vacancies like the manager pack's, moved so far into the future that no demonstration's clock ever closes them. */
public final class BenchVacancies {

    private static final int YEARS_AHEAD = 70;
    private static final Person RECRUITER = Person.sample("recruiter1");
    private static final Person MANAGER = Person.sample("manager1");

    private final HiringSystem system;
    private final String run;

    public BenchVacancies(HiringSystem system, String run) {
        this.system = system;
        this.run = run;
    }

    public UUID open(int number) {
        return open(Pack.MANAGER, number, YEARS_AHEAD);
    }

    /** One with that pack's selection, whose dates are moved so many years ahead. */
    UUID open(Pack pack, int number, int years) {
        ObjectNode document = pack.document();
        document.put("reference", "BENCH-%s-%d".formatted(run, number));
        postpone(document.path("timetable"), years);
        JsonNode drafted = system.vacancies()
                .post(RECRUITER, "/vacancies", document)
                .expect(201)
                .body();
        String path = "/vacancies/" + drafted.path("id").asText();
        system.vacancies()
                .post(RECRUITER, path + "/review-requests", Json.object())
                .expect(200);
        system.vacancies().post(MANAGER, path + "/approvals", Json.object()).expect(200);
        system.vacancies()
                .post(RECRUITER, path + "/publications", Json.object())
                .expect(200);
        return UUID.fromString(drafted.path("id").asText());
    }

    // The days of the week differ then, so none is stated
    private static void postpone(JsonNode node, int years) {
        if (node instanceof ObjectNode object) {
            if (object.path("date").isTextual()) {
                LocalDate date = LocalDate.parse(object.path("date").asText());
                object.put("date", date.plusYears(years).toString());
                object.remove("weekday");
            }
        }
        node.forEach(child -> postpone(child, years));
    }
}
