package hiring.application.form;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.StageAdjustment;
import hiring.events.StageAdjustment.TimeOfDay;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdjustmentTest {

    @ParameterizedTest
    @CsvSource({
        "Afternoons only please, true",
        "I cannot be there before 11am, true",
        "Any time after my dialysis, true",
        "Not at 9 o'clock, true",
        "A hearing loop, false",
        "A room without steps, false"
    })
    void marks_a_need_about_the_time_of_day_for_a_person_to_read(String need, boolean aboutTime) {
        assertThat(new Adjustment("interview", need).forPlanning())
                .isEqualTo(new StageAdjustment("interview", null, aboutTime));
    }

    @Test
    void what_is_chosen_is_planned_and_what_is_not_is_read() {
        List<Adjustment.AdjustmentKind> kinds = List.of(Adjustment.AdjustmentKind.TIME_OF_DAY);

        assertThat(new Adjustment("interview", null, kinds, null, TimeOfDay.AFTERNOON).forPlanning())
                .isEqualTo(new StageAdjustment("interview", TimeOfDay.AFTERNOON, false));
        assertThat(new Adjustment("interview", null, kinds, null, null).forPlanning())
                .isEqualTo(new StageAdjustment("interview", null, true));
    }
}
