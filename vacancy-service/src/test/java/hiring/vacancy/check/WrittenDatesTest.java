package hiring.vacancy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenDatesTest {

    private static final int CLOSING = 2020;

    // The second column is the day as it should have been written
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon 22 Dec 2020 | Tue 22 Dec 2020 | 2020-12-22",
                "Mon. 22 Dec. 2020 | Tue. 22 Dec. 2020 | 2020-12-22",
                "Friday 1 Sept 2022 | Thursday 1 Sept 2022 | 2022-09-01",
                "Fri 1st Sep 2022 | Thurs 1st Sep 2022 | 2022-09-01",
                "Friday 1 Sept '22 | Thursday 1 Sept '22 | 2022-09-01",
                "Friday 1 Sept \u201922 | Thu 1 Sept \u201922 | 2022-09-01",
                "Friday 17/10/2024 | Thursday 17/10/2024 | 2024-10-17",
                "Friday 17.10.2024 | Thur 17.10.2024 | 2024-10-17",
                "Friday 17-10-24 | Thursday 17-10-24 | 2024-10-17",
                "Friday, 17/10/24 | Thursday, 17/10/24 | 2024-10-17",
                "Friday 2024-10-17 | Thursday 2024-10-17 | 2024-10-17",
                "Friday 17-Oct-2024 | Thursday 17-Oct-2024 | 2024-10-17",
                "Friday 10/17/2024 | Thursday 10/17/2024 | 2024-10-17",
                "Monday, December 22, 2020 | Tuesday, December 22, 2020 | 2020-12-22",
                "Monday December 22nd 2020 | Tuesday December 22nd 2020 | 2020-12-22",
                "Mon Dec 22 2020 | Tues Dec 22 2020 | 2020-12-22",
                "Monday the 22nd of December 2020 | Tuesday the 22nd of December 2020 | 2020-12-22",
                "MONDAY 22ND DECEMBER 2020 | TUESDAY 22ND DECEMBER 2020 | 2020-12-22",
                "22 December 2020 (Monday) | 22 December 2020 (Tuesday) | 2020-12-22",
                "22/12/2020 (Mon) | 22/12/2020 (Tue) | 2020-12-22",
                "w/c 24.01.21 | w/c 25.01.21 | 2021-01-24",
                "W/C 24/01/2021 | W/C 25/01/2021 | 2021-01-24",
                "week commencing 24 January 2021 | week commencing 25 January 2021 | 2021-01-24",
                "week beginning: 24 Jan 2021 | week beginning: 25 Jan 2021 | 2021-01-24",
                "w/c Tuesday 25 January 2021 | w/c Monday 25 January 2021 | 2021-01-25",
                "Monday 31 November 2020 | Monday 30 November 2020 |",
                "Friday 31/02/2021 | Friday 26/02/2021 |"
            })
    void finds_the_wrong_weekday_and_passes_the_right_one(String wrong, String right, String day) {
        assertThat(WrittenDates.in("We meet on " + wrong + ", at ten", CLOSING))
                .as(wrong)
                .singleElement()
                .satisfies(dated -> {
                    assertThat(dated.fits()).isFalse();
                    assertThat(dated.date().map(Object::toString)).isEqualTo(Optional.ofNullable(day));
                });
        assertThat(WrittenDates.in("We meet on " + right + ", at ten", CLOSING))
                .as(right)
                .singleElement()
                .satisfies(dated -> assertThat(dated.fits()).isTrue());
    }

    // Two dates each: how many of them are wrong
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thursday 1st \u2013 Friday 2nd September 2021 | 2",
                "Wednesday 1st \u2013 Friday 2nd September 2021 | 1",
                "Thursday 1st \u2013 Thursday 2nd September 2021 | 1",
                "Wednesday 1st \u2013 Thursday 2nd September 2021 | 0",
                "Thursday 30th - Friday 1st October 2021 | 0",
                "Friday 30th - Friday 1st October 2021 | 1",
                "Thu 31 Dec to Fri 1 January 2021 | 0",
                "Fri 31 Dec to Fri 1 January 2021 | 1",
                "Thursday 31 and Friday 1 January 2021 | 0",
                "Monday 4 January to Friday 8 January 2021 | 0",
                "Tuesday 4 January to Friday 8 January 2021 | 1",
                "Mon 4, Tue 5 January 2021 | 0",
                "Mon 4 & Wed 5 January 2021 | 1"
            })
    void reads_the_halves_of_a_range_by_what_the_last_one_says(String words, int wrong) {
        assertThat(WrittenDates.in(words, CLOSING))
                .as(words)
                .hasSize(2)
                .filteredOn(dated -> !dated.fits())
                .hasSize(wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tuesday 22 December | true",
                "Sunday 22 December | true",
                "Wednesday 22 Dec | true",
                "Monday 22 December | false",
                "Tuesday 22/12 | true",
                "Monday 22/12 | false",
                "Mon 4 - 8 January 2021 | true",
                "Tue 4 - 8 January 2021 | false",
                "Tuesday 22 December 17:00 | true",
                "Tuesday 22 December 10am | true",
                "Tuesday 22 December 10.30 | true",
                "Tuesday 22 December 10 people | true",
                "Tuesday 22 Dec 20 | true",
                "Monday 22 Dec 20 | false"
            })
    void takes_a_year_around_the_closing_where_none_is_written(String words, boolean fits) {
        assertThat(WrittenDates.in(words, CLOSING).getFirst().fits()).as(words).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Monday to Friday, 9 to 5",
                "Mon-Fri 9.00-17.30",
                "Monday 9am to Friday 5pm",
                "open Monday to Sunday 24/7",
                "in the week of 22 December 2020",
                "22 December 2020",
                "between 22/12/2020 and 24/12/2020",
                "Monday and two other days",
                "Friday 45/99/2020",
                "She sat in May 2020",
                "the sun on 22 December 2020 sets early",
                "call 01622 696565 on a Monday"
            })
    void ignores_text_without_a_weekday_of_a_date(String words) {
        assertThat(WrittenDates.in(words, CLOSING)).as(words).isEmpty();
    }
}
