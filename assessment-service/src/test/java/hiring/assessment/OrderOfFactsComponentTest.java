package hiring.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.Recruitment.Applicant;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationsSealed;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityDecided.DecidedBy;
import hiring.events.HiringEvent;
import hiring.events.VacancyPublished;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** No order of facts across topics may be relied upon: every order must end in the same state. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderOfFactsComponentTest extends ComponentTest {

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : items) {
            List<T> rest = new ArrayList<>(items);
            rest.remove(first);
            for (List<T> tail : permutations(rest)) {
                List<T> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }

    private record Ending(String counts, List<List<String>> participations, List<String> published) {}

    private Ending play(Function<UUID, VacancyPublished> process, List<Integer> order, boolean twice) {
        VacancyPublished vacancy = process.apply(UUID.randomUUID());
        UUID id = vacancy.vacancyId();
        Applicant applicant = new Applicant(UUID.randomUUID(), UUID.randomUUID(), false);
        List<HiringEvent> facts = List.of(
                vacancy,
                new ApplicationSubmitted(
                        applicant.applicationId(), id, applicant.candidateId(), false, vacancy.occurredAt()),
                new EligibilityDecided(
                        applicant.applicationId(),
                        id,
                        applicant.candidateId(),
                        EligibilityDecided.Outcome.ELIGIBLE,
                        DecidedBy.RULES,
                        vacancy.occurredAt()),
                new ApplicationsSealed(id, 1, SampleVacancies.CLOSES));
        for (int which : order) {
            String eventId = UUID.randomUUID().toString();
            deliver(facts.get(which), eventId);
            if (twice) {
                deliver(facts.get(which), eventId);
                deliver(facts.get(which));
            }
        }
        as("recruiter", RECRUITER)
                .body(Map.of("assessors", Recruitment.named(ann, ben)))
                .put("/api/v1/vacancies/" + id + "/assessors")
                .then()
                .statusCode(200);
        String counts = as("auditor", RECRUITER)
                .get("/api/v1/vacancies/" + id + "/assessment-counts")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new Ending(
                counts,
                rows(
                        "select stage_code, status, reason, sheets_expected from entry"
                                + " where vacancy_id = ? order by stage_code",
                        id),
                publishedAbout(applicant.applicationId()));
    }

    @Test
    void all_orders_end_the_same_where_forms_are_reviewed_first() {
        Ending expected = play(SampleVacancies::manager, List.of(0, 1, 2, 3), false);

        assertThat(expected.participations()).containsExactly(List.of("shortlisting", "TO_SCORE", "null", "2"));
        for (List<Integer> order : permutations(List.of(0, 1, 2, 3))) {
            assertThat(play(SampleVacancies::manager, order, false))
                    .as("order %s", order)
                    .isEqualTo(expected);
        }
    }

    @Test
    void all_orders_end_the_same_where_an_activity_comes_first() {
        moveTo(SampleVacancies.SIFT_OPENS);
        Ending expected = play(SampleVacancies::graduate, List.of(0, 1, 2, 3), false);

        assertThat(expected.participations()).containsExactly(List.of("first-sift", "INVITED", "null", "0"));
        for (List<Integer> order : permutations(List.of(0, 1, 2, 3))) {
            assertThat(play(SampleVacancies::graduate, order, false))
                    .as("order %s", order)
                    .isEqualTo(expected);
        }
    }

    @Test
    void ignores_redelivered_and_repeated_facts() {
        moveTo(SampleVacancies.SIFT_OPENS);
        Ending expected = play(SampleVacancies::graduate, List.of(0, 1, 2, 3), false);

        assertThat(play(SampleVacancies::graduate, List.of(3, 2, 1, 0), true)).isEqualTo(expected);
        assertThat(play(SampleVacancies::graduate, List.of(1, 3, 0, 2), true)).isEqualTo(expected);
    }
}
