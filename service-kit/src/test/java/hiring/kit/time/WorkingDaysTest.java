package hiring.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "2021-03-22,true",
        "2021-03-20,false",
        "2021-03-21,false",
        "2020-04-10,false",
        "2020-05-04,true",
        "2020-05-08,false",
        "2020-12-28,false",
        "2021-12-27,false",
        "2022-06-03,false",
        "2022-09-19,false",
        "2022-08-29,false",
        "2022-08-30,true"
    })
    void knows_the_working_days_of_england_with_moved_and_extra_holidays(LocalDate day, boolean working) {
        assertThat(england.contain(day)).isEqualTo(working);
    }

    @Test
    void counts_working_days_after_a_date() {
        assertThat(england.after(LocalDate.of(2021, 3, 26), 1)).isEqualTo(LocalDate.of(2021, 3, 29));
        // Good Friday and Easter Monday lie between
        assertThat(england.after(LocalDate.of(2021, 4, 1), 1)).isEqualTo(LocalDate.of(2021, 4, 6));
        assertThat(england.after(LocalDate.of(2021, 3, 26), 10)).isEqualTo(LocalDate.of(2021, 4, 13));
    }

    @Test
    void knows_only_weekends_outside_England() {
        WorkingDays elsewhere = WorkingDays.in(ZoneId.of("Europe/Paris"));
        assertThat(elsewhere.contain(LocalDate.of(2022, 8, 29))).isTrue();
        assertThat(elsewhere.contain(LocalDate.of(2022, 8, 28))).isFalse();
    }
}
