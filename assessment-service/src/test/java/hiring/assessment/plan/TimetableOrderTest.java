package hiring.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.SampleVacancies;
import hiring.events.StageDates;
import hiring.events.TimetableChangeReason;
import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Dates that are changed by a replica whose clock differs from the one that published. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimetableOrderTest {

    @Test
    void a_change_that_is_read_before_the_publication_follows_it_whatever_the_clocks_say() {
        VacancyPublished vacancy = SampleVacancies.graduate(UUID.randomUUID());
        var later = SampleVacancies.SIFT_CLOSES.plus(Duration.ofDays(2));
        AssessmentPlan plan = new AssessmentPlan(vacancy.vacancyId());

        plan.changeTimetable(new VacancyTimetableChanged(
                vacancy.vacancyId(),
                1,
                null,
                TimetableChangeReason.CORRECTION,
                vacancy.closesAt(),
                List.of(new StageDates("first-sift", SampleVacancies.SIFT_OPENS, later, List.of(), null)),
                null,
                vacancy.occurredAt().minusSeconds(30)));
        plan.adopt(1, SelectionProcess.of(vacancy), Set.of(), vacancy.occurredAt());

        assertThat(plan.process()
                        .orElseThrow()
                        .stage("first-sift")
                        .orElseThrow()
                        .closesAt())
                .isEqualTo(later);
    }
}
