package hiring.assessment.plan;

import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static hiring.assessment.SampleVacancies.passOrFail;
import static hiring.assessment.SampleVacancies.stage;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.SampleVacancies.StageBuilder;
import hiring.events.Progression.Rule;
import hiring.events.SelectionStage.Kind;
import hiring.events.StagePart.Delivery;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when an absence bars. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BarOfStageTest {

    private static StageBuilder fitness() {
        return stage("fitness", Kind.TEST)
                .dates(INTERVIEW_DAY)
                .parts(passOrFail("climb", Delivery.ASSESSOR))
                .rule(Rule.PARTS_PASSED, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-12, 12, 2025-02-12",
        // A month that is too short ends on its last day
        "2020-08-31, 6, 2021-02-28",
        "2023-08-31, 6, 2024-02-29",
        "2024-02-29, 12, 2025-02-28",
        "2024-02-29, 48, 2028-02-29",
        "2024-01-31, 1, 2024-02-29",
        "2024-12-31, 1, 2025-01-31"
    })
    void a_bar_ends_on_the_same_day_of_a_later_month(LocalDate missedOn, int months, LocalDate until) {
        assertThat(SampleStages.of(fitness().barMonths(months).build()).barredUntil(missedOn))
                .contains(until);
    }

    @Test
    void an_absence_bars_no_one_where_the_stage_does_not_say_so() {
        assertThat(SampleStages.of(fitness().build()).barredUntil(INTERVIEW_DAY))
                .isEmpty();
    }
}
