package hiring.vacancy.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingDaysTest {

    private final WorkingDays england = WorkingDays.in(ZoneId.of("Europe/London"));

    @Test
    void a_week_is_monday_to_friday() {
        assertThat(england.ofWeekCommencing(LocalDate.of(2021, 1, 25)))
                .containsExactly(
                        LocalDate.of(2021, 1, 25),
                        LocalDate.of(2021, 1, 26),
                        LocalDate.of(2021, 1, 27),
                        LocalDate.of(2021, 1, 28),
                        LocalDate.of(2021, 1, 29));
    }

    @Test
    void bank_holidays_of_england_are_left_out() {
        // The last Monday of August, and a Christmas whose Saturday and Sunday move on
        assertThat(england.contain(LocalDate.of(2022, 8, 29))).isFalse();
        assertThat(england.ofWeekCommencing(LocalDate.of(2020, 12, 28))).hasSize(3);
        // Scotland's, not England's
        assertThat(england.contain(LocalDate.of(2021, 1, 4))).isTrue();
        assertThat(england.contain(LocalDate.of(2021, 3, 22))).isTrue();
    }

    @Test
    void knows_only_weekends_outside_England() {
        WorkingDays elsewhere = WorkingDays.in(ZoneId.of("Europe/Paris"));
        assertThat(elsewhere.contain(LocalDate.of(2022, 8, 29))).isTrue();
        assertThat(elsewhere.contain(LocalDate.of(2022, 8, 28))).isFalse();
    }
}
