package hiring.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.scenario.Pack;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Person;
import java.time.LocalDate;
import java.util.UUID;

/** Open vacancies of a sample pack, so far in the future that no demonstration's clock closes them. */
public final class BenchVacancies {

    /** 28 years, after which the days of the week repeat. */
    static final int WEEKS_OF_A_CYCLE = 1_461;

    private static final int CYCLES_AHEAD = 2;
    private static final Person RECRUITER = Person.sample("recruiter1");
    private static final Person MANAGER = Person.sample("manager1");

    private final HiringSystem system;
    private final String run;

    public BenchVacancies(HiringSystem system, String run) {
        this.system = system;
        this.run = run;
    }

    /** A vacancy with the manager pack's selection. */
    public UUID open(int number) {
        return open(Pack.MANAGER, number, CYCLES_AHEAD * WEEKS_OF_A_CYCLE);
    }

    /** A vacancy with that pack's selection and dates that many weeks later. */
    UUID open(Pack pack, int number, int weeks) {
        ObjectNode document = pack.document();
        document.put("reference", "BENCH-%s-%d".formatted(run, number));
        postpone(document.path("timetable"), weeks);
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

    private static void postpone(JsonNode node, int weeks) {
        if (node instanceof ObjectNode object && object.path("date").isTextual()) {
            LocalDate date = LocalDate.parse(object.path("date").asText());
            object.put("date", date.plusWeeks(weeks).toString());
        }
        node.forEach(child -> postpone(child, weeks));
    }
}
