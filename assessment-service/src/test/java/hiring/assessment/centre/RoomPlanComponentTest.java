package hiring.assessment.centre;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.ComponentTest;
import hiring.assessment.Recruitment;
import hiring.assessment.SampleVacancies;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomPlanComponentTest extends ComponentTest {

    @Test
    void finds_a_room_among_a_hundred_thousand_sessions_by_its_index() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        assertThat(rows("""
                        insert into assessment_session
                            (id, version, vacancy_id, stage_code, starts_at, ends_at, place, room, capacity, taken,
                                assessors)
                        select gen_random_uuid(), 0, ?, 'interview', at, at + interval '1 hour', 'Room',
                            'room ' || n % 100, 1, 0, '[]'
                        from (select n, timestamptz '2015-01-05 09:00Z' + n * interval '10 minutes' as at
                              from generate_series(1, 100000) n) made
                        returning 1
                        """, recruitment.vacancyId())).hasSize(100_000);

        String plan = rows("explain "
                        + Sessions.IN_ROOM
                                .replace(":room", "'room 7'")
                                .replace(":until", "timestamptz '2016-02-01 11:00Z'")
                                .replace(":earliest", "timestamptz '2016-01-31 09:00Z'")
                                .replace(":since", "timestamptz '2016-02-01 10:00Z'"))
                .stream()
                .map(List::getFirst)
                .collect(Collectors.joining("\n"));

        assertThat(plan).contains("assessment_session_room").doesNotContain("Seq Scan");
    }
}
