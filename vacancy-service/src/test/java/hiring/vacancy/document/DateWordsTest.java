package hiring.vacancy.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DateWordsTest {

    @Test
    void the_end_of_a_day_is_not_called_midnight() {
        assertThat(london("2020-12-22T00:00:00Z")).isEqualTo("11:59pm on Monday 21 December 2020");
        assertThat(london("2022-08-21T23:00:00Z")).isEqualTo("11:59pm on Sunday 21 August 2022");
        assertThat(london("2021-03-28T23:00:00Z")).isEqualTo("11:59pm on Sunday 28 March 2021");
        assertThat(london("2020-10-26T00:00:00Z")).isEqualTo("11:59pm on Sunday 25 October 2020");
    }

    @Test
    void other_times_are_written_as_on_gov_uk() {
        assertThat(london("2022-08-19T11:00:00Z")).isEqualTo("midday on Friday 19 August 2022");
        assertThat(london("2022-08-19T16:00:00Z")).isEqualTo("5pm on Friday 19 August 2022");
        assertThat(london("2020-12-21T09:05:00Z")).isEqualTo("9:05am on Monday 21 December 2020");
        assertThat(london("2020-12-21T00:30:00Z")).isEqualTo("12:30am on Monday 21 December 2020");
    }

    @Test
    void a_day_that_begins_after_a_clock_change_at_midnight_ends_the_one_before() {
        assertThat(DateWords.closing(Instant.parse("2017-10-15T03:00:00Z"), ZoneId.of("America/Sao_Paulo")))
                .isEqualTo("11:59pm on Saturday 14 October 2017");
    }

    private static String london(String instant) {
        return DateWords.closing(Instant.parse(instant), ZoneId.of("Europe/London"));
    }
}
