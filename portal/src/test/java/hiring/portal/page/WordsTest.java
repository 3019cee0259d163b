package hiring.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    /** The end of a day in London, in winter, in summer, and on the days on which clocks change. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-13T00:00:00Z, 11:59pm on Monday 12 January 2026",
        "2026-07-13T23:00:00Z, 11:59pm on Monday 13 July 2026",
        "2026-03-29T00:00:00Z, 11:59pm on Saturday 28 March 2026",
        "2026-03-29T23:00:00Z, 11:59pm on Sunday 29 March 2026",
        "2026-10-24T23:00:00Z, 11:59pm on Saturday 24 October 2026",
        "2026-10-26T00:00:00Z, 11:59pm on Sunday 25 October 2026",
        "2026-01-12T12:00:00Z, 11:59am on Monday 12 January 2026",
        "2026-01-12T12:01:00Z, midday on Monday 12 January 2026",
        "2026-01-12T09:30:00Z, 9:29am on Monday 12 January 2026"
    })
    void the_last_minute_before_something_is_late(Instant late, String words) {
        assertThat(Words.lastMinute(late)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-12T00:00:00Z, midnight",
        "2026-01-12T12:00:00Z, midday",
        "2026-07-12T11:00:00Z, midday",
        "2026-01-12T00:30:00Z, 12:30am",
        "2026-01-12T12:05:00Z, 12:05pm",
        "2026-01-12T09:00:00Z, 9am",
        "2026-07-12T09:00:00Z, 10am",
        "2026-01-12T23:59:00Z, 11:59pm"
    })
    void times_are_those_of_a_clock_in_london(Instant instant, String words) {
        assertThat(Words.clockTime(instant)).isEqualTo(words);
    }

    @Test
    void days_are_written_out() {
        Instant instant = Instant.parse("2026-07-12T22:30:00Z");

        assertThat(Words.dayAndTime(instant)).isEqualTo("Sunday 12 July 2026, 11:30pm");
        assertThat(Words.shortTime(instant)).isEqualTo("12 July 2026 at 11:30pm");
        assertThat(Words.day(instant)).isEqualTo("Sunday 12 July 2026");
        assertThat(Words.day(LocalDate.of(2026, 7, 12))).isEqualTo("Sunday 12 July 2026");
        assertThat(Words.shortDay(LocalDate.of(2026, 7, 12))).isEqualTo("12 July 2026");
        assertThat(Words.dateInWords("2026-07-12")).isEqualTo("Sunday 12 July 2026");
        assertThat(Words.dateInWords("in July")).isEqualTo("in July");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-12T09:00, 2026-01-12T09:00:00Z",
        "2026-07-12T09:00, 2026-07-12T08:00:00Z",
        "2026-03-29T01:30, 2026-03-29T01:30:00Z",
        "tomorrow, tomorrow",
        "T, T"
    })
    void a_local_time_is_an_instant(String local, String instant) {
        assertThat(Words.instantOf(local)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    27500      | £27,500
                    27500.00   | £27,500
                    27500.50   | £27,500.50
                    13.4       | £13.40
                    0          | £0
                    1E+5       | £100,000
                    """)
    void amounts_have_pence_where_they_matter(BigDecimal amount, String words) {
        assertThat(Words.money(amount)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "contract, PERMANENT, Permanent",
        "contract, ZERO_HOURS, Zero hours",
        "unknown, some-code, Some code",
        "unknown, '', ''"
    })
    void a_code_without_words_reads_like_a_sentence(String kind, String code, String words) {
        assertThat(Words.of(kind, code)).isEqualTo(words);
    }

    @Test
    void no_code_has_no_words() {
        assertThat(Words.of("contract", null)).isEmpty();
    }

    @Test
    void codes_of_a_kind_are_its_own() {
        assertThat(Words.codes("time-of-day")).containsExactly("MORNING", "AFTERNOON");
        assertThat(Words.codes("time")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Enter a date [date-required]', Enter a date",
        "'Enter a date', Enter a date",
        "'See [the pack] first', See [the pack] first"
    })
    void codes_at_the_end_of_a_message_are_not_for_people(String message, String words) {
        assertThat(Words.withoutCode(message)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 1 KB", "999, 1 KB", "34000, 34 KB", "999999, 999 KB", "34000000, 34 MB"})
    void sizes_of_files(long bytes, String words) {
        assertThat(Words.fileSize(bytes)).isEqualTo(words);
    }
}
