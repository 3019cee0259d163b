package hiring.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DateWordsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "00:00, 12am",
        "00:30, 12:30am",
        "01:00, 1am",
        "09:00, 9am",
        "09:05, 9:05am",
        "11:59, 11:59am",
        "12:00, midday",
        "12:00:59, midday",
        "12:01, 12:01pm",
        "13:00, 1pm",
        "16:30, 4:30pm",
        "23:59:59, 11:59pm"
    })
    void writes_a_time(LocalTime time, String words) {
        assertThat(DateWords.time(time)).isEqualTo(words);
    }

    @Test
    void writes_days_and_months() {
        assertThat(DateWords.day(LocalDate.parse("2020-12-01"))).isEqualTo("1 December 2020");
        assertThat(DateWords.weekdayAndDay(LocalDate.parse("2022-09-01"))).isEqualTo("Thursday 1 September 2022");
        assertThat(DateWords.month(YearMonth.parse("2020-11"))).isEqualTo("November 2020");
        assertThat(DateWords.weekday(DayOfWeek.MONDAY)).isEqualTo("Monday");
        assertThat(DateWords.weekdayAndDay(Instant.parse("2022-08-21T23:00:00Z"), LONDON))
                .isEqualTo("Monday 22 August 2022");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Winter and summer
                "2021-01-25T09:00:00Z | 9am on Monday 25 January 2021",
                "2022-08-19T08:30:00Z | 9:30am on Friday 19 August 2022",
                "2022-08-19T11:00:00Z | midday on Friday 19 August 2022",
                // Both sides of midnight
                "2020-12-21T23:59:59Z | 11:59pm on Monday 21 December 2020",
                "2020-12-22T00:00:00Z | the start of Tuesday 22 December 2020",
                "2020-12-22T00:00:59Z | the start of Tuesday 22 December 2020",
                "2020-12-22T00:01:00Z | 12:01am on Tuesday 22 December 2020",
                "2022-08-21T23:00:00Z | the start of Monday 22 August 2022",
                // Clocks go forward: 1am to 2am does not exist
                "2021-03-28T00:59:00Z | 12:59am on Sunday 28 March 2021",
                "2021-03-28T01:00:00Z | 2am on Sunday 28 March 2021",
                // Clocks go back: 1am to 2am comes twice
                "2026-10-24T23:59:00Z | 12:59am on Sunday 25 October 2026",
                "2026-10-25T00:00:00Z | 1am BST on Sunday 25 October 2026",
                "2026-10-25T00:59:00Z | 1:59am BST on Sunday 25 October 2026",
                "2026-10-25T01:00:00Z | 1am GMT on Sunday 25 October 2026",
                "2026-10-25T01:30:00Z | 1:30am GMT on Sunday 25 October 2026",
                "2026-10-25T01:59:59Z | 1:59am GMT on Sunday 25 October 2026",
                "2026-10-25T02:00:00Z | 2am on Sunday 25 October 2026"
            })
    void writes_a_moment(Instant instant, String words) {
        assertThat(DateWords.moment(instant, LONDON)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-08-19T16:00:00Z | 5pm on Friday 19 August 2022",
                "2022-08-19T11:00:00Z | midday on Friday 19 August 2022",
                "2020-12-21T23:59:00Z | 11:59pm on Monday 21 December 2020",
                "2020-12-22T00:00:00Z | 11:59pm on Monday 21 December 2020",
                "2020-12-22T00:01:00Z | 12:01am on Tuesday 22 December 2020",
                "2022-08-21T23:00:00Z | 11:59pm on Sunday 21 August 2022",
                "2021-03-28T23:00:00Z | 11:59pm on Sunday 28 March 2021",
                "2020-10-26T00:00:00Z | 11:59pm on Sunday 25 October 2020",
                "2026-10-25T00:30:00Z | 1:30am BST on Sunday 25 October 2026",
                "2026-10-25T01:30:00Z | 1:30am GMT on Sunday 25 October 2026"
            })
    void writes_a_deadline(Instant firstLate, String words) {
        assertThat(DateWords.deadline(firstLate, LONDON)).isEqualTo(words);
    }

    @Test
    void handles_days_that_begin_or_end_with_a_clock_change() {
        ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");
        assertThat(DateWords.deadline(Instant.parse("2017-10-15T03:00:00Z"), saoPaulo))
                .isEqualTo("11:59pm on Saturday 14 October 2017");
        assertThat(DateWords.moment(Instant.parse("2017-10-15T03:00:00Z"), saoPaulo))
                .isEqualTo("the start of Sunday 15 October 2017");
        // The hour before midnight comes twice, and the day ends with the second
        assertThat(DateWords.deadline(Instant.parse("2018-02-18T03:00:00Z"), saoPaulo))
                .isEqualTo("11:59pm GMT-03:00 on Saturday 17 February 2018");
    }

    @Test
    void shows_a_deadline_at_midnight_on_the_day_before() {
        assertThat(DateWords.shownDeadline(Instant.parse("2020-12-22T00:00:00Z"), LONDON))
                .isEqualTo("2020-12-21T23:59:00Z");
        assertThat(DateWords.shownDeadline(Instant.parse("2020-12-21T17:00:00Z"), LONDON))
                .isEqualTo("2020-12-21T17:00:00Z");
        assertThat(DateWords.shownDeadline(Instant.parse("2022-08-21T23:00:00Z"), LONDON))
                .isEqualTo("2022-08-21T22:59:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-01-25T09:30:00Z | 2021-01-25T16:00:00Z | 9:30am to 4pm on Monday 25 January 2021",
                "2021-01-25T09:00:00Z | 2021-01-25T12:00:00Z | 9am to midday on Monday 25 January 2021",
                "2021-01-25T20:00:00Z | 2021-01-26T00:00:00Z | 8pm to 11:59pm on Monday 25 January 2021",
                "2021-01-25T00:00:00Z | 2021-01-25T04:00:00Z | the start of the day to 4am on Monday 25 January 2021",
                "2021-01-25T00:00:00Z | 2021-01-26T00:00:00Z"
                        + " | the start of the day to 11:59pm on Monday 25 January 2021",
                "2021-01-25T21:00:00Z | 2021-01-26T02:00:00Z"
                        + " | 9pm on Monday 25 January 2021 to 2am on Tuesday 26 January 2021",
                "2021-01-25T09:00:00Z | 2021-02-01T12:00:00Z"
                        + " | 9am on Monday 25 January 2021 to midday on Monday 1 February 2021",
                // Over both clock changes
                "2021-03-28T00:30:00Z | 2021-03-28T02:00:00Z | 12:30am to 3am on Sunday 28 March 2021",
                "2026-10-24T23:30:00Z | 2026-10-25T00:30:00Z | 12:30am to 1:30am BST on Sunday 25 October 2026",
                "2026-10-25T00:30:00Z | 2026-10-25T01:15:00Z | 1:30am BST to 1:15am GMT on Sunday 25 October 2026",
                "2026-10-25T01:30:00Z | 2026-10-25T02:30:00Z | 1:30am GMT to 2:30am on Sunday 25 October 2026",
                "2026-10-24T22:00:00Z | 2026-10-25T09:00:00Z"
                        + " | 11pm on Saturday 24 October 2026 to 9am on Sunday 25 October 2026"
            })
    void writes_a_span(Instant from, Instant until, String words) {
        assertThat(DateWords.span(from, until, LONDON)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-01-04T00:00:00Z | 2021-01-09T00:00:00Z"
                        + " | Monday 4 January 2021 to 11:59pm on Friday 8 January 2021",
                "2021-03-22T09:00:00Z | 2021-03-29T16:00:00Z"
                        + " | 9am on Monday 22 March 2021 to 5pm on Monday 29 March 2021",
                "2022-08-21T23:00:00Z | 2022-08-22T11:00:00Z | Monday 22 August 2022 to midday on Monday 22 August 2022"
            })
    void writes_a_window(Instant opens, Instant closes, String words) {
        assertThat(DateWords.window(opens, closes, LONDON)).isEqualTo(words);
    }
}
