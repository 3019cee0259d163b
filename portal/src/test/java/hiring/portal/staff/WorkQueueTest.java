package hiring.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.portal.client.Vacancies.Task;
import hiring.portal.staff.WorkQueue.Group;
import hiring.portal.staff.WorkQueue.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkQueueTest {

    private static final UUID VACANCY = UUID.fromString("0190c000-0000-7000-8000-000000000001");
    private static final UUID TASK = UUID.fromString("0190c000-0000-7000-8000-000000000002");
    private static final UUID APPLICATION = UUID.fromString("0190c000-0000-7000-8000-000000000003");

    @Test
    void the_earliest_is_on_top_and_what_has_no_time_is_last() {
        WorkQueue queue = WorkQueue.of(
                List.of(
                        task("SCORE_APPLICATION", "2026-03-01T09:00:00Z", null),
                        task("CALL_CANDIDATE", "2026-03-01T08:00:00Z", "2026-03-03T09:00:00Z"),
                        task("PUBLISH_STAGE", "2026-03-01T07:00:00Z", "2026-03-02T17:00:00Z"),
                        task("DECIDE_STAGE", "2026-03-01T06:00:00Z", "2026-03-02T09:00:00Z")),
                Map.of(VACANCY, "Cook"));

        assertThat(queue.groups())
                .extracting(Group::title)
                .containsExactly("Monday 2 March 2026", "Tuesday 3 March 2026", "No fixed time");
        assertThat(queue.groups().getFirst().rows())
                .extracting(Row::dueAt)
                .containsExactly(Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T17:00:00Z"));
        assertThat(queue.size()).isEqualTo(4);
    }

    @Test
    void a_vacancy_without_a_known_title_is_a_vacancy() {
        assertThat(WorkQueue.of(List.of(task("CALIBRATE", "2026-03-01T09:00:00Z", null)), Map.of())
                        .groups()
                        .getFirst()
                        .rows())
                .extracting(Row::vacancy)
                .containsExactly("Vacancy");
    }

    @ParameterizedTest
    @CsvSource({
        "DECIDE_ELIGIBILITY, /staff/vacancies/{v}/applications/{a}",
        "SCORE_APPLICATION, /staff/assess/{t}",
        "MODERATE_SCORES, /staff/moderations/{t}",
        "NAME_ASSESSOR, /staff/vacancies/{v}/assessors",
        "PUBLISH_STAGE, /staff/vacancies/{v}/stages/SIFT",
        "ALLOCATE_PLACES, /staff/vacancies/{v}/stages/SIFT/sessions",
        "CALL_CANDIDATE, /staff/calls",
        "RESOLVE_MESSAGE, /staff/messages",
        "A_NEW_KIND, /staff/vacancies/{v}"
    })
    void each_kind_leads_to_the_page_on_which_it_is_done(String kind, String address) {
        WorkQueue queue = WorkQueue.of(List.of(task(kind, "2026-03-01T09:00:00Z", null)), Map.of());

        assertThat(queue.groups().getFirst().rows())
                .extracting(Row::address)
                .containsExactly(address.replace("{v}", VACANCY.toString())
                        .replace("{a}", APPLICATION.toString())
                        .replace("{t}", TASK.toString()));
    }

    private static Task task(String kind, String since, @Nullable String due) {
        return new Task(
                kind,
                TASK,
                VACANCY,
                APPLICATION,
                "SIFT",
                1,
                Instant.parse(since),
                due == null ? null : Instant.parse(due));
    }
}
