package hiring.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatesInWordsTest {

    private static final DatesInWords WORDS = new DatesInWords(ZoneId.of("Europe/London"));

    @ParameterizedTest
    @CsvSource({
        "09:00, 9am",
        "09:30, 9:30am",
        "11:59, 11:59am",
        "12:00, midday",
        "12:01, 12:01pm",
        "16:00, 4pm",
        "23:59, 11:59pm",
        "00:00, midnight",
        "00:30, 12:30am"
    })
    void writes_times(LocalTime time, String words) {
        assertThat(DatesInWords.time(time)).isEqualTo(words);
    }

    @Test
    void tells_a_deadline_at_midnight_as_the_minute_before_it() {
        assertThat(WORDS.deadline(Instant.parse("2020-12-22T00:00:00Z")))
                .isEqualTo("11:59pm on Monday 21 December 2020");
    }

    @Test
    void tells_a_deadline_in_summer_in_local_time() {
        assertThat(WORDS.deadline(Instant.parse("2022-08-21T23:00:00Z"))).isEqualTo("11:59pm on Sunday 21 August 2022");
    }

    @Test
    void tells_another_deadline_as_it_is() {
        assertThat(WORDS.deadline(Instant.parse("2021-01-04T17:00:00Z"))).isEqualTo("5pm on Monday 4 January 2021");
    }

    @Test
    void tells_a_span_within_a_day_with_one_date() {
        assertThat(WORDS.span(Instant.parse("2021-01-25T09:30:00Z"), Instant.parse("2021-01-25T16:00:00Z")))
                .isEqualTo("9:30am to 4pm on Monday 25 January 2021");
    }

    @Test
    void tells_a_span_over_days_with_both() {
        assertThat(WORDS.span(Instant.parse("2021-01-25T09:00:00Z"), Instant.parse("2021-01-26T12:00:00Z")))
                .isEqualTo("9am on Monday 25 January 2021 to midday on Tuesday 26 January 2021");
    }

    @Test
    void knows_both_clock_change_days() {
        assertThat(WORDS.moment(Instant.parse("2021-03-28T08:00:00Z"))).isEqualTo("9am on Sunday 28 March 2021");
        assertThat(WORDS.moment(Instant.parse("2021-10-31T09:00:00Z"))).isEqualTo("9am on Sunday 31 October 2021");
    }
}
